import { boardName, collaborators, folderId, invitation, useExisting } from '../fields/board.js';
import { projectOutputFields, projectSample } from '../model/project.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  { ...folderId, required: true },
  boardName,
  {
    key: 'project_template_id',
    label: 'Template',
    dynamic: 'project_template_list.id.name',
    helpText: 'Brings its reviewer groups and sections along.',
  },
  collaborators,
  ...invitation,
  {
    ...useExisting,
    helpText:
      'Gives the project that holds a file with the External ID below, else the one of exactly this name in the folder, as it is. Makes a new one only when there is none; archived ones do not count.',
  },
  {
    key: 'external_id',
    label: 'External ID',
    helpText:
      'Only to find an existing project by: the External ID of a file in it, for example of the brief that a later step creates with the ID of a contact. Filestage keeps none with the project itself.',
  },
]);

export const createProject = create({
  key: 'create_project',
  noun: '{Project}',
  display: {
    label: 'Create {Project}',
    description:
      'Creates a project to review files in, if wanted from a template, or finds the one that is there.',
  },
  capability: (service) => service.projects?.create,
  operation: {
    lock: 'folder-{{bundle.inputData.folder_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...projectOutputFields, ...writeOutputFields],
    sample: { ...projectSample, changed: true },
  },
});
