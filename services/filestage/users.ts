import type { Client } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import { join, sameText, text } from '../../platform/values.js';
import type { Choices, Offer } from '../../records/capability.js';
import { filling, type SampleOf } from '../../records/keys.js';
import type { Users } from '../../records/user/capabilities.js';
import { type User, user } from '../../records/user/record.js';
import { readList } from './lists.js';
import { type MemberRecord, member as memberWire } from './wire.js';

/** The team; the list is not paged. People invited from outside are not in it. */
const readMembers = (client: Client): Promise<MemberRecord[]> =>
  readList(client, path`/team/members`, memberWire);

const sample = {
  id: '2b3c4d5e6f708192a3b4c5d6e7f80912',
  service: 'filestage',
  email: 'ada@acme.example',
} satisfies SampleOf<User>;

const fill = filling(user, sample);

/** No answer has a member's name. */
const toUser = (member: MemberRecord): User =>
  fill({
    id: member.id,
    email: text(member.email),
    more: member.more,
  });

/** Only by address: there are no names to search. */
const find: Offer<Users['find']> = {
  find: async (client, { email }) =>
    email ? (await readMembers(client)).filter((member) => sameText(member.email, email)).map(toUser) : [],
};

const list: Choices = {
  list: async (client) =>
    (await readMembers(client)).map(({ id, email, role }) => ({
      id,
      name: join([email, role?.name], ' · ') ?? id,
    })),
};

export const users: Users = {
  sample,
  find,
  list,
};
