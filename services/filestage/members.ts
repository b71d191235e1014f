import type { User } from '../../model/user.js';
import type { Client } from '../../platform/client.js';
import { withoutSecrets } from '../../platform/redact.js';
import { join, sameText, text } from '../../platform/values.js';
import type { FindUserInput } from '../inputs.js';
import type { Choices, Lookup } from '../service.js';
import { readList } from './lists.js';
import type { MemberRecord } from './types.js';

/** The team; the list is not paged. People invited from outside are not in it. */
const readMembers = (client: Client): Promise<MemberRecord[]> => readList(client, '/team/members');

/** A member's name is in no answer. */
const toUser = (member: MemberRecord): User => ({
  id: member.id,
  service: 'filestage',
  url: null,
  created_at: null,
  updated_at: null,
  name: null,
  email: text(member.email),
  raw: withoutSecrets(member),
});

/** By address only: there are no names to search. */
export const find: Lookup<FindUserInput, User> = {
  find: async (client, { email }) =>
    email ? (await readMembers(client)).filter((member) => sameText(member.email, email)).map(toUser) : [],
};

export const list: Choices = {
  list: async (client) =>
    client.meta.page > 0
      ? []
      : (await readMembers(client)).map(({ id, email, role }) => ({
          id,
          name: join([email, role?.name], ' · ') ?? id,
        })),
};
