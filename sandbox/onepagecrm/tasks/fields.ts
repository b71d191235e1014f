import type { Account } from '../account.js';
import { choice, day, type Fields, integer, requiredText, text } from '../body.js';
import { incomplete } from '../errors.js';
import { type Action, OPEN_STATUSES, type OpenStatus } from '../types.js';

const TEXT_LIMIT = 140;

type Schedule = Pick<Action, 'status' | 'date' | 'exact_time' | 'position'>;

/** What a body can set. */
export type Writable = Schedule & Pick<Action, 'assignee_id' | 'text'>;

/** The values that a full update resets to and a creation starts with. */
export const blankAction = (account: Account): Writable => ({
  assignee_id: account.callerId,
  text: '',
  status: 'date',
  date: null,
  exact_time: null,
  position: null,
});

/** Each status keeps only the keys that apply to it. */
const schedule = (account: Account, status: OpenStatus, body: Fields, base: Schedule): Schedule => {
  const position = integer(body, 'position') ?? base.position;
  const bare = { status, date: null, exact_time: null, position: null };
  switch (status) {
    case 'asap':
    case 'waiting':
      return bare;
    case 'queued':
      return { ...bare, position: position ?? 1 };
    case 'date':
      return { ...bare, date: day(body, 'date') ?? base.date ?? account.today() };
    case 'queued_with_date':
      return { ...bare, date: day(body, 'date') ?? base.date ?? account.today(), position };
    case 'date_time': {
      const exact_time = integer(body, 'exact_time') ?? base.exact_time;
      if (exact_time === null) throw incomplete('exact_time');
      const date = day(body, 'date') ?? new Date(exact_time * 1_000).toISOString().slice(0, 10);
      return { ...bare, date, exact_time };
    }
  }
};

/** The action's fields after a write. `text` is required; without an assignee, the action goes to the API user. */
export const writeAction = (account: Account, body: Fields, base: Writable): Writable => {
  const assignee_id = text(body, 'assignee_id') || base.assignee_id;
  account.requireUser('assignee_id', assignee_id);
  const status = choice(body, 'status', OPEN_STATUSES) ?? base.status;
  return {
    assignee_id,
    text: base.text !== '' && body.text === undefined ? base.text : requiredText(body, 'text', TEXT_LIMIT),
    ...schedule(account, status, body, base),
  };
};
