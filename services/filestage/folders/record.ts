import { text } from '../../../platform/values.js';
import { type Folder, folder } from '../../../records/folder/record.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import type { FolderRecord } from '../wire.js';

export const sample = {
  id: 'ea234d4b3fcd0eb17588e4fd9b852102',
  service: 'filestage',
  name: 'Clients',
  parent_id: 'c0ffee4b3fcd0eb17588e4fd9b852102',
} satisfies SampleOf<Folder>;

const fill = filling(folder, sample);

/** Filestage folder -> folder. */
export const toFolder = (folder: FolderRecord): Folder =>
  fill({
    id: folder.id,
    name: text(folder.name),
    parent_id: text(folder.parentId),
    more: folder.more,
  });
