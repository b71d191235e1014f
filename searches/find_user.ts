import { projectId } from '../fields/task.js';
import { userOutputFields, userSample } from '../model/user.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const wanted = defineFields([
  { key: 'email', label: 'Email' },
  {
    key: 'name',
    label: 'Full Name',
    helpText: 'Used when Email is empty.',
    offered: (service) => service.users?.named,
  },
  {
    key: 'user_id',
    dynamic: 'user_list.id.name',
    label: 'User',
    helpText: 'Used before the others. A short ID from another step will do.',
    offered: (service) => service.users?.byId,
  },
]);
const inputFields = defineFields([
  {
    ...projectId,
    offered: (service) => service.users?.perProject,
    needed: (service) => service.users?.perProject,
  },
  ...wanted,
]);

export const findUser = search({
  key: 'find_user',
  noun: 'User',
  display: { label: 'Find User', description: 'Finds a member of the team by email or name.' },
  capability: (service) => service.users?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne(wanted, input, capability.keys);
      return capability.find(client, input);
    },
    outputFields: userOutputFields,
    sample: userSample,
  },
});
