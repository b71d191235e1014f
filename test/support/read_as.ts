import { NONE, type Wire } from '../../platform/wire.js';

/** A value as a vendor would send it, read by its schema. */
export const readAs = <T>(wire: Wire<T>, value: unknown): T => {
  const read = wire.read(value);
  if (read === NONE) throw new Error('The value cannot be read by this schema.');
  return read;
};
