import { type RecordOf, record, text } from '../keys.js';

/** A member of the team. On Flowdash, `id` is the email, which is what its API takes back. */
export const user = record('users', {
  name: text('Full Name'),
  email: text('Email'),
});

export interface User extends RecordOf<typeof user> {}
