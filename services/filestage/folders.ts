import type { Folder } from '../../model/project.js';
import type { Client } from '../../platform/client.js';
import { withoutSecrets } from '../../platform/redact.js';
import { join, sameText, text } from '../../platform/values.js';
import type { Choices, Lookup } from '../service.js';
import { readList } from './lists.js';
import type { FolderRecord } from './types.js';

/** Every folder of the team; the list is not paged. */
export const readFolders = (client: Client): Promise<FolderRecord[]> => readList(client, '/folders');

const toFolder = (folder: FolderRecord): Folder => ({
  id: folder.id,
  service: 'filestage',
  url: null,
  created_at: null,
  updated_at: null,
  name: text(folder.name),
  parent_id: text(folder.parentId),
  raw: withoutSecrets(folder),
});

/** `Clients / Harbor Hotel`: two folders may have the same name. */
const fullName = ({ name, parentId }: FolderRecord, folders: FolderRecord[]): string | null =>
  join([folders.find(({ id }) => id === parentId)?.name, name], ' / ');

export const find: Lookup<{ name: string }, Folder> = {
  find: async (client, { name }) =>
    (await readFolders(client)).filter((folder) => sameText(folder.name, name)).map(toFolder),
};

export const list: Choices = {
  list: async (client) => {
    if (client.meta.page > 0) return [];
    const folders = await readFolders(client);
    return folders.map((folder) => ({ id: folder.id, name: fullName(folder, folders) ?? folder.id }));
  },
};
