/** The status of a review: as a form names it, and as Filestage takes it. */

import { notAChoice } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { Failure } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { reviewPath } from '../paths.js';
import type { ReviewRecord } from '../wire.js';
import * as wire from '../wire.js';
import { type ReviewState, readState, STATE_CHOICES, spellings } from './states.js';

/**
 * The state that a form names, in any spelling; undefined if it names none. Refuses what is not among the choices. `label`: the form
 * field's label.
 */
export const chosenState = (
  status: string | undefined,
  choices: Record<string, string> = STATE_CHOICES,
  label = 'Status',
): ReviewState | undefined => {
  if (!status) return undefined;
  const state = readState(status);
  if (!state || !(state in choices)) throw notAChoice(label, status, Object.values(choices));
  return state;
};

const isRefusedValue = (error: unknown): boolean =>
  error instanceof Failure && error.problem.kind === 'invalid';

/** Writes the state as the review spells its own; if that is refused, and so changed nothing, in the next spelling. */
export const writeState = async (
  client: Client,
  review: ReviewRecord,
  wanted: ReviewState,
): Promise<ReviewRecord> => {
  const [first, second] = spellings(wanted, review.status?.state);
  const write = (state: string | undefined) =>
    client.put(path`${reviewPath(review.id)}/status`, wire.review, { state });
  try {
    return await write(first);
  } catch (error) {
    if (!isRefusedValue(error)) throw error;
    return write(second);
  }
};
