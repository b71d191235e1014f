import type { Project } from '../../model/project.js';
import type { Client } from '../../platform/client.js';
import { unlessMissing } from '../../platform/failure.js';
import { withoutSecrets } from '../../platform/redact.js';
import { join, sameText, text } from '../../platform/values.js';
import type { FindProjectInput } from '../inputs.js';
import type { Choices, Lookup } from '../service.js';
import { readFolders } from './folders.js';
import { path, readList } from './lists.js';
import type { ProjectRecord } from './types.js';

/** Every project of the team, archived ones too; the list is not paged. */
export const readProjects = (client: Client): Promise<ProjectRecord[]> => readList(client, '/projects');

/** Names by project id, kept for a few minutes: they are only shown. */
export const projectNames = async (client: Client): Promise<ReadonlyMap<string, string | null>> =>
  new Map(
    await client.cached('filestage:project_names', async () =>
      (await readProjects(client)).map(({ id, name }): [string, string | null] => [id, text(name)]),
    ),
  );

export const readProject = (client: Client, id: string): Promise<ProjectRecord> =>
  client.get<ProjectRecord>(path('projects', id));

export const toProject = (project: ProjectRecord): Project => ({
  id: project.id,
  service: 'filestage',
  url: null,
  created_at: null,
  updated_at: null,
  name: text(project.name),
  folder_id: text(project.folderId),
  archived: project.isArchived ?? null,
  raw: withoutSecrets(project),
});

/** By id, else by name. Of projects with the same name, those in use come first. */
export const find: Lookup<FindProjectInput, Project> = {
  find: async (client, { project_id, name, folder_id }) => {
    if (project_id) {
      const project = await unlessMissing(readProject(client, project_id));
      return project ? [toProject(project)] : [];
    }
    const found = (await readProjects(client))
      .filter((project) => sameText(project.name, name) && (!folder_id || project.folderId === folder_id))
      .map(toProject);
    return [...found.filter(({ archived }) => !archived), ...found.filter(({ archived }) => archived)];
  },
};

/** Without archived projects, each with its folder. */
export const list: Choices = {
  list: async (client) => {
    if (client.meta.page > 0) return [];
    const projects = await readProjects(client);
    const folders = new Map((await readFolders(client)).map(({ id, name }) => [id, name]));
    return projects
      .filter(({ isArchived }) => !isArchived)
      .map(({ id, name, folderId }) => ({
        id,
        name: join([name, folders.get(folderId ?? '')], ' · ') ?? id,
      }));
  },
};
