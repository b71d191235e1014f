/** Paths of the API. */
import { Failure, invalidInput } from '../../platform/failure.js';

/** A path segment. Of dots alone it would lead elsewhere, so there can be no such record. */
const segment = (id: string, subject: string): string => {
  if (/^\.{1,2}$/.test(id)) throw new Failure({ kind: 'missing', subject });
  return encodeURIComponent(id);
};

/** `/workflows/<id>` and what follows. */
export const workflowPath = (id: string, rest = ''): string => `/workflows/${segment(id, 'workflow')}${rest}`;

/** Path of one task. It is called by the value of its Unique ID, never by the id in its web address. */
export const taskPath = (workflowId: string, uniqueId: string, rest = ''): string =>
  workflowPath(workflowId, `/tasks/${segment(uniqueId, 'task')}${rest}`);

export const itemsPath = (workflowId: string, uniqueId: string): string =>
  taskPath(workflowId, uniqueId, '/checklist_items');

export const itemPath = (workflowId: string, uniqueId: string, itemId: string): string =>
  `${itemsPath(workflowId, uniqueId)}/${segment(itemId, 'checklist item')}`;

export const memberPath = (workflowId: string, userId: string): string =>
  workflowPath(workflowId, `/users/${segment(userId, 'user')}`);

/** The workflow that the form names. */
export const requireWorkflow = ({ project_id }: { project_id?: string | undefined }): string => {
  if (!project_id) throw invalidInput('Choose a Workflow: everything of Flowdash lives in one');
  return project_id;
};
