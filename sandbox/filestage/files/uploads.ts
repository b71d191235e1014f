import type { FastifyInstance } from 'fastify';
import { created } from '../answers.js';
import type { Context } from '../context.js';
import { invalid } from '../errors.js';
import { Fields } from '../fields.js';
import { referred } from '../store.js';
import { uploadJobView } from '../upload_job.js';
import { download } from './download.js';
import { readUpload, readWebsiteImport } from './read_upload.js';

/** Ways in for files: by address, by presigned upload, or a website. */
export const uploadRoutes = (app: FastifyInstance, { world, storage, store, uploads }: Context): void => {
  app.post('/files/upload-url', async ({ body }, reply) => {
    const fields = new Fields(body);
    const stepId = fields.optionalText('stepId');
    const projectId = fields.optionalText('projectId');
    if (stepId !== undefined) referred(store.steps, stepId, 'stepId');
    else if (projectId !== undefined) referred(store.projects, projectId, 'projectId');
    else throw invalid('"stepId" or "projectId" is required');

    const uploadURL = storage.presign(`filestage/uploads/${world.id('hex32')}`);
    const fileURL = new URL(uploadURL);
    fileURL.search = '';
    const ticket = { uploadURL, fileURL: fileURL.href };
    if (!fields.optionalFlag('pregenerateFileId')) return created(reply, ticket);
    const pregeneratedFileId = world.id('hex32');
    store.pregeneratedFileIds.add(pregeneratedFileId);
    return created(reply, { ...ticket, pregeneratedFileId });
  });

  app.post('/files', async ({ body }, reply) => {
    const fields = new Fields(body);
    const fileURL = fields.url('fileURL');
    const headers = fields.optionalHeaders('fileHeaders');
    const job = uploads.start(readUpload(store, world, fields), download(storage, fileURL, headers));
    return created(reply, uploadJobView(job));
  });

  app.post('/files/import-website', async ({ body }, reply) => {
    const fields = new Fields(body);
    const address = fields.url('url');
    const name = new URL(address).hostname;
    const bytes = Buffer.from(`<!doctype html>\n<title>${name}</title>\n<p>Stands in for ${address}</p>\n`);
    const job = uploads.start(
      readWebsiteImport(store, world, fields, name),
      Promise.resolve({ name, contentType: 'text/html', bytes }),
    );
    const { id, status } = uploadJobView(job);
    return created(reply, { id, status });
  });
};
