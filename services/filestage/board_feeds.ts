import type { Folder, Project, Step } from '../../model/project.js';
import type { Event } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
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

/** A sample shows any record rather than none of the chosen folder. */
const chosen = <Row>(client: Client, rows: Row[], isChosen: (row: Row) => boolean): Row[] => {
  const found = rows.filter(isChosen);
  return found.length === 0 && client.meta.isLoadingSample ? rows : found;
};

const projectsIn = async (client: Client, { folder_id }: InFolderInput) =>
  chosen(client, await readProjects(client), ({ folderId }) => !folder_id || folderId === folder_id);

export const newProjects: Feed<InFolderInput, Event<Project>> = {
  poll: async (client, input) =>
    forSample(client, await projectsIn(client, input)).map((project) => asNew(toProject(project))),
};

export const archivedProjects: Feed<InFolderInput, Event<Project>> = {
  poll: async (client, input) => {
    const all = await projectsIn(client, input);
    const archived = all.filter(({ isArchived }) => isArchived);
    // An account that has projects always has a sample to show, even if none is archived.
    const shown = archived.length === 0 && client.meta.isLoadingSample ? all : archived;
    return forSample(client, shown).map((project) => ({
      event_id: `${project.id}:archived`,
      ...toProject(project),
    }));
  },
};

export const newFolders: Feed<InFolderInput, Event<Folder>> = {
  poll: async (client, { folder_id }) => {
    const all = await readFolders(client);
    const folders = chosen(client, all, ({ parentId }) => !folder_id || parentId === folder_id);
    return forSample(client, folders).map((folder) => asNew(toFolder(folder)));
  },
};

export const newSteps: Feed<{ project_id: string }, Event<Step>> = {
  poll: async (client, { project_id }) =>
    forSample(client, await readSteps(client, project_id)).map((step) => asNew(toStep(step))),
};
