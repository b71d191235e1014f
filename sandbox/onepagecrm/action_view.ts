import type { Account } from './account.js';
import { seconds } from './envelope.js';
import type { Compare } from './list.js';
import { type Action, OPEN_STATUSES } from './types.js';

const RANK = { asap: 0, date: 1, date_time: 1, queued_with_date: 1, waiting: 2, queued: 3 };
const DONE_RANK = 4;

const dueMilliseconds = ({ date, exact_time }: Action): number =>
  exact_time !== null ? exact_time * 1_000 : Date.parse(date ?? '9999-12-31');

/** Stream order: ASAP, dated (overdue first), waiting, queued without a date, completed. */
export const streamOrder: Compare<Action> = (a, b) => {
  const rank = (action: Action) => (action.done_at ? DONE_RANK : RANK[action.status]);
  return (
    rank(a) - rank(b) || dueMilliseconds(a) - dueMilliseconds(b) || (a.position ?? 0) - (b.position ?? 0)
  );
};

/** The mirrored event has not happened yet; afterwards, the flag clears by itself. */
export const isExternallyControlled = (
  account: Account,
  { external, exact_time, done_at }: Action,
): boolean => external && !done_at && (exact_time ?? 0) > account.unixNow();

/** Keys that do not apply are absent, not null (recorded answers). */
export const actionView = (account: Account, action: Action) => ({
  id: action.id,
  assignee_id: action.assignee_id,
  contact_id: action.contact_id,
  text: action.text,
  status: action.done_at ? 'done' : action.status,
  ...(action.date !== null && { date: action.date }),
  ...(action.exact_time !== null && { exact_time: action.exact_time }),
  ...(action.position !== null && { position: action.position }),
  done: action.done_at !== null,
  ...(action.done_at !== null && { done_at: action.done_at }),
  externally_controlled: isExternallyControlled(account, action),
  created_at: seconds(action.created_at),
  modified_at: seconds(action.modified_at),
});

/** Only the answer of `GET /actions/{id}` has it; higher means more urgent. How it is computed is a guess. */
export const weightOf = (account: Account, action: Action): number => {
  if (action.done_at) return 0;
  const days = Math.round((dueMilliseconds(action) - Date.parse(account.today())) / 86_400_000);
  return (OPEN_STATUSES.length - RANK[action.status]) * 10_000 - Math.min(days, 9_999);
};

const isQueued = ({ status }: Action): boolean => status === 'queued' || status === 'queued_with_date';

/** A user's next action with a contact: open, not queued, first in stream order. */
export const nextActionOf = (account: Account, contactId: string, userId: string): Action | undefined =>
  account
    .openActions(contactId)
    .filter((action) => action.assignee_id === userId && !isQueued(action))
    .toSorted(streamOrder)[0];

/**
 * The action keys of a contact wrapper; actions are not wrapped here. `next_action` is the API user's own, `{}` if
 * there is none; `next_actions` has one per user. Guess: every other open action counts as queued.
 */
export const actionKeys = (account: Account, contactId: string) => {
  const open = account.openActions(contactId).toSorted(streamOrder);
  const users = [...new Set(open.map(({ assignee_id }) => assignee_id))];
  const next = users.flatMap((user) => nextActionOf(account, contactId, user) ?? []);
  const mine = next.find(({ assignee_id }) => assignee_id === account.callerId);
  const queued = open.filter((action) => !next.includes(action));
  // A queued action that is due before the user's next one.
  const early = queued.filter(
    ({ assignee_id, date }) => assignee_id === mine?.assignee_id && date && mine.date && date < mine.date,
  );
  const shown = (actions: Action[]) => actions.map((action) => actionView(account, action));
  return {
    next_actions: shown(next),
    next_action: mine ? actionView(account, mine) : {},
    queued_actions: shown(queued),
    next_action_conflicts: shown(early),
  };
};
