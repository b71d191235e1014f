/** Paths of the API. */
import { invalidInput } from '../../platform/failure.js';
import { type Path, path } from '../../platform/path.js';

export const workflowPath = (id: string): Path => path`/workflows/${id}`;

/** A word that takes the place of a Unique ID in a path. */
const RESERVED = 'active';

/** Path of one task. It is named by the value of its Unique ID, never by the id in its web address. */
export const taskPath = (workflowId: string, uniqueId: string): Path => {
  if (uniqueId.trim() === RESERVED)
    throw invalidInput(
      `Use another ID than "${RESERVED}": at its address Flowdash has the list of the active tasks, so no task can go by it`,
    );
  return path`${workflowPath(workflowId)}/tasks/${uniqueId}`;
};

export const itemsPath = (workflowId: string, uniqueId: string): Path =>
  path`${taskPath(workflowId, uniqueId)}/checklist_items`;

export const itemPath = (workflowId: string, uniqueId: string, itemId: string): Path =>
  path`${itemsPath(workflowId, uniqueId)}/${itemId}`;

export const memberPath = (workflowId: string, userId: string): Path =>
  path`${workflowPath(workflowId)}/users/${userId}`;

/** The workflow that the form names; fails if there is none. */
export const requireWorkflow = ({ project_id }: { project_id?: string | undefined }): string => {
  if (!project_id) throw invalidInput('Choose a Workflow: everything of Flowdash lives in one');
  return project_id;
};
