import type { Client } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import { join, sameText, text } from '../../platform/values.js';
import { inside, rows } from '../../platform/wire.js';
import type { Choices, Offer } from '../../records/capability.js';
import { filling, type SampleOf } from '../../records/keys.js';
import type { Users } from '../../records/user/capabilities.js';
import { type User, user } from '../../records/user/record.js';
import { data, type UserRecord, userRecord } from './wire.js';

/** The team; the list is not paged. */
const readUsers = (client: Client): Promise<UserRecord[]> =>
  client.cached('users', () => client.get(path`/users`, data(rows(inside('user', userRecord)))));

const nameOf = ({ first_name, last_name, email }: UserRecord): string | null =>
  join([first_name, last_name]) ?? text(email);

/** Names by user id, to say whom an action belongs to. */
export const userNames = async (client: Client): Promise<ReadonlyMap<string, string | null>> =>
  new Map((await readUsers(client)).map((user) => [user.id, nameOf(user)]));

export const sample = {
  id: '65f0c1a2b3d4e5f60123456a',
  service: 'onepagecrm',
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

export const find: Offer<Users['find']> = {
  find: async (client, { email, name }) => {
    const users = (await readUsers(client)).map(toUser);
    return users.filter((user) => (email ? sameText(user.email, email) : sameText(user.name, name)));
  },
};
