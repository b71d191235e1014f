import type { FastifyInstance } from 'fastify';
import { created } from '../answers.js';
import type { Context } from '../context.js';
import { ApiError } from '../errors.js';
import { Fields } from '../fields.js';
import { fileView } from '../file_records.js';
import { found } from '../store.js';
import { projectView } from './records.js';

/** Sections group the files of a project. There is no list of them: they come inside the project. */
export const sectionRoutes = (app: FastifyInstance, { world, store }: Context): void => {
  app.post<{ Params: { projectId: string } }>(
    '/projects/:projectId/sections',
    async ({ params, body }, reply) => {
      const project = found(store.projects, params.projectId, 'Project');
      project.sections.push({ id: world.id('hex32'), name: new Fields(body).text('sectionName') });
      return created(reply, projectView(store, project));
    },
  );

  app.get<{ Params: { sectionId: string } }>('/sections/:sectionId/files', async ({ params }) => {
    const isSection = store.projects
      .all()
      .some(({ sections }) => sections.some(({ id }) => id === params.sectionId));
    if (!isSection) throw new ApiError(404, 'Section not found');
    return store.files
      .filter(({ sectionId }) => sectionId === params.sectionId)
      .map((file) => fileView(store, file));
  });
};
