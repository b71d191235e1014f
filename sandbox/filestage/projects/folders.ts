import type { FastifyInstance } from 'fastify';
import { created } from '../answers.js';
import type { Context } from '../context.js';
import { Fields } from '../fields.js';
import { found, referred } from '../store.js';
import type { Folder } from '../types.js';

const folderView = ({ id, name, parentId }: Folder) => ({ id, name, parentId });

/** Folders hold projects and may be nested. */
export const folderRoutes = (app: FastifyInstance, { world, store, deliveries }: Context): void => {
  app.get('/folders', async () => store.folders.all().map(folderView));

  app.post('/folders', async ({ body }, reply) => {
    const fields = new Fields(body);
    const name = fields.text('name');
    const parentId = fields.optionalText('parentId') ?? null;
    if (parentId !== null) referred(store.folders, parentId, 'parentId');
    const folder = folderView(store.folders.add({ id: world.id('hex32'), name, parentId }));
    deliveries.notify('FOLDER_CREATED', folder);
    return created(reply, folder);
  });

  app.get<{ Params: { folderId: string } }>('/folders/:folderId', async ({ params }) =>
    folderView(found(store.folders, params.folderId, 'Folder')),
  );
};
