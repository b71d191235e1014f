import _ from 'lodash';
import type { PlainInputField } from '../../model/fields.js';
import type { Note } from '../../model/note.js';
import type { Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { refuse } from '../../platform/failure.js';
import { markText, readMark, withoutMark } from '../../platform/origin.js';
import { compact, flag, isBlank, sameText, text } from '../../platform/values.js';
import type { AttachNoteInput, NoteIdInput, UpdateNoteInput } from '../inputs.js';
import type { Action } from '../service.js';
import { notesPath, plain, readNotes, toNote } from './notes.js';
import type { NoteRecord } from './types.js';
import { namesFor } from './users.js';

interface Answer {
  note: NoteRecord;
}

/** What only HighLevel keeps of a note. */
interface Own {
  title?: string;
  color?: string;
  pinned?: boolean | string;
  userId?: string;
}

const ownFields: PlainInputField[] = [
  { key: 'title', label: 'Title' },
  {
    key: 'userId',
    label: 'Author',
    dynamic: 'user_list.id.name',
    search: 'find_user.id',
    helpText: 'Whose note it is.',
  },
  { key: 'color', label: 'Color', placeholder: '#FFAA00', helpText: 'As # and six digits of hex.' },
  { key: 'pinned', label: 'Pin to Top', type: 'boolean' },
];

const own = ({ title, color, pinned, userId }: Own): Partial<NoteRecord> => {
  if (color && !/^#[0-9a-f]{6}$/i.test(color)) {
    throw refuse(`Color must be # and six digits of hex, such as #FFAA00, not "${color}"`);
  }
  return compact({ title, userId, color, pinned: isBlank(pinned) ? undefined : flag(pinned, false) });
};

const squeezed = (value: string | null): string | null => withoutMark(value)?.replace(/\s+/g, ' ') ?? null;

/** Whether a note says this, as it came in or as HighLevel shows it. */
const says = (note: NoteRecord, body: string): boolean =>
  [note.body, plain(note)].some((each) => sameText(squeezed(text(each)), squeezed(body)));

export const attach: Action<AttachNoteInput & Own, Written<Note>> = {
  fields: () => ownFields,
  run: async (client, { contact_id, body, origin, skip_duplicate, ...input }) => {
    if (!contact_id) throw refuse('Fill in Contact: a note of HighLevel belongs to a contact');
    const rest = own(input);
    const same = flag(skip_duplicate, false)
      ? (await readNotes(client, contact_id)).find((note) => says(note, body))
      : undefined;
    const names = await namesFor(client, [same ? same.userId : rest.userId]);
    if (same) return { ...toNote(same, names), changed: false };
    const { note } = await client.post<Answer>(notesPath(contact_id), {
      body: markText(body, origin),
      ...rest,
    });
    return { ...toNote({ contactId: contact_id, ...note }, names), changed: true };
  },
};

/** The path of a note, and of the contact through which alone HighLevel finds it. */
export const addressOf = ({ contact_id, note_id }: NoteIdInput): { contactId: string; path: string } => {
  if (!contact_id) throw refuse('Fill in Contact: HighLevel finds a note through its contact');
  return { contactId: contact_id, path: `${notesPath(contact_id)}/${encodeURIComponent(note_id)}` };
};

type Address = ReturnType<typeof addressOf>;

export const readNote = async (client: Client, { contactId, path }: Address): Promise<NoteRecord> => {
  const { note } = await client.get<Answer>(path);
  return { contactId, ...note };
};

/** The wanted values that the note does not have yet; a text counts as it came in or as it is shown. */
const missing = (wanted: Partial<NoteRecord>, present: NoteRecord): Partial<NoteRecord> =>
  _.pickBy(wanted, (value, name) =>
    name === 'body'
      ? value !== present.body && value !== plain(present)
      : name === 'color'
        ? !sameText(value, present.color)
        : value !== (Reflect.get(present, name) ?? (name === 'pinned' ? false : null)),
  );

export const update: Action<UpdateNoteInput & Own, Written<Note>> = {
  fields: () => ownFields,
  run: async (client, { body, contact_id, note_id, ...input }) => {
    const address = addressOf({ contact_id, note_id });
    const rest = own(input);
    const present = await readNote(client, address);
    const wanted = missing(
      compact({ ...rest, body: body ? markText(body, readMark(plain(present)) ?? undefined) : undefined }),
      present,
    );
    const names = await namesFor(client, [wanted.userId ?? present.userId]);
    if (_.isEmpty(wanted)) return { ...toNote(present, names), changed: false };
    const { note } = await client.put<Answer>(address.path, wanted);
    return { ...toNote({ contactId: address.contactId, ...note }, names), changed: true };
  },
};

export const remove: Action<NoteIdInput, Written<Note>> = {
  run: async (client, input) => {
    const address = addressOf(input);
    const present = await readNote(client, address);
    const names = await namesFor(client, [present.userId]);
    await client.delete(address.path);
    return { ...toNote(present, names), changed: true };
  },
};
