import { projectOutputFields, projectSample } from '../model/project.js';
import { defineFields, search } from '../operation.js';

const inputFields = defineFields([
  { key: 'name', label: 'Name', required: true, helpText: 'Finds exactly this name, in any letter case.' },
  {
    key: 'folder_id',
    label: 'Folder',
    dynamic: 'folder_list.id.name',
    search: 'find_folder.id',
    offered: (service) => service.folders,
  },
]);

export const findProject = search({
  key: 'find_project',
  noun: '{Project}',
  display: { label: 'Find {Project}', description: 'Finds a {project} by name.' },
  capability: (service) => service.projects?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.find(client, input),
    outputFields: projectOutputFields,
    sample: projectSample,
  },
});
