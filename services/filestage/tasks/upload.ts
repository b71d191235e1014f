/** Uploads a file or a brief for review. */

import type { Client } from '../../../platform/client.js';
import { today } from '../../../platform/dates.js';
import { path } from '../../../platform/path.js';
import { type UploadJob, uploadJob, uploadTicket } from '../wire.js';
import type { ReviewRequest } from './form.js';

/** Puts the bytes where Filestage says, and returns the address to name afterwards. */
const store = async (client: Client, stepId: string, bytes: Buffer): Promise<string> => {
  const { uploadURL, fileURL } = await client.post(path`/files/upload-url`, uploadTicket, {
    stepId,
  });
  await client.upload(uploadURL, bytes, 'application/pdf');
  return fileURL;
};

/** Title and text as a PDF. The library is loaded only here, so that nothing else waits for it. */
const briefOf = async (title: string, text: string, day: string): Promise<Buffer> => {
  const { writeBrief } = await import('./brief/brief.js');
  return writeBrief({ title, day, text });
};

/** Hands the file over. Filestage processes it afterwards: the answer is a job, not a file. */
export const upload = async (client: Client, request: ReviewRequest): Promise<UploadJob> => {
  const { stepId } = request;
  if (request.source === 'website') {
    const { projectId, url } = request;
    return client.post(path`/files/import-website`, uploadJob, { projectId, url, stepIds: [stepId] });
  }
  const fileURL =
    request.source === 'file'
      ? request.fileURL
      : await store(client, stepId, await briefOf(request.title, request.text, today(client.meta.timezone)));
  const { fileName, externalId } = request;
  // The title comes as the file's name; if its type is not known, Filestage finds a name itself.
  return client.post(path`/files`, uploadJob, { fileURL, fileName, stepIds: [stepId], externalId });
};
