import type { Account } from '../account.js';
import { actionView, streamOrder } from '../action_view.js';
import { isTrue } from '../body.js';
import { invalid } from '../errors.js';
import { type ListRules, listed, onlyOneOf } from '../list.js';
import type { Query } from '../router.js';
import { type Action, OPEN_STATUSES } from '../types.js';

const STATUSES: string[] = [...OPEN_STATUSES, 'done'];

/** Guess: `close_date` means the day of completion. */
const RULES: ListRules<Action> = {
  moments: { date: ({ date }) => date, close_date: ({ done_at }) => done_at },
  usual: streamOrder,
};

const matches = (query: Query): ((action: Action) => boolean) => {
  const { status, done, assignee_id } = query;
  if (status && !STATUSES.includes(status)) throw invalid({ status: 'status is invalid' });
  return (action) => {
    if (done && isTrue(done) !== (action.done_at !== null)) return false;
    if (assignee_id && action.assignee_id !== assignee_id) return false;
    return !status || (action.done_at ? 'done' : action.status) === status;
  };
};

/** Guess, since no scope is documented: the key sees the actions of the whole account. */
export const listActions = (account: Account, query: Query) => {
  onlyOneOf(query, 'contact_id', 'company_id');
  const all = account.allOfContacts(account.actions, query).filter(({ deleted_at }) => !deleted_at);
  const { rows, fields } = listed(all.filter(matches(query)), query, RULES, account.settings);
  return { actions: rows.map((action) => ({ action: actionView(account, action) })), ...fields };
};
