import type { FastifyInstance } from 'fastify';
import { deleted } from '../answers.js';
import type { Context } from '../context.js';
import { Fields } from '../fields.js';
import { fileView, removeFile } from '../file_records.js';
import { sectionIn } from '../projects/records.js';
import { fileReport } from '../reports.js';
import { reviewView } from '../review_records.js';
import { found } from '../store.js';

interface OfFile {
  Params: { fileId: string };
}

/** Files. An external id is the caller's own, and several files may share one. */
export const fileRoutes = (app: FastifyInstance, { store, settings, deliveries }: Context): void => {
  const fileOf = (fileId: string) => found(store.files, fileId, 'File');

  /** Reviews of all versions, oldest first; of one group where `stepId` is given. */
  const reviewsOf = (fileIds: string[], fields: Fields) => {
    const step = fields.optionalText('stepId');
    return store.reviews
      .filter(({ fileId, stepId }) => fileIds.includes(fileId) && (step === undefined || stepId === step))
      .map((review) => reviewView(store, settings, review));
  };

  const byExternalId = (fields: Fields) => {
    const externalId = fields.text('externalId');
    return store.files.filter((file) => file.externalId === externalId);
  };

  app.get('/files', async ({ query }) =>
    byExternalId(new Fields(query)).map((file) => fileView(store, file)),
  );

  app.get('/files/reviews', async ({ query }) => {
    const fields = new Fields(query);
    return reviewsOf(
      byExternalId(fields).map(({ id }) => id),
      fields,
    );
  });

  app.get<OfFile>('/files/:fileId', async ({ params }) => fileView(store, fileOf(params.fileId)));

  app.delete<OfFile>('/files/:fileId', async ({ params }, reply) => {
    const file = fileOf(params.fileId);
    const lastView = fileView(store, file);
    removeFile(store, file);
    deliveries.notify('FILE_DELETED', lastView);
    return deleted(reply);
  });

  // Without a section the file goes back to the default one, as an upload does (a guess).
  app.put<OfFile>('/files/:fileId/section', async ({ params, body }) => {
    const file = fileOf(params.fileId);
    const project = found(store.projects, file.projectId, 'Project');
    file.sectionId = sectionIn(project, new Fields(body).optionalText('sectionId')).id;
    return fileView(store, file);
  });

  app.get<OfFile>('/files/:fileId/reviews', async ({ params, query }) =>
    reviewsOf([fileOf(params.fileId).id], new Fields(query)),
  );

  app.get<OfFile>('/files/:fileId/report', async ({ params }, reply) =>
    reply.type('application/pdf').send(fileReport(store, settings, fileOf(params.fileId))),
  );
};
