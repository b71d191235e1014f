import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import { markText, readMark } from '../../../platform/origin.js';
import { compact, sameText } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { readNames } from '../users.js';
import { type Own, ownBody, ownFields } from './body.js';
import { addressOf, plain, readNote, toNote, withContact } from './record.js';
import { type NoteBody, type NoteRecord, noteAnswer, noteToChange } from './wire.js';

/** The wanted values that the note does not have yet; its text is compared as written and as shown. */
const missing = (wanted: NoteBody, present: NoteRecord): NoteBody =>
  differing(wanted, present, {
    body: (text) => text === present.body || text === plain(present),
    color: (color) => sameText(color, present.color),
    pinned: (pinned) => pinned === (present.pinned ?? false),
  });

export const update: Offer<Notes['update'], Own> = {
  fields: ownFields,
  run: async (client, { body, contact_id, note_id, ...input }) => {
    const address = addressOf({ contact_id, note_id });
    const rest = ownBody(input);
    const names = await readNames(client);
    const present = await readNote(client, address, noteToChange);
    const wanted = missing(
      compact({ ...rest, body: body ? markText(body, readMark(plain(present)) ?? undefined) : undefined }),
      present,
    );
    if (_.isEmpty(wanted)) return { ...toNote(present, names), changed: false };
    const note = await client.put(address.path, noteAnswer, wanted);
    return { ...toNote(withContact(address.contactId)(note), names), changed: true };
  },
};
