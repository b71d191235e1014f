import { unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { join, sameText } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { Projects } from '../../../records/project/capabilities.js';
import { readList } from '../lists.js';
import { readFolders, readProject, readProjects } from '../reads.js';
import { templateChoice } from '../undocumented.js';
import { template } from '../wire.js';
import { toProject } from './record.js';

/** By id, or else by name. Among projects with the same name, those in use come first. */
export const find: Offer<Projects['find']> = {
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

/** What a new project can be made from. */
export const templates: Choices = {
  list: async (client) => (await readList(client, path`/project-templates`, template)).map(templateChoice),
};
