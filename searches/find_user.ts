import { find } from '../operation/declare.js';
import * as forms from '../records/user/forms.js';
import { user } from '../records/user/record.js';

export const findUser = find({
  key: 'find_user',
  noun: 'User',
  label: 'Find User',
  description: 'Finds a member of the team by {by}.',
  capability: (service) => service.users?.find,
  form: forms.findUser,
  by: ['email', 'name', 'user_id'],
  gives: user,
});
