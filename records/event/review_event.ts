/** An event of a review board. */
import { file } from '../file/record.js';
import { folder } from '../folder/record.js';
import { always, type RecordOf, record, text, within } from '../keys.js';
import { note } from '../note/record.js';
import { project } from '../project/record.js';
import type { Event } from '../results.js';
import { task } from '../task/record.js';

type RecordType = 'note' | 'task' | 'file' | 'project' | 'folder';

/** What Filestage sent of its own accord, with the record that it is about, read again. */
export const reviewEvent = record(
  'reviewEvents',
  {
    /** The product's word for what happened. */
    event: text('Event'),
    /** Key of the record that the event is about; null if that is not known. */
    record_type: always<RecordType | null>(text('Record Type'), null),
    note: within('{Note}', note),
    /** For a comment, the review that it is on. */
    task: within('{Task}', task),
    file: within('File', file),
    project: within('{Project}', project),
    folder: within('Folder', folder),
  },
  ['note', 'task', 'file', 'project', 'folder'],
);

export interface ReviewEvent extends Event<RecordOf<typeof reviewEvent>> {}
