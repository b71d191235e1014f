import type { Written } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { Failure, refuse } from '../../platform/failure.js';
import { splitTaskId } from '../../platform/ids.js';
import type { CompleteTaskInput } from '../inputs.js';
import type { Action } from '../service.js';
import { path } from './lists.js';
import { type ReviewState, readState, STATE_CHOICES, spellings } from './review_states.js';
import { aroundOne, readReview, toTask } from './reviews.js';
import type { ReviewRecord } from './types.js';

type SetStatusInput = CompleteTaskInput & { status?: string };

const wantedState = (status: string | undefined): ReviewState => {
  const choices = Object.values(STATE_CHOICES).join(', ');
  if (!status) throw refuse(`Choose a Status: ${choices}. Nothing is approved without a choice`);
  const state = readState(status);
  if (!state) throw refuse(`Status "${status}" is none of ${choices}`);
  return state;
};

const isRefusedValue = (error: unknown): boolean =>
  error instanceof Failure && error.problem.kind === 'invalid';

/** Writes the state as the review spells its own; where that is refused, and so changed nothing, in the next spelling. */
const writeState = async (
  client: Client,
  review: ReviewRecord,
  wanted: ReviewState,
): Promise<ReviewRecord> => {
  const [first, second] = spellings(wanted, review.status?.state);
  const write = (state: string | undefined) =>
    client.put<ReviewRecord>(path('reviews', review.id, 'status'), { state });
  try {
    return await write(first);
  } catch (error) {
    if (!isRefusedValue(error)) throw error;
    return write(second);
  }
};

/** Sets the status, which is the team's word; the decisions of reviewers stay as they are. */
export const setStatus: Action<SetStatusInput, Written<Task>> = {
  fields: () => [
    {
      key: 'status',
      label: 'Status',
      required: true,
      choices: STATE_CHOICES,
      helpText: 'What the team says of the review. The decisions of its reviewers are not touched.',
    },
  ],
  run: async (client, input) => {
    const wanted = wantedState(input.status);
    const present = await readReview(client, splitTaskId(input.task_id).taskId);
    // Read before the write: should it fail, nothing has happened yet.
    const around = await aroundOne(client, present);
    if (readState(present.status?.state) === wanted) return { ...toTask(present, around), changed: false };
    return { ...toTask(await writeState(client, present, wanted), around), changed: true };
  },
};
