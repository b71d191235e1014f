import { type RecordOf, record, text } from '../keys.js';

/** Filestage folder. */
export const folder = record(
  'folders',
  {
    name: text('Name'),
    parent_id: text('Parent Folder ID'),
  },
  {
    id: 'ea234d4b3fcd0eb17588e4fd9b852102',
    service: 'filestage',
    name: 'Clients',
  },
);

export interface Folder extends RecordOf<typeof folder> {}
