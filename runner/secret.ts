import { randomBytes } from 'node:crypto';

/** A value that nobody can guess. */
export const secret = (): string => randomBytes(24).toString('base64url');
