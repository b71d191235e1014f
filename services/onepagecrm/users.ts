import type { User } from '../../model/user.js';
import type { Client } from '../../platform/client.js';
import { withoutSecrets } from '../../platform/redact.js';
import { join, sameText, text } from '../../platform/values.js';
import type { FindUserInput } from '../inputs.js';
import type { Choices, Lookup } from '../service.js';
import type { Single, UserRecord } from './types.js';

/** The team; the list is not paged. */
const readUsers = (client: Client): Promise<UserRecord[]> =>
  client.cached('onepagecrm:users', async () => {
    const { data } = await client.get<Single<Array<{ user: UserRecord }>>>('/users');
    return data.map(({ user }) => user);
  });

const nameOf = ({ first_name, last_name, email }: UserRecord): string | null =>
  join([first_name, last_name]) ?? text(email);

/** Names by user id, to say who an action belongs to. */
export const userNames = async (client: Client): Promise<ReadonlyMap<string, string | null>> =>
  new Map((await readUsers(client)).map((user) => [user.id, nameOf(user)]));

const toUser = (user: UserRecord): User => ({
  id: user.id,
  service: 'onepagecrm',
  url: null,
  created_at: null,
  updated_at: null,
  name: nameOf(user),
  email: text(user.email),
  raw: withoutSecrets(user),
});

export const list: Choices = {
  list: async (client) =>
    client.meta.page > 0
      ? []
      : (await readUsers(client)).map((user) => ({ id: user.id, name: nameOf(user) ?? user.id })),
};

export const find: Lookup<FindUserInput, User> = {
  find: async (client, { email, name }) => {
    const users = (await readUsers(client)).map(toUser);
    return users.filter((user) => (email ? sameText(user.email, email) : sameText(user.name, name)));
  },
};
