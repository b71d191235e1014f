import type { Account } from '../account.js';
import { nextActionOf, streamOrder } from '../action_view.js';
import { ok } from '../envelope.js';
import { type ListRules, listed } from '../list.js';
import type { Router } from '../router.js';
import type { Contact } from '../types.js';
import { filteredContacts } from './filters.js';
import { contactSorts } from './list.js';
import { contactWrapper } from './wrapper.js';

/** The contact's first next action: one user's, or anybody's. */
const firstOf = (account: Account, { id }: Contact, userId: string | undefined) =>
  (userId ? [userId] : account.catalog.users.all().map((user) => user.id))
    .flatMap((user) => nextActionOf(account, id, user) ?? [])
    .toSorted(streamOrder)[0];

/**
 * Guesses: contacts without a next action of the user (in the team's stream: of anybody) are left out, and the team's
 * stream shows everybody's contacts, whatever `team` says.
 */
export const teamStreamRoutes = (router: Router, account: Account): void => {
  router.get('/team_stream', ({ query }) => {
    const { user_id } = query;
    const first = new Map(
      filteredContacts(account, { ...query, team: 'true' }).flatMap((contact) => {
        const action = firstOf(account, contact, user_id);
        return action ? [[contact, action] as const] : [];
      }),
    );
    const rules: ListRules<Contact> = {
      moments: {},
      sorts: contactSorts(account),
      usual: (a, b) => {
        const [left, right] = [first.get(a), first.get(b)];
        return left && right ? streamOrder(left, right) : 0;
      },
    };
    const { rows, fields } = listed([...first.keys()], query, rules, account.settings);
    const contacts = rows.map((contact) => contactWrapper(account, contact));
    return ok(account.world, { contacts, ...fields });
  });
};
