/** Writes whose answer holds no record, only whether they were carried out. */
import { Failure } from '../../platform/failure.js';
import { flag, isObject, type Wire } from '../../platform/wire.js';

/** The documented key is `succeded`; the live API also sends `succeeded`. */
export const accepted: Wire<boolean> = {
  read: (value) => flag.read(isObject(value) ? (value.succeeded ?? value.succeded) : undefined),
};

/** Fails if HighLevel says that it did not carry out the write. */
export const orRefused = async (answer: Promise<boolean>): Promise<void> => {
  if (!(await answer)) throw new Failure({ kind: 'conflict', message: 'it did not carry this out' });
};
