/** Changes the status and the due date of a review. */
import { differing } from '../../../platform/changes.js';
import type { Client } from '../../../platform/client.js';
import { splitTaskId } from '../../../platform/ids.js';
import type { Written } from '../../../records/results.js';
import type { Task } from '../../../records/task/record.js';
import { readReview } from '../reads.js';
import { sameTime, writeDueDate } from './due_date.js';
import { aroundOne, toTask } from './record.js';
import { type ReviewState, readState } from './states.js';
import { writeState } from './status.js';

/** What a review should have; what is undefined stays as it is. */
interface Wanted {
  state?: ReviewState | undefined;
  /** ISO 8601. */
  dueDate?: string | undefined;
}

/** Sends what differs. Each is a write of its own; if the second fails, a replay does not repeat the first. */
export const changeReview = async (
  client: Client,
  taskId: string,
  wanted: Wanted,
): Promise<Written<Task>> => {
  const present = await readReview(client, splitTaskId(taskId).taskId);
  // Read before the writes: if this fails, nothing has happened yet.
  const around = await aroundOne(client, present);
  const { state, dueDate } = differing(
    wanted,
    { state: readState(present.status?.state), dueDate: present.dueDate },
    { dueDate: sameTime },
  );
  let review = present;
  if (state) review = await writeState(client, review, state);
  if (dueDate) review = await writeDueDate(client, present.id, dueDate);
  return { ...toTask(review, around), changed: review !== present };
};
