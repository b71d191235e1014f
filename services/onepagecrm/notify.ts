/** Who is notified about a note, call or meeting. */
import { list } from '../../platform/values.js';
import type { PlainInputField } from '../../records/field.js';

export interface NotifyInput {
  user_ids_to_notify?: string[];
}

export const notifyField: PlainInputField = {
  key: 'user_ids_to_notify',
  label: 'Notify Users',
  list: true,
  dynamic: 'user_list.id.name',
  search: 'find_user.id',
  helpText: 'The people to notify. Nobody is notified when the step changes nothing.',
};

/** The part of a request body that notifies them. */
export const notify = ({ user_ids_to_notify }: NotifyInput): { user_ids_to_notify?: string[] } => {
  const ids = list(user_ids_to_notify);
  return ids.length > 0 ? { user_ids_to_notify: ids } : {};
};
