/** The work list: actions across contacts. */
import { chosenKey } from '../../../platform/choices.js';
import type { Client, Query } from '../../../platform/client.js';
import { dayFrom, today } from '../../../platform/dates.js';
import { unlessMissing } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { InputOf } from '../../../records/field.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { taskStates } from '../../../records/task/fields.js';
import type { listTasks } from '../../../records/task/forms.js';
import { contactNames } from '../contacts/names.js';
import { rangeOf, readSome, whoseOf } from '../some.js';
import { STATUSES } from './body.js';
import { actionPage, namesFor, toTask } from './record.js';
import type { ActionRecord } from './wire.js';

interface State {
  query: Query;
  holds: (action: ActionRecord) => boolean;
}

/** What the API is asked for, and which of the rows count. Whether its range includes the last day is not documented. */
const stateOf = (state: keyof typeof taskStates, day: string): State => {
  const due = (since: string | undefined, until: string): Query => ({
    done: false,
    date_filter: 'date',
    since,
    until,
  });
  switch (state) {
    case 'open':
      return { query: { done: false }, holds: ({ done }) => !done };
    case 'overdue':
      return { query: due(undefined, day), holds: ({ date, done }) => !done && date !== null && date < day };
    case 'today':
      return {
        query: due(dayFrom(day, -1), dayFrom(day, 1)),
        holds: ({ date, done }) => !done && date === day,
      };
    case 'completed':
      return { query: { done: true }, holds: ({ done }) => done === true };
    case 'all':
      return { query: {}, holds: () => true };
  }
};

type ListInput = InputOf<typeof listTasks> & { status?: string };

const read = (client: Client, input: ListInput): Promise<ActionRecord[]> => {
  const { assignee_id } = input;
  const status = input.status ? chosenKey('Status', input.status, STATUSES) : undefined;
  const chosen = chosenKey('State', input.state || 'open', taskStates);
  const state = stateOf(chosen, today(client.meta.timezone));
  const range = rangeOf(client, input);
  const query: Query = {
    // Only one range at a time: that of the due days is narrower.
    ...range.query,
    ...state.query,
    ...whoseOf(input),
    assignee_id: assignee_id || undefined,
    status,
    // By default, the API orders by urgency, with completed actions at the end.
    ...(state.query.done !== false && { sort_by: 'modified_at', order: 'desc' }),
  };
  const holds = (row: ActionRecord) => state.holds(row) && range.holds(row);
  // The ranges that the API is asked for are wider than what is meant.
  return readSome(client, actionPage(client, query), input, holds, query.date_filter !== undefined);
};

export const listed: Offer<Tasks['listed'], { status?: string }> = {
  fields: [
    {
      key: 'status',
      label: 'Status',
      choices: STATUSES,
      helpText:
        'Leave blank for any status. For example, Waiting for finds actions that wait for someone else.',
    },
  ],
  find: async (client, input) => {
    const actions = (await unlessMissing(read(client, input))) ?? [];
    const ids = actions.flatMap(({ contact_id }) => contact_id ?? []);
    const [names, contacts] = await Promise.all([
      namesFor(client, actions),
      contactNames(client, ids, input),
    ]);
    return actions.map((action) => ({
      ...toTask(action, names),
      contact_name: contacts.get(action.contact_id ?? '') ?? null,
    }));
  },
};
