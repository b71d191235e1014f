import { path } from '../../../platform/path.js';
import { flag, sameText, text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Folders } from '../../../records/folder/capabilities.js';
import { readFolders } from '../reads.js';
import * as wire from '../wire.js';
import { toFolder } from './record.js';

export const create: Offer<Folders['create']> = {
  run: async (client, { folder_id, name, use_existing }) => {
    if (flag(use_existing, true)) {
      const existing = (await readFolders(client)).find(
        (folder) => sameText(folder.name, name) && text(folder.parentId) === text(folder_id),
      );
      if (existing) return { ...toFolder(existing), changed: false };
    }
    const folder = await client.post(path`/folders`, wire.folder, {
      name: name.trim(),
      parentId: text(folder_id) ?? undefined,
    });
    return { ...toFolder(folder), changed: true };
  },
};
