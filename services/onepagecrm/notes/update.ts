import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import { readDue } from '../../../platform/dates.js';
import { compact } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import {
  type Clearable,
  type ClearInput,
  clearChoices,
  clearedKeys,
  clearField,
  emptiedOf,
} from '../../../records/clear_fields.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { markedText } from '../lengths.js';
import { notify, notifyField } from '../notify.js';
import { notePath } from '../paths.js';
import { dateField, dealField, type OwnInput } from './attach.js';
import { one, readToChange, toNote } from './record.js';
import type { NoteBody } from './wire.js';

/** A note without a deal has null (OnePageCRM OpenAPI). */
const CLEARABLE: Clearable<NoteBody> = {
  linked_deal_id: { label: 'Deal', body: { linked_deal_id: null } },
};

export const update: Offer<Notes['update'], OwnInput & ClearInput> = {
  fields: [dealField, dateField, notifyField, clearField(clearChoices(CLEARABLE))],
  run: async (client, { note_id, body, linked_deal_id, date, clear_fields, ...input }) => {
    const cleared = emptiedOf(clearedKeys(clear_fields, CLEARABLE), CLEARABLE);
    const present = await readToChange(client, note_id);
    const wanted: NoteBody = {
      ...cleared,
      ...compact({
        text: markedText(body, { present: present.text }, 'note'),
        linked_deal_id,
        date: date && readDue(date, client.meta.timezone, 'Note Date').day,
      }),
    };
    const changes = differing(wanted, present);
    if (_.isEmpty(changes)) return { ...toNote(client, present), changed: false };
    const sent = { ...changes, ...notify(input) };
    const written = await client.put(notePath(note_id), one, sent, { query: { partial: true } });
    return { ...toNote(client, written), changed: true };
  },
};
