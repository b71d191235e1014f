/** The statuses of an appointment. */
import { invalidInput } from '../../../platform/failure.js';

const STATUSES = ['new', 'confirmed', 'cancelled', 'showed', 'noshow', 'invalid'];

/** The status of an appointment that a form gave, if it is one. */
export const checkStatus = (status: string | undefined): string | undefined => {
  if (status && !STATUSES.includes(status)) {
    throw invalidInput(`Status "${status}" is none of ${STATUSES.join(', ')}`);
  }
  return status || undefined;
};
