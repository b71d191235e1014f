/** The forms of the operations on users, side by side. */

import { form } from '../field.js';
import { projectId } from '../shared_fields.js';

export const findUser = form([
  {
    ...projectId,
    offered: 'users_by_project',
    needed: 'users_by_project',
  },
  { key: 'email', label: 'Email' },
  {
    key: 'name',
    label: 'Full Name',
    helpText: 'Used when Email is blank.',
    offered: 'named_users',
  },
  {
    key: 'user_id',
    dynamic: 'user_list.id.name',
    label: 'User',
    helpText: 'Takes priority over the other fields. A short ID from another step also works.',
    offered: 'user_by_id',
  },
]);
