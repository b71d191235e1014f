import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import { readDue } from '../../../platform/dates.js';
import { markText, readMark } from '../../../platform/origin.js';
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
import { checkLength } from '../lengths.js';
import { notify, notifyField } from '../notify.js';
import { notePath } from '../paths.js';
import { dateField, dealField, type OwnInput, TEXT_LENGTH } from './attach.js';
import { one, readToChange, toNote } from './record.js';
import type { NoteBody } from './wire.js';

/** Null is what a note without a deal shows (OnePageCRM OpenAPI). */
const CLEARABLE: Clearable<NoteBody> = {
  linked_deal_id: { label: 'Deal', body: { linked_deal_id: null } },
};

export const update: Offer<Notes['update'], OwnInput & ClearInput> = {
  fields: () => [dealField, dateField, notifyField, clearField(clearChoices(CLEARABLE))],
  run: async (client, { note_id, body, linked_deal_id, date, clear_fields, ...input }) => {
    const cleared = emptiedOf(clearedKeys(clear_fields, CLEARABLE), CLEARABLE);
    checkLength('Text', body, TEXT_LENGTH, 'note');
    const present = await readToChange(client, note_id);
    // The mark of where Handoff made the note from stays with it.
    const marked = body && markText(body, readMark(present.text) ?? undefined);
    checkLength('Text, with Made From below it,', marked, TEXT_LENGTH, 'note');
    const wanted: NoteBody = {
      ...cleared,
      ...compact({
        text: marked,
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
