import { type RecordOf, record, text } from '../keys.js';

/** Filestage folder. */
export const folder = record('folders', {
  name: text('Name'),
  parent_id: text('Parent Folder ID'),
});

export interface Folder extends RecordOf<typeof folder> {}
