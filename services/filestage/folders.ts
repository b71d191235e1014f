import type { Folder } from '../../model/project.js';
import type { Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { unlessMissing } from '../../platform/failure.js';
import { withoutSecrets } from '../../platform/redact.js';
import { flag, join, sameText, text } from '../../platform/values.js';
import type { CreateFolderInput, FindFolderInput } from '../inputs.js';
import type { Action, Choices, Lookup } from '../service.js';
import { path, readList } from './lists.js';
import type { FolderRecord } from './types.js';

/** Every folder of the team; the list is not paged. */
export const readFolders = (client: Client): Promise<FolderRecord[]> => readList(client, '/folders');

export const toFolder = (folder: FolderRecord): Folder => ({
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

/** By id, else by name. */
export const find: Lookup<FindFolderInput, Folder> = {
  find: async (client, { folder_id, name }) => {
    if (folder_id) {
      const folder = await unlessMissing(client.get<FolderRecord>(path('folders', folder_id)));
      return folder ? [toFolder(folder)] : [];
    }
    return (await readFolders(client)).filter((folder) => sameText(folder.name, name)).map(toFolder);
  },
};

export const create: Action<CreateFolderInput, Written<Folder>> = {
  run: async (client, { folder_id, name, use_existing }) => {
    if (flag(use_existing, true)) {
      const existing = (await readFolders(client)).find(
        (folder) => sameText(folder.name, name) && text(folder.parentId) === text(folder_id),
      );
      if (existing) return { ...toFolder(existing), changed: false };
    }
    const folder = await client.post<FolderRecord>('/folders', {
      name: name.trim(),
      parentId: text(folder_id) ?? undefined,
    });
    return { ...toFolder(folder), changed: true };
  },
};

export const list: Choices = {
  list: async (client) => {
    if (client.meta.page > 0) return [];
    const folders = await readFolders(client);
    return folders.map((folder) => ({ id: folder.id, name: fullName(folder, folders) ?? folder.id }));
  },
};
