import _ from 'lodash';
import type { PlainInputField } from '../../model/fields.js';
import type { Note } from '../../model/note.js';
import type { Written } from '../../model/record.js';
import { readDue } from '../../platform/dates.js';
import { refuse } from '../../platform/failure.js';
import { markText, readMark, withoutMark } from '../../platform/origin.js';
import { compact, flag, sameText, text } from '../../platform/values.js';
import { clearedKeys, clearField } from '../clear_fields.js';
import type { AttachNoteInput, ClearInput, NoteIdInput, UpdateNoteInput } from '../inputs.js';
import type { Action } from '../service.js';
import { type Clearable, clearChoices, emptiedOf } from './clear_fields.js';
import { checkLength } from './lengths.js';
import { PAGE_SIZE } from './lists.js';
import { notePage, notePath, readNote, toNote } from './notes.js';
import { type NotifyInput, notify, notifyField } from './notify.js';
import type { NoteRecord, Single } from './types.js';

/** What only OnePageCRM keeps of a note. */
type OwnInput = NotifyInput & { linked_deal_id?: string; date?: string };

const TEXT_LENGTH = 7_168;

const dealField: PlainInputField = {
  key: 'linked_deal_id',
  label: 'Deal',
  dynamic: 'deal_list.id.name',
  search: 'find_deal.id',
  helpText: 'Shows the note with this deal, too.',
};
const dateField: PlainInputField = {
  key: 'date',
  label: 'Note Date',
  type: 'datetime',
  helpText: 'The day the note is about. Today for a new note without a date.',
};

export const attach: Action<AttachNoteInput & OwnInput, Written<Note>> = {
  fields: () => [{ ...dealField, dependsOn: ['contact_id'] }, dateField, notifyField],
  run: async (client, { contact_id, body, origin, skip_duplicate, linked_deal_id, date, ...input }) => {
    if (!contact_id) throw refuse('Fill in Contact: a note of OnePageCRM belongs to a contact');
    const marked = markText(body, origin) ?? '';
    checkLength('Text', marked, TEXT_LENGTH, 'note');
    const sent = {
      contact_id,
      text: marked,
      ...compact({ linked_deal_id, date: date && readDue(date, client.meta.timezone, 'Note Date').day }),
      ...notify(input),
    };
    if (flag(skip_duplicate, false)) {
      const { rows } = await notePage(client, contact_id)(undefined, PAGE_SIZE);
      const same = rows.find((note) => sameText(withoutMark(text(note.text)), body));
      if (same) return { ...toNote(same), changed: false };
    }
    const { data } = await client.post<Single<{ note: NoteRecord }>>('/notes', sent);
    return { ...toNote(data.note), changed: true };
  },
};

/** Null is what a note without a deal shows (OnePageCRM OpenAPI). */
const CLEARABLE: Clearable<NoteRecord> = {
  linked_deal_id: { label: 'Deal', body: { linked_deal_id: null } },
};

export const update: Action<UpdateNoteInput & ClearInput & OwnInput, Written<Note>> = {
  fields: () => [dealField, dateField, notifyField, clearField(clearChoices(CLEARABLE))],
  run: async (client, { note_id, body, linked_deal_id, date, clear_fields, ...input }) => {
    const cleared = emptiedOf(clearedKeys(clear_fields, CLEARABLE), CLEARABLE);
    checkLength('Text', body, TEXT_LENGTH, 'note');
    const present = await readNote(client, note_id);
    // The mark of where Handoff made the note from stays with it.
    const marked = body && markText(body, readMark(present.text) ?? undefined);
    checkLength('Text, with Made From below it,', marked, TEXT_LENGTH, 'note');
    const wanted: Partial<NoteRecord> = {
      ...cleared,
      ...compact({
        text: marked,
        linked_deal_id,
        date: date && readDue(date, client.meta.timezone, 'Note Date').day,
      }),
    };
    const differing = _.pickBy(wanted, (value, key) => text(Reflect.get(present, key)) !== value);
    if (_.isEmpty(differing)) return { ...toNote(present), changed: false };
    const { data } = await client.put<Single<{ note: NoteRecord }>>(
      notePath(note_id),
      { ...differing, ...notify(input) },
      { query: { partial: true } },
    );
    return { ...toNote(data.note), changed: true };
  },
};

export const remove: Action<NoteIdInput, Written<Note>> = {
  run: async (client, { note_id }) => {
    const present = await readNote(client, note_id);
    await client.delete(notePath(note_id));
    return { ...toNote(present), changed: true };
  },
};
