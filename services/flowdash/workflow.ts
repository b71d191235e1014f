/** What must be known about a workflow: its fields, stages and people. */

import type { Client } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import { rows } from '../../platform/wire.js';
import { type FieldChoices, type Layout, layoutOf } from './layout.js';
import { requireWorkflow, workflowPath } from './paths.js';
import { memberNames } from './users.js';
import { type FieldRecord, fieldRecord, type Names, NO_NAMES } from './wire.js';
import { workflowNames } from './workflow_list.js';

/** What must be known about a workflow to read and write its tasks. */
export interface Workflow {
  id: string;
  name: string | null;
  layout: Layout;
  /** Names of its members by email. */
  people: Names;
  /** Leads a later step to the content of a file. */
  fileLink: Client['fileLink'];
}

export interface WorkflowInput extends FieldChoices {
  project_id?: string | undefined;
}

/** The workflow's own fields, in the order of its form. */
export const readFields = (client: Client, workflowId: string): Promise<FieldRecord[]> =>
  client.cached(`fields:${workflowId}`, () =>
    client.get(path`${workflowPath(workflowId)}/fields`, rows(fieldRecord)),
  );

/**
 * Three lists, requested at once and kept for a few minutes. They are read before anything is written, so that a failure
 * here cannot make a step that did its work look as if it had not. Zapier's first fill and dropdowns need no names.
 */
export const readWorkflow = async (
  client: Client,
  input: WorkflowInput,
  { named = !client.meta.isPopulatingDedupe } = {},
): Promise<Workflow> => {
  const id = requireWorkflow(input);
  const [fields, names, people] = await Promise.all([
    readFields(client, id),
    named ? workflowNames(client) : NO_NAMES,
    named ? memberNames(client, id) : NO_NAMES,
  ]);
  const layout = layoutOf(fields, input);
  return { id, name: names.get(id) ?? null, layout, people, fileLink: client.fileLink };
};
