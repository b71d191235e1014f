import type { PlainInputField } from '../../model/fields.js';
import { list } from '../../platform/values.js';

/** Users who are told of a note, call or meeting. */
export interface NotifyInput {
  user_ids_to_notify?: string[];
}

export const notifyField: PlainInputField = {
  key: 'user_ids_to_notify',
  label: 'Notify Users',
  list: true,
  dynamic: 'user_list.id.name',
  search: 'find_user.id',
  helpText: 'Who is told of it. Nobody is told where the step changes nothing.',
};

/** The part of a request body that has them told. */
export const notify = ({ user_ids_to_notify }: NotifyInput): { user_ids_to_notify?: string[] } => {
  const ids = list(user_ids_to_notify);
  return ids.length > 0 ? { user_ids_to_notify: ids } : {};
};
