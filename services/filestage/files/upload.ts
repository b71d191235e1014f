/** Uploads a file, as a new one or as a version. */

import { causeOf } from '../../../platform/after_write.js';
import { chosenKey } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import type { Offer } from '../../../records/capability.js';
import type { InputOf } from '../../../records/field.js';
import type { Files } from '../../../records/file/capabilities.js';
import { type uploadFile, whenThere } from '../../../records/file/forms.js';
import type { File } from '../../../records/file/record.js';
import { attempt, awaitFile } from '../attempt.js';
import { newestFirst, readByExternalId } from '../lists.js';
import { filePath } from '../paths.js';
import { findFile, groupIn, projectNames, readFile, refuseOther } from '../reads.js';
import { versionsOf } from '../undocumented.js';
import * as wire from '../wire.js';
import { type FileRecord, NOT_READ, type UploadJob, uploadJob } from '../wire.js';
import { readUpload, type UploadOrder } from './form.js';
import { toFile } from './record.js';

type UploadInput = InputOf<typeof uploadFile>;

/** The file with a version that was not there before; undefined while Filestage is still at work. */
const awaitVersion = async (
  client: Client,
  fileId: string,
  before: FileRecord | undefined,
): Promise<FileRecord | undefined> => {
  const known = before ? versionsOf(before).length : 0;
  return awaitFile(client, async () => {
    const file = await findFile(client, fileId);
    return file && versionsOf(file).length > known ? file : undefined;
  });
};

/** Moves an existing file into the wanted section; returns it unchanged if it is already there. */
const moveToSection = async (
  client: Client,
  file: FileRecord,
  sectionId: string | undefined,
): Promise<FileRecord> =>
  sectionId && file.sectionId !== sectionId
    ? client.put(path`${filePath(file.id)}/section`, wire.file, { sectionId })
    : file;

/** What an earlier run uploaded with this external id into the project. */
const findExisting = async (
  client: Client,
  { project_id, external_id: externalId }: UploadInput,
): Promise<FileRecord | undefined> => {
  if (!externalId) return undefined;
  const files = await readByExternalId(client, path`/files`, wire.file, { externalId });
  return newestFirst(files.filter(({ projectId }) => !projectId || projectId === project_id))[0];
};

const send = (client: Client, order: UploadOrder): Promise<UploadJob> =>
  client.post(order.source === 'website' ? path`/files/import-website` : path`/files`, uploadJob, order.body);

/** What is known about the file while Filestage is still processing it. */
const asked = (client: Client, order: UploadOrder, job: UploadJob): File => {
  const { fileName, externalId } = order.source === 'file' ? order.body : {};
  const file = {
    ...NOT_READ,
    id: '',
    projectId: order.body.projectId,
    name: fileName ?? null,
    externalId: externalId ?? null,
    ...(job.more && { more: job.more }),
  };
  return toFile(client, file);
};

/** The file that gets the new version: the one that the form names, or else one with the external id, if that is wanted. */
const targetFile = async (client: Client, input: UploadInput): Promise<FileRecord | undefined> => {
  if (!input.file_id) return findExisting(client, input);
  const file = await readFile(client, input.file_id);
  refuseOther(file.projectId, input.project_id, 'File');
  return file;
};

/** Uploads a file or a website, as a new file or as a new version of one. */
export const upload: Offer<Files['upload']> = {
  run: async (client, input) => {
    const when = chosenKey('If the External ID Exists', input.when_there || 'keep', whenThere);
    const order = readUpload(input);
    for (const stepId of order.body.stepIds ?? []) await groupIn(client, input.project_id, stepId);
    const before = await targetFile(client, input);
    const sectionId = order.source === 'file' ? order.body.sectionId : undefined;
    if (before && !input.file_id && when === 'keep') {
      const file = await moveToSection(client, before, sectionId);
      const names = await projectNames(client);
      return { ...toFile(client, file, names), changed: file !== before, pending: null };
    }
    if (before) {
      order.body.fileId = before.id;
      // A new version stays in the file's section: the file is moved separately.
      if (order.source === 'file') delete order.body.sectionId;
      await moveToSection(client, before, sectionId);
    }
    const job = await send(client, order);
    const fileId = job.fileId ?? before?.id;
    const seen = fileId ? await attempt(client, () => awaitVersion(client, fileId, before)) : {};
    if (!seen.value) {
      return {
        ...asked(client, order, job),
        id: fileId ?? null,
        changed: true,
        pending: seen.error
          ? `Filestage has the file, but it could not be looked up: ${causeOf(client.z, seen.error, 'Filestage')} Look for it in a later step.`
          : `Filestage is still ${order.source === 'website' ? 'importing the website' : 'taking the file in'}.`,
      };
    }
    const names = await attempt(client, () => projectNames(client));
    return { ...toFile(client, seen.value, names.value), changed: true, pending: null };
  },
};
