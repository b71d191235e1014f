import type { Written } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { endOfDue, readDue } from '../../platform/dates.js';
import { refuse } from '../../platform/failure.js';
import { splitTaskId } from '../../platform/ids.js';
import { isBlank } from '../../platform/values.js';
import type { DueDateInput, UpdateTaskInput } from '../inputs.js';
import type { Action } from '../service.js';
import { path } from './lists.js';
import { type ReviewState, readState, STATE_CHOICES } from './review_states.js';
import { chosenState, writeState } from './review_status.js';
import { aroundOne, readReview, toTask } from './reviews.js';
import type { ReviewRecord } from './types.js';

type UpdateReviewInput = UpdateTaskInput & { status?: string };

/** What a review is to have; what is undefined stays. */
interface Wanted {
  state?: ReviewState | undefined;
  due?: Date | undefined;
}

const dueOf = (client: Client, value: string | undefined): Date | undefined => {
  const { timezone } = client.meta;
  return value ? endOfDue(readDue(value, timezone, 'Due Date'), timezone) : undefined;
};

const isDue = (review: ReviewRecord, due: Date): boolean =>
  Date.parse(review.dueDate ?? '') === due.getTime();

/** Sends what differs. Each is a write of its own; a replay after the second failed does not repeat the first. */
const apply = async (client: Client, taskId: string, { state, due }: Wanted): Promise<Written<Task>> => {
  const present = await readReview(client, splitTaskId(taskId).taskId);
  const around = await aroundOne(client, present);
  let review = present;
  if (state && readState(present.status?.state) !== state) review = await writeState(client, review, state);
  if (due && !isDue(present, due)) {
    review = await client.put<ReviewRecord>(path('reviews', present.id, 'due-date'), {
      dueDate: due.toISOString(),
    });
  }
  return { ...toTask(review, around), changed: review !== present };
};

/** Texts belong to the file, and nobody is assigned to a review. */
const UNCHANGEABLE = { title: 'Title', description: 'Description', assignee_id: 'Assignee', stage: 'Stage' };

const refuseUnchangeable = (input: UpdateReviewInput): void => {
  for (const [key, label] of Object.entries(UNCHANGEABLE)) {
    if (!isBlank(Reflect.get(input, key))) {
      throw refuse(`Leave ${label} empty: a review of Filestage has only a due date and a status to change`);
    }
  }
};

export const update: Action<UpdateReviewInput, Written<Task>> = {
  fields: () => [
    {
      key: 'status',
      label: 'Status',
      choices: STATE_CHOICES,
      helpText: 'What the team says of the review. It stays as it is without a choice.',
    },
  ],
  run: async (client, input) => {
    refuseUnchangeable(input);
    return apply(client, input.task_id, {
      state: chosenState(input.status),
      due: dueOf(client, input.due_date),
    });
  },
};

export const setDueDate: Action<DueDateInput, Written<Task>> = {
  run: async (client, { task_id, due_date }) => apply(client, task_id, { due: dueOf(client, due_date) }),
};
