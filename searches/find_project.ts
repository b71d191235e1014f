import { projectOutputFields, projectSample } from '../model/project.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const wanted = defineFields([
  { key: 'name', label: 'Name', helpText: 'Finds exactly this name, in any letter case.' },
  {
    key: 'project_id',
    label: '{Project}',
    dynamic: 'project_list.id.name',
    helpText: 'Used before the name.',
    offered: (service) => service.projects?.byId,
  },
]);
const inputFields = defineFields([
  ...wanted,
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
  display: { label: 'Find {Project}', description: 'Finds a {project} by name or ID.' },
  capability: (service) => service.projects?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne(wanted, input);
      return capability.find(client, input);
    },
    outputFields: projectOutputFields,
    sample: projectSample,
  },
});
