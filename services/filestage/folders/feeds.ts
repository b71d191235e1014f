import { orOthers } from '../../../platform/polling.js';
import type { Offer } from '../../../records/capability.js';
import type { Folders } from '../../../records/folder/capabilities.js';
import { readFolders } from '../reads.js';
import { asNew, wholeList } from '../untimed.js';
import { toFolder } from './record.js';

export const created: Offer<Folders['created']> = {
  poll: async (client, { folder_id }) => {
    const all = await readFolders(client);
    const inFolder = all.filter(({ parentId }) => !folder_id || parentId === folder_id);
    return wholeList(client, orOthers(client, inFolder, all)).map((folder) => asNew(toFolder(folder)));
  },
};
