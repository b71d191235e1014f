import { invalidInput } from '../../../platform/failure.js';
import { compact, flag, isBlank } from '../../../platform/values.js';
import type { PlainInputField } from '../../../records/field.js';
import type { NoteBody } from './wire.js';

/** What only HighLevel stores about a note. */
export interface Own {
  title?: string;
  color?: string;
  pinned?: boolean | string;
  userId?: string;
}

export const ownFields: PlainInputField[] = [
  { key: 'title', label: 'Title' },
  {
    key: 'userId',
    label: 'Author',
    dynamic: 'user_list.id.name',
    search: 'find_user.id',
    helpText: 'Whose note it is.',
  },
  { key: 'color', label: 'Color', placeholder: '#FFAA00', helpText: 'A hex color, for example #FFAA00.' },
  { key: 'pinned', label: 'Pin to Top', type: 'boolean' },
];

/** The part of a request body that holds them. */
export const ownBody = ({ title, color, pinned, userId }: Own): NoteBody => {
  if (color && !/^#[0-9a-f]{6}$/i.test(color)) {
    throw invalidInput(`Color must be a hex color, for example #FFAA00, not "${color}"`);
  }
  return compact({ title, userId, color, pinned: isBlank(pinned) ? undefined : flag(pinned, false) });
};
