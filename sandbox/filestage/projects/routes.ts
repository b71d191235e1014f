import type { FastifyInstance } from 'fastify';
import { created } from '../answers.js';
import type { Context } from '../context.js';
import { Fields } from '../fields.js';
import { fileView } from '../file_records.js';
import { stepView } from '../steps/records.js';
import { found, referred } from '../store.js';
import { keyOwner } from '../users.js';
import { addProject, membersByEmail, projectView } from './records.js';

interface OfProject {
  Params: { projectId: string };
}

/** Invitation mail is not sent, but its fields are checked. */
const readInvitation = (fields: Fields): void => {
  fields.optionalText('message');
  fields.optionalFlag('notifyEmail');
};

/** Projects: the boards that files are reviewed on. Archived projects stay in every list. */
export const projectRoutes = (app: FastifyInstance, { world, store, deliveries }: Context): void => {
  const projectOf = (projectId: string) => found(store.projects, projectId, 'Project');

  // No order is documented: oldest first is a guess. Projects have no time to sort by.
  app.get('/projects', async () => store.projects.all().map((project) => projectView(store, project)));

  app.post('/projects', async ({ body }, reply) => {
    const fields = new Fields(body);
    const folder = referred(store.folders, fields.text('folderId'), 'folderId');
    const name = fields.text('name');
    const templateId = fields.optionalText('projectTemplateId');
    const emails = fields.optionalEmails('emails') ?? [];
    readInvitation(fields);
    const invited = membersByEmail(store, emails, 'emails');
    const project = addProject(store, world, {
      name,
      folderId: folder.id,
      // A guess: whoever makes a project collaborates on it.
      collaborators: [...new Set([keyOwner(store), ...invited])],
      ...(templateId !== undefined && {
        template: referred(store.projectTemplates, templateId, 'projectTemplateId'),
      }),
    });
    const view = projectView(store, project);
    deliveries.notify('PROJECT_CREATED', view);
    return created(reply, view);
  });

  app.get<OfProject>('/projects/:projectId', async ({ params }) =>
    projectView(store, projectOf(params.projectId)),
  );

  app.put<OfProject>('/projects/:projectId/name', async ({ params, body }) => {
    const project = projectOf(params.projectId);
    project.name = new Fields(body).text('name');
    return projectView(store, project);
  });

  app.put<OfProject>('/projects/:projectId/folder', async ({ params, body }) => {
    const project = projectOf(params.projectId);
    project.folderId = referred(store.folders, new Fields(body).text('folderId'), 'folderId').id;
    return projectView(store, project);
  });

  app.put<OfProject>('/projects/:projectId/isArchived', async ({ params, body }) => {
    const project = projectOf(params.projectId);
    const isArchived = new Fields(body).flag('isArchived');
    const justArchived = isArchived && !project.isArchived;
    project.isArchived = isArchived;
    const view = projectView(store, project);
    if (justArchived) deliveries.notify('PROJECT_ARCHIVED', view);
    return view;
  });

  app.post<OfProject>('/projects/:projectId/collaborators', async ({ params, body }) => {
    const project = projectOf(params.projectId);
    const fields = new Fields(body);
    const emails = fields.emails('emails');
    readInvitation(fields);
    const invited = membersByEmail(store, emails, 'emails').map(({ id }) => id);
    project.collaboratorIds = [...new Set([...project.collaboratorIds, ...invited])];
    return projectView(store, project);
  });

  app.get<OfProject>('/projects/:projectId/files', async ({ params }) => {
    const { id } = projectOf(params.projectId);
    return store.files.filter((file) => file.projectId === id).map((file) => fileView(store, file));
  });

  app.get<OfProject>('/projects/:projectId/steps', async ({ params }) => {
    const { id } = projectOf(params.projectId);
    return store.steps.filter((step) => step.projectId === id).map((step) => stepView(store, step));
  });
};
