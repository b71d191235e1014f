import { projectId } from '../fields/task.js';
import { stepOutputFields, stepSample } from '../model/project.js';
import { defineFields, search } from '../operation.js';

const inputFields = defineFields([
  { ...projectId, required: true },
  { key: 'name', label: 'Name', required: true, helpText: 'Finds exactly this name, in any letter case.' },
]);

export const findReviewerGroup = search({
  key: 'find_reviewer_group',
  noun: '{Step}',
  display: { label: 'Find {Step}', description: 'Finds a {step} of a project by name.' },
  capability: (service) => service.steps?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.find(client, input),
    outputFields: stepOutputFields,
    sample: stepSample,
  },
});
