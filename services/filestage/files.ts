import type { File } from '../../model/file.js';
import type { Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { refuse, unlessMissing } from '../../platform/failure.js';
import { withoutSecrets } from '../../platform/redact.js';
import { join, text } from '../../platform/values.js';
import type { FileIdInput, FindFileInput } from '../inputs.js';
import type { Action, Choices, Lookup } from '../service.js';
import { versionLink } from './downloads.js';
import { path, readByExternalId, readList } from './lists.js';
import { projectNames } from './projects.js';
import { isNamed } from './review_search.js';
import { newestFirst, readFile } from './reviews.js';
import type { FileRecord } from './types.js';
import { newestVersionId, versionsOf } from './undocumented.js';

type Names = ReadonlyMap<string, string | null>;

/** Filestage file -> file, with the content of its newest version. Neither type nor size is in any answer. */
export const toFile = (client: Client, file: FileRecord, names?: Names): File => {
  const versionId = newestVersionId(file);
  const name = text(file.name);
  return {
    id: file.id,
    service: 'filestage',
    url: text(file.reviewLink),
    created_at: text(file.created),
    updated_at: null,
    name,
    project_id: text(file.projectId),
    project_name: names?.get(file.projectId ?? '') ?? null,
    external_id: text(file.externalId),
    version_id: versionId ?? null,
    content_type: null,
    size: null,
    download_url: versionId ? versionLink(client, versionId, name) : null,
    raw: withoutSecrets(file),
  };
};

export const readFiles = (client: Client, projectId: string): Promise<FileRecord[]> =>
  readList(client, path('projects', projectId, 'files'));

const matching = async (client: Client, input: FindFileInput): Promise<FileRecord[]> => {
  const { file_id, external_id: externalId, project_id, name = '' } = input;
  if (file_id) {
    const file = await readFile(client, file_id);
    return file ? [file] : [];
  }
  if (externalId) {
    const files = await readByExternalId<FileRecord>(client, '/files', { externalId });
    return newestFirst(files.filter(({ projectId }) => !project_id || projectId === project_id));
  }
  if (!project_id) throw refuse('Fill in Project: files of Filestage are listed project by project');
  const files = (await unlessMissing(readFiles(client, project_id))) ?? [];
  return newestFirst(files.filter((file) => isNamed(file, name)));
};

/** By id, else by external id, else by name within the project; newest first. */
export const find: Lookup<FindFileInput, File> = {
  find: async (client, input) => {
    const files = await matching(client, input);
    if (files.length === 0) return [];
    const names = await projectNames(client);
    return files.map((file) => toFile(client, file, names));
  },
};

const remove: Action<FileIdInput, Written<File>> = {
  run: async (client, { file_id }) => {
    const file = await client.get<FileRecord>(path('files', file_id));
    const names = await projectNames(client);
    await client.delete(path('files', file_id));
    // Its content is gone with it.
    return { ...toFile(client, file, names), download_url: null, changed: true };
  },
};

export { remove as delete };

export const list: Choices = {
  list: async (client, { project_id }) => {
    if (!project_id) throw refuse('Choose a Project first: its files can then be listed here');
    if (client.meta.page > 0) return [];
    return newestFirst(await readFiles(client, project_id)).map(({ id, name, created }) => ({
      id,
      name: join([name, created?.slice(0, 10)], ' · ') ?? id,
    }));
  },
};

/** Versions of one file, newest first. */
export const versions: Choices = {
  list: async (client, { file_id }) => {
    if (!file_id) throw refuse('Choose a File first: its versions can then be listed here');
    if (client.meta.page > 0) return [];
    const file = await client.get<FileRecord>(path('files', file_id));
    return versionsOf(file).map(({ id, name, number, created }) => ({
      id,
      name: join([number && `Version ${number}`, name, created?.slice(0, 10)], ' · ') ?? id,
    }));
  },
};
