import { projectId } from '../fields/task.js';
import { stepOutputFields, stepSample } from '../model/project.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const wanted = defineFields([
  { key: 'name', label: 'Name', helpText: 'Finds exactly this name, in any letter case.' },
  {
    key: 'step_id',
    label: '{Step}',
    dynamic: 'step_list.id.name',
    dependsOn: ['project_id'],
    helpText: 'Used before the name.',
  },
]);
const inputFields = defineFields([
  { ...projectId, helpText: 'Where a name is looked for.', needed: () => false },
  ...wanted,
]);

export const findReviewerGroup = search({
  key: 'find_reviewer_group',
  noun: '{Step}',
  display: { label: 'Find {Step}', description: 'Finds a {step} of a project by name or ID.' },
  capability: (service) => service.steps?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne(wanted, input);
      return capability.find(client, input);
    },
    outputFields: stepOutputFields,
    sample: stepSample,
  },
});
