import { boardId, boardName, useExisting } from '../fields/board.js';
import { sectionOutputFields, sectionSample } from '../model/project.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([boardId, boardName, useExisting]);

export const createSection = create({
  key: 'create_section',
  noun: 'Section',
  display: {
    label: 'Create Section',
    description: 'Creates a section for files in a project, or finds the one that is there.',
  },
  capability: (service) => service.sections?.create,
  operation: {
    lock: 'project-{{bundle.inputData.project_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...sectionOutputFields, ...writeOutputFields],
    sample: { ...sectionSample, changed: true },
  },
});
