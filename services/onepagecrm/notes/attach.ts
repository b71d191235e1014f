/** Adds a note. */

import { readDue } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { withoutMark } from '../../../platform/origin.js';
import { path } from '../../../platform/path.js';
import { compact, flag, sameText, text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { PlainInputField } from '../../../records/field.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { markedText } from '../lengths.js';
import { PAGE_SIZE } from '../lists.js';
import { type NotifyInput, notify, notifyField } from '../notify.js';
import { newestPage, one, toNote } from './record.js';

/** What only OnePageCRM stores about a note. */
export type OwnInput = NotifyInput & { linked_deal_id?: string; date?: string };

export const dealField: PlainInputField = {
  key: 'linked_deal_id',
  label: 'Deal',
  dynamic: 'deal_list.id.name',
  search: 'find_deal.id',
  helpText: 'Also shows the note with this deal.',
};

export const dateField: PlainInputField = {
  key: 'date',
  label: 'Note Date',
  type: 'datetime',
  helpText: 'The day the note is about. For a new note, leave blank for today.',
};

export const attach: Offer<Notes['attach'], OwnInput> = {
  fields: [{ ...dealField, dependsOn: ['contact_id'] }, dateField, notifyField],
  run: async (client, { contact_id, body, origin, skip_duplicate, linked_deal_id, date, ...input }) => {
    if (!contact_id) throw invalidInput('Fill in Contact: a note in OnePageCRM belongs to a contact');
    const sent = {
      contact_id,
      text: markedText(body, { origin }, 'note') ?? '',
      ...compact({ linked_deal_id, date: date && readDue(date, client.meta.timezone, 'Note Date').day }),
      ...notify(input),
    };
    if (flag(skip_duplicate, false)) {
      const { rows } = await newestPage(client, contact_id)(undefined, PAGE_SIZE);
      const same = rows.find((note) => sameText(withoutMark(text(note.text)), body));
      if (same) return { ...toNote(client, same), changed: false };
    }
    return { ...toNote(client, await client.post(path`/notes`, one, sent)), changed: true };
  },
};
