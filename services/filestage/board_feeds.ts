import type { Folder, Project, Step } from '../../model/project.js';
import type { Event } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { orOthers } from '../../platform/polling.js';
import type { InFolderInput } from '../inputs.js';
import type { Feed } from '../service.js';
import { readFolders, toFolder } from './folders.js';
import { readProjects, toProject } from './projects.js';
import { readSteps, toStep } from './steps.js';

/*
 * Projects, folders and reviewer groups have no times, and their lists no pages and no known order. So every poll gives
 * them all, and Zapier picks out those that it has not seen.
 */

const SAMPLES = 3;

const forSample = <Row>(client: Client, rows: Row[]): Row[] =>
  client.meta.isLoadingSample ? rows.slice(0, SAMPLES) : rows;

const asNew = <R extends { id: string }>(record: R): Event<R> => ({ event_id: record.id, ...record });

const projectsIn = async (client: Client, { folder_id }: InFolderInput) => {
  const all = await readProjects(client);
  const inFolder = all.filter(({ folderId }) => !folder_id || folderId === folder_id);
  return orOthers(client, inFolder, all);
};

export const newProjects: Feed<InFolderInput, Event<Project>> = {
  poll: async (client, input) =>
    forSample(client, await projectsIn(client, input)).map((project) => asNew(toProject(project))),
};

export const archivedProjects: Feed<InFolderInput, Event<Project>> = {
  poll: async (client, input) => {
    const all = await projectsIn(client, input);
    const archived = all.filter(({ isArchived }) => isArchived);
    return forSample(client, orOthers(client, archived, all)).map((project) => ({
      event_id: `${project.id}:archived`,
      ...toProject(project),
    }));
  },
};

export const newFolders: Feed<InFolderInput, Event<Folder>> = {
  poll: async (client, { folder_id }) => {
    const all = await readFolders(client);
    const inFolder = all.filter(({ parentId }) => !folder_id || parentId === folder_id);
    return forSample(client, orOthers(client, inFolder, all)).map((folder) => asNew(toFolder(folder)));
  },
};

export const newSteps: Feed<{ project_id: string }, Event<Step>> = {
  poll: async (client, { project_id }) =>
    forSample(client, await readSteps(client, project_id)).map((step) => asNew(toStep(step))),
};
