import type { Client } from '../../platform/client.js';
import { unlessMissing } from '../../platform/failure.js';
import { path } from '../../platform/path.js';
import { join, sameText, text } from '../../platform/values.js';
import { rows } from '../../platform/wire.js';
import type { Choices, Offer } from '../../records/capability.js';
import { filling, type SampleOf } from '../../records/keys.js';
import type { Users } from '../../records/user/capabilities.js';
import { type User, user } from '../../records/user/record.js';
import { memberPath, requireWorkflow, workflowPath } from './paths.js';
import { type MemberRecord, memberRecord, type Names } from './wire.js';

/** Members of one workflow; the list is not paged. */
const readMembers = (client: Client, workflowId: string): Promise<MemberRecord[]> =>
  client.get(path`${workflowPath(workflowId)}/users`, rows(memberRecord));

const readMember = async (client: Client, workflowId: string, id: string): Promise<MemberRecord> =>
  client.get(memberPath(workflowId, id), memberRecord);

const nameOf = ({ first_name, last_name, email }: MemberRecord): string | null =>
  join([first_name, last_name]) ?? text(email);

/** Names by email, to say who a task belongs to and who wrote a comment. */
export const memberNames = async (client: Client, workflowId: string): Promise<Names> => {
  const members = await client.cached(`members:${workflowId}`, () => readMembers(client, workflowId));
  return new Map(members.flatMap((member) => (member.email ? [[member.email, nameOf(member)]] : [])));
};

/** The email as the workflow spells it. An unknown one is sent as it is, for Flowdash to judge. */
export const memberOf = (people: Names, email: string): string =>
  [...people.keys()].find((known) => sameText(known, email)) ?? email.trim();

export const sample = {
  id: 'ada@acme.example',
  service: 'flowdash',
  name: 'Ada Lane',
  email: 'ada@acme.example',
} satisfies SampleOf<User>;

const fill = filling(user, sample);

/** Flowdash user -> user. The email is what the API takes back for a person; the opaque id stays in `more`. */
const toUser = (member: MemberRecord): User =>
  fill({
    id: text(member.email) ?? member.id,
    name: nameOf(member),
    email: text(member.email),
    more: member.more,
  });

export const find: Offer<Users['find']> = {
  find: async (client, { project_id, user_id, name, ...input }) => {
    const email = user_id || input.email;
    // Anything but an email is Flowdash's own id, which only this call takes.
    if (user_id && !user_id.includes('@')) {
      const member = await unlessMissing(readMember(client, requireWorkflow({ project_id }), user_id));
      return member ? [toUser(member)] : [];
    }
    const users = (await readMembers(client, requireWorkflow({ project_id }))).map(toUser);
    return users.filter((user) => (email ? sameText(user.email, email) : sameText(user.name, name)));
  },
};

export const list: Choices = {
  needs: ['project_id'],
  list: async (client, input) => {
    const users = (await readMembers(client, requireWorkflow(input))).map(toUser);
    return users.map(({ id, name }) => ({ id, name: name ?? id }));
  },
};
