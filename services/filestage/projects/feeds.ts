import type { Client } from '../../../platform/client.js';
import { orOthers } from '../../../platform/polling.js';
import type { Offer } from '../../../records/capability.js';
import type { Projects } from '../../../records/project/capabilities.js';
import { readProjects } from '../reads.js';
import { asNew, wholeList } from '../untimed.js';
import type { ProjectRecord } from '../wire.js';
import { toProject } from './record.js';

/** The projects of the folder, or all projects. */
const projectsIn = async (client: Client, folderId: string | undefined): Promise<ProjectRecord[]> => {
  const all = await readProjects(client);
  const inFolder = all.filter((project) => !folderId || project.folderId === folderId);
  return orOthers(client, inFolder, all);
};

export const created: Offer<Projects['created']> = {
  poll: async (client, { folder_id }) =>
    wholeList(client, await projectsIn(client, folder_id)).map((project) => asNew(toProject(project))),
};

export const archived: Offer<Projects['archived']> = {
  poll: async (client, { folder_id }) => {
    const all = await projectsIn(client, folder_id);
    const rows = all.filter(({ isArchived }) => isArchived);
    return wholeList(client, orOthers(client, rows, all)).map((project) => ({
      event_id: `${project.id}:archived`,
      ...toProject(project),
    }));
  },
};
