import {
  dataFile,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  type ReadBy,
  text,
} from '../../kernel/data_file.js';
import type { Account } from '../account.js';
import { OPEN_STATUSES } from '../types.js';
import { agedStamps, dayIn, person, touched, unixIn, userId } from './age.js';

const action = object({
  who: text,
  text,
  age: number,
  status: oneOf(...OPEN_STATUSES),
  position: optional(number),
  /** Days from now; with the status `date_time`, the current time on that day. */
  date: optional(number),
  external: optional(flag),
  assignee: optional(text),
  /** Days since completion. */
  done: optional(number),
});

const actions = dataFile(import.meta.url, 'actions.yaml', list(action));

export const addAction = (account: Account, row: ReadBy<typeof action>): void => {
  const { who, text, age, status, date, assignee, done } = row;
  const contact = person(account, who);
  const { id, created_at, modified_at } = agedStamps(account, age, done ?? age);
  account.actions.add({
    id,
    created_at,
    modified_at,
    assignee_id: assignee ? userId(account, assignee) : account.callerId,
    contact_id: contact.id,
    text,
    date: date === undefined ? null : dayIn(account, date),
    exact_time: date === undefined || status !== 'date_time' ? null : unixIn(account, date),
    position: row.position ?? null,
    external: row.external ?? false,
    done_at: done === undefined ? null : dayIn(account, -done),
    deleted_at: null,
    status,
  });
  touched(contact, created_at);
};

/** Open and done actions in every status, for all three users. */
export const seedActions = (account: Account): void => {
  for (const row of actions()) addAction(account, row);
};
