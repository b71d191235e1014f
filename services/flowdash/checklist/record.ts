import type { Client } from '../../../platform/client.js';
import { Failure, invalidInput } from '../../../platform/failure.js';
import { sameText, text } from '../../../platform/values.js';
import { rows } from '../../../platform/wire.js';
import { type ChecklistItem, checklistItem } from '../../../records/checklist_item/record.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { layoutOf } from '../layout.js';
import { itemPath, itemsPath, requireWorkflow } from '../paths.js';
import { requireUniqueId } from '../tasks/unique_id.js';
import { BUILT_IN } from '../wire.js';
import { readFields } from '../workflow.js';
import { type ItemRecord, itemRecord, type WrittenItem } from './wire.js';

/** The task that the checklist belongs to. */
export interface Place {
  project_id: string;
  task_id: string;
}

export const COMPLETED = 'Completed';
const { stage: STAGE, assignedTo: ASSIGNED_TO } = BUILT_IN;

export const placeOf = async (
  client: Client,
  input: Partial<Record<keyof Place, string | undefined>>,
): Promise<Place> => {
  const project_id = requireWorkflow(input);
  if (!input.task_id) throw invalidInput('Choose a Task: each task has its own checklist');
  requireUniqueId(layoutOf(await readFields(client, project_id), {}));
  return { project_id, task_id: input.task_id };
};

export const sample = {
  id: 'N7gIDN',
  service: 'flowdash',
  title: 'Contract signed',
  status: 'Completed',
  completed: true,
  stage: 'Not Started',
  editable: false,
  assignee_id: 'ada@acme.example',
  task_id: 'AC-1007',
  project_id: '2ylSaZ',
} satisfies SampleOf<ChecklistItem>;

const fill = filling(checklistItem, sample);

/** Flowdash checklist item -> checklist item. */
export const toItem = (item: WrittenItem, { project_id, task_id }: Place): ChecklistItem =>
  fill({
    id: item.id ?? '',
    title: text(item.title),
    status: text(item.status),
    completed: sameText(item.status, COMPLETED),
    stage: text(item[STAGE]),
    editable: item.editable,
    assignee_id: text(item[ASSIGNED_TO]),
    task_id,
    project_id,
    more: item.more,
  });

export const readItems = (client: Client, place: Place, stage?: string): Promise<ItemRecord[]> =>
  client.get(itemsPath(place.project_id, place.task_id), rows(itemRecord), { [STAGE]: stage || undefined });

/** The item before a write, which must not go to any item but the one that was asked for. */
export const readItem = async (client: Client, place: Place, id: string): Promise<ItemRecord> => {
  const item = await client.get(itemPath(place.project_id, place.task_id, id), itemRecord);
  if (item.id === id) return item;
  throw new Failure({ kind: 'unavailable', reason: 'answered with another item than the one asked for' });
};

export { aboutUniqueId } from '../tasks/form.js';
