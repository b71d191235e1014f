import type { Client } from '../../../platform/client.js';
import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { join } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { InputOf } from '../../../records/field.js';
import type { Files } from '../../../records/file/capabilities.js';
import type * as forms from '../../../records/file/forms.js';
import { isNamed } from '../file_names.js';
import { newestFirst, readByExternalId } from '../lists.js';
import { findFile, projectNames, readFile, readFiles } from '../reads.js';
import { versionsOf } from '../undocumented.js';
import type { FileRecord } from '../wire.js';
import * as wire from '../wire.js';
import { toFile } from './record.js';

const matching = async (client: Client, input: InputOf<typeof forms.findFile>): Promise<FileRecord[]> => {
  const { file_id, external_id: externalId, project_id, name = '' } = input;
  if (file_id) {
    const file = await findFile(client, file_id);
    return file ? [file] : [];
  }
  if (externalId) {
    const files = await readByExternalId(client, path`/files`, wire.file, { externalId });
    return newestFirst(files.filter(({ projectId }) => !project_id || projectId === project_id));
  }
  if (!project_id) throw invalidInput('Fill in {project_id}: Filestage lists files by project');
  const files = (await unlessMissing(readFiles(client, project_id))) ?? [];
  return newestFirst(files.filter((file) => isNamed(file, name)));
};

/** By id, or else by external id, or else by name within the project; newest first. */
export const find: Offer<Files['find']> = {
  find: async (client, input) => {
    const files = await matching(client, input);
    if (files.length === 0) return [];
    const names = await projectNames(client);
    return files.map((file) => toFile(client, file, names));
  },
};

export const list: Choices = {
  needs: ['project_id'],
  list: async (client, { project_id }) => {
    if (!project_id) return [];
    return newestFirst(await readFiles(client, project_id)).map(({ id, name, created }) => ({
      id,
      name: join([name, created?.slice(0, 10)], ' · ') ?? id,
    }));
  },
};

/** Versions of one file, newest first. */
export const versions: Choices = {
  needs: ['file_id'],
  list: async (client, { file_id }) => {
    if (!file_id) return [];
    const file = await readFile(client, file_id);
    return versionsOf(file).map(({ id, name, number, created }) => ({
      id,
      name: join([number && `Version ${number}`, name, created?.slice(0, 10)], ' · ') ?? id,
    }));
  },
};
