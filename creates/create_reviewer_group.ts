import { boardId, boardName, useExisting } from '../fields/board.js';
import { stepOutputFields, stepSample } from '../model/project.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  boardId,
  boardName,
  {
    ...useExisting,
    helpText:
      'Takes the one that has this name already and gives it the settings below. Makes a new one only when there is none.',
  },
]);

export const createReviewerGroup = create({
  key: 'create_reviewer_group',
  noun: '{Step}',
  display: {
    label: 'Create {Step}',
    description:
      'Creates a {step} in a project, or finds the one that is there, with the settings that you choose.',
  },
  capability: (service) => service.steps?.create,
  operation: {
    lock: 'project-{{bundle.inputData.project_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...stepOutputFields, ...writeOutputFields],
    sample: { ...stepSample, changed: true },
  },
});
