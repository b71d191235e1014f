import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import type { ProjectTemplate } from '../types.js';

/** The vendor's shape of a template is not documented: a guess, after the shapes of projects and steps. */
const projectTemplateView = ({ id, name, steps, sections }: ProjectTemplate) => ({
  id,
  name,
  steps,
  sections,
});

export const projectTemplateRoutes = (app: FastifyInstance, { store }: Context): void => {
  app.get('/project-templates', async () => store.projectTemplates.all().map(projectTemplateView));
};
