import type { Client } from '../../platform/client.js';
import { ifAllowed, unlessMissing } from '../../platform/failure.js';
import { path } from '../../platform/path.js';
import { join, sameText, text } from '../../platform/values.js';
import { inside, rows } from '../../platform/wire.js';
import type { Choices, Offer } from '../../records/capability.js';
import { filling, type SampleOf } from '../../records/keys.js';
import type { Users } from '../../records/user/capabilities.js';
import { type User, user } from '../../records/user/record.js';
import { locationId } from './location.js';
import { idIn, mustBe } from './paths.js';
import { type UserRecord, userRecord } from './wire.js';

export type Names = ReadonlyMap<string, string | null>;

const usersAnswer = inside('users', rows(userRecord));

/** The sub-account's own users; those of the agency are not listed, and the list is not paged. */
const readUsers = (client: Client): Promise<UserRecord[]> =>
  client.cached('users', async () => {
    const users = await client.get(path`/users/`, usersAnswer, { locationId: locationId(client.auth) });
    return users.filter(({ deleted }) => !deleted);
  });

const nameOf = ({ name, firstName, lastName, email }: UserRecord): string | null =>
  text(name) ?? join([firstName, lastName]) ?? text(email);

/**
 * Names by user id. Requested before reading a record to change, so that nothing comes between reading and writing it: Zapier's
 * lock goes by the form's values, and an id may be written in two ways. If a token may not view users, its steps show no names
 * instead of failing, and the names are not requested again for a while.
 */
export const readNames = async (client: Client): Promise<Names> =>
  new Map(
    await client.cached('names', async () => {
      const users = await ifAllowed(readUsers(client), () => []);
      return users.map((user): [string, string | null] => [user.id, nameOf(user)]);
    }),
  );

/** The same for these ids: requested only if there are any. */
export const namesFor = async (client: Client, ids: Array<string | null | undefined>): Promise<Names> =>
  client.meta.isPopulatingDedupe || !ids.some(Boolean) ? new Map() : readNames(client);

export const sample = {
  id: 'sD5fG7hJ9kL2zX4cV6bN',
  service: 'highlevel',
  name: 'Ada Lane',
  email: 'ada@acme.example',
} satisfies SampleOf<User>;

const fill = filling(user, sample);

const toUser = (user: UserRecord): User =>
  fill({
    id: user.id,
    name: nameOf(user),
    email: text(user.email),
    more: user.more,
  });

export const list: Choices = {
  list: async (client) =>
    (await readUsers(client)).map((user) => ({ id: user.id, name: nameOf(user) ?? user.id })),
};

/** Also finds the agency's users, whom the list leaves out. */
const byId = async (client: Client, id: string): Promise<User[]> => {
  const user = await unlessMissing(client.get(path`/users/${idIn('User', id)}`, userRecord));
  if (user) mustBe('user', { id }, user);
  return user && !user.deleted ? [toUser(user)] : [];
};

export const find: Offer<Users['find']> = {
  find: async (client, { email, name, user_id }) => {
    if (user_id) return byId(client, user_id);
    const users = (await readUsers(client)).map(toUser);
    return users.filter((user) => (email ? sameText(user.email, email) : sameText(user.name, name)));
  },
};
