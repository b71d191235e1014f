/** Writes that answer with no record, only whether they were carried out. */
import { Failure } from '../../platform/failure.js';
import { flag, isObject, type Wire } from '../../platform/wire.js';

/** `succeded` is documented, the live API sends `succeeded` beside it. */
export const accepted: Wire<boolean> = {
  read: (value) => flag.read(isObject(value) ? (value.succeeded ?? value.succeded) : undefined),
};

/** Fails where HighLevel says that it did not do it. */
export const orRefused = async (answer: Promise<boolean>): Promise<void> => {
  if (!(await answer)) throw new Failure({ kind: 'conflict', message: 'it did not carry this out' });
};
