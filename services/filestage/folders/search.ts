import { unlessMissing } from '../../../platform/failure.js';
import { join, sameText } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { Folders } from '../../../records/folder/capabilities.js';
import { readFolder, readFolders } from '../reads.js';
import type { FolderRecord } from '../wire.js';
import { toFolder } from './record.js';

/** By id, or else by name. */
export const find: Offer<Folders['find']> = {
  find: async (client, { folder_id, name }) => {
    if (folder_id) {
      const folder = await unlessMissing(readFolder(client, folder_id));
      return folder ? [toFolder(folder)] : [];
    }
    return (await readFolders(client)).filter((folder) => sameText(folder.name, name)).map(toFolder);
  },
};

/** `Clients / Harbor Hotel`: two folders may have the same name. */
const fullName = ({ name, parentId }: FolderRecord, folders: FolderRecord[]): string | null =>
  join([folders.find(({ id }) => id === parentId)?.name, name], ' / ');

export const list: Choices = {
  list: async (client) => {
    const folders = await readFolders(client);
    return folders.map((folder) => ({ id: folder.id, name: fullName(folder, folders) ?? folder.id }));
  },
};
