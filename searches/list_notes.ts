import { find } from '../operation/declare.js';
import { digestOf } from '../records/note/digest.js';
import * as forms from '../records/note/forms.js';
import { note } from '../records/note/record.js';

export const listNotes = find({
  key: 'list_notes',
  noun: '{Note}',
  label: 'Find Many {Notes}',
  description: 'Finds {notes} across {contacts}, newest first, with a digest.',
  capability: (service) => service.notes?.listed,
  form: forms.listNotes,
  gives: note,
  digest: digestOf,
  sample: {
    result_count: 1,
    digest: '2026-03-02 09:15 · Met at the spring fair. Wants the campaign live before Easter. · Ada L.',
  },
});
