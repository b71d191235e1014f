import type { Project } from '../../model/project.js';
import type { Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { flag, sameText, text } from '../../platform/values.js';
import type { ArchiveProjectInput, CreateProjectInput, UpdateProjectInput } from '../inputs.js';
import type { Action } from '../service.js';
import { newEmails, readEmails } from './emails.js';
import { path, readByExternalId } from './lists.js';
import { readProject, readProjects, toProject } from './projects.js';
import type { FileRecord, ProjectRecord } from './types.js';

/** How people are told: only where there are any to tell. */
const invitation = (input: { notify_email?: boolean | undefined; message?: string | undefined }) => ({
  notifyEmail: flag(input.notify_email, true),
  message: text(input.message) ?? undefined,
});

/** The project that an earlier run made: of a file with the external id, else by its exact name in the folder. */
const findExisting = async (
  client: Client,
  input: CreateProjectInput,
): Promise<ProjectRecord | undefined> => {
  const inUse = (await readProjects(client)).filter(({ isArchived }) => !isArchived);
  if (input.external_id) {
    const files = await readByExternalId<FileRecord>(client, '/files', { externalId: input.external_id });
    const ofFile = inUse.find(({ id }) => files.some(({ projectId }) => projectId === id));
    if (ofFile) return ofFile;
  }
  return inUse.find((project) => project.folderId === input.folder_id && sameText(project.name, input.name));
};

export const create: Action<CreateProjectInput, Written<Project>> = {
  run: async (client, input) => {
    const { folder_id: folderId, project_template_id, use_existing } = input;
    const emails = readEmails(input.emails, 'Collaborators');
    const existing = flag(use_existing, true) ? await findExisting(client, input) : undefined;
    if (existing) return { ...toProject(existing), changed: false };
    const project = await client.post<ProjectRecord>('/projects', {
      folderId,
      name: input.name.trim(),
      projectTemplateId: text(project_template_id) ?? undefined,
      ...(emails.length > 0 && { emails, ...invitation(input) }),
    });
    return { ...toProject(project), changed: true };
  },
};

/** Each of the three is a write of its own; a replay after one failed does not repeat those before it. */
export const update: Action<UpdateProjectInput, Written<Project>> = {
  run: async (client, input) => {
    const { project_id, folder_id: folderId } = input;
    const name = input.name?.trim();
    const emails = readEmails(input.emails, 'New Collaborators');
    const present = await readProject(client, project_id);
    const invited = newEmails(emails, present.collaborators);
    let project = present;
    if (name && name !== present.name) {
      project = await client.put<ProjectRecord>(path('projects', project_id, 'name'), { name });
    }
    if (folderId && folderId !== present.folderId) {
      project = await client.put<ProjectRecord>(path('projects', project_id, 'folder'), { folderId });
    }
    if (invited.length > 0) {
      project = await client.post<ProjectRecord>(path('projects', project_id, 'collaborators'), {
        emails: invited,
        ...invitation(input),
      });
    }
    return { ...toProject(project), changed: project !== present };
  },
};

export const archive: Action<ArchiveProjectInput, Written<Project>> = {
  run: async (client, { project_id, archived }) => {
    const isArchived = flag(archived, true);
    const present = await readProject(client, project_id);
    if (present.isArchived === isArchived) return { ...toProject(present), changed: false };
    const project = await client.put<ProjectRecord>(path('projects', project_id, 'isArchived'), {
      isArchived,
    });
    return { ...toProject(project), changed: true };
  },
};
