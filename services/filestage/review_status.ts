import type { PlainInputField } from '../../model/fields.js';
import type { Written } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { Failure, refuse } from '../../platform/failure.js';
import { splitTaskId } from '../../platform/ids.js';
import type { CompleteTaskInput, ReopenTaskInput } from '../inputs.js';
import type { Action } from '../service.js';
import { path } from './lists.js';
import { OPEN_CHOICES, type ReviewState, readState, STATE_CHOICES, spellings } from './review_states.js';
import { aroundOne, readReview, toTask } from './reviews.js';
import type { ReviewRecord } from './types.js';

type WithStatus<Input> = Input & { status?: string };

/** The state that a form names, by any spelling; undefined where it names none. Refuses what is not among the choices. */
export const chosenState = (
  status: string | undefined,
  choices: Record<string, string> = STATE_CHOICES,
): ReviewState | undefined => {
  if (!status) return undefined;
  const state = readState(status);
  if (!state || !(state in choices)) {
    throw refuse(`Status "${status}" is none of ${Object.values(choices).join(', ')}`);
  }
  return state;
};

const isRefusedValue = (error: unknown): boolean =>
  error instanceof Failure && error.problem.kind === 'invalid';

/** Writes the state as the review spells its own; where that is refused, and so changed nothing, in the next spelling. */
export const writeState = async (
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

const write = async (client: Client, taskId: string, wanted: ReviewState): Promise<Written<Task>> => {
  const present = await readReview(client, splitTaskId(taskId).taskId);
  // Read before the write: should it fail, nothing has happened yet.
  const around = await aroundOne(client, present);
  if (readState(present.status?.state) === wanted) return { ...toTask(present, around), changed: false };
  return { ...toTask(await writeState(client, present, wanted), around), changed: true };
};

const statusField = (choices: Record<string, string>): PlainInputField => ({
  key: 'status',
  label: 'Status',
  required: true,
  choices,
  helpText: 'What the team says of the review. The decisions of its reviewers are not touched.',
});

/** Sets the status, which is the team's word; the decisions of reviewers stay as they are. */
export const setStatus: Action<WithStatus<CompleteTaskInput>, Written<Task>> = {
  fields: () => [statusField(STATE_CHOICES)],
  run: (client, { task_id, status }) => {
    const wanted = chosenState(status);
    if (!wanted) {
      throw refuse(
        `Choose a Status: ${Object.values(STATE_CHOICES).join(', ')}. Nothing is approved without a choice`,
      );
    }
    return write(client, task_id, wanted);
  },
};

/** The same with a status that is not Approved. */
export const reopen: Action<WithStatus<ReopenTaskInput>, Written<Task>> = {
  fields: () => [
    {
      key: 'reopen_warning',
      type: 'copy',
      helpText:
        'A review that is approved loses that status for everybody who sees it. What reviewers have decided stays.',
    },
    statusField(OPEN_CHOICES),
  ],
  run: (client, { task_id, status }) => {
    const wanted = chosenState(status, OPEN_CHOICES);
    if (!wanted) throw refuse(`Choose a Status: ${Object.values(OPEN_CHOICES).join(', ')}`);
    return write(client, task_id, wanted);
  },
};
