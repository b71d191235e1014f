/** Web addresses, which people enter as they please. */
import { text } from '../../platform/values.js';

/** An address with or without `https://`; null for one that a browser would run or open on this machine. */
export const site = (value: unknown): string | null => {
  const address = text(value);
  // A host with a port, `acme.example:8080`, is none of these.
  const scheme = /^\s*([a-z][a-z0-9+-]*):(?!\d)/i.exec(address ?? '')?.[1];
  return scheme === undefined || /^https?$/i.test(scheme) ? address : null;
};
