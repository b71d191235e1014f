import type { Collection } from '../../sandbox/kernel/collection.js';
import type { Sandbox } from '../../sandbox/server.js';
import { guaranteesOf } from './guarantees.js';
import { anyId, iso, LONG, patternOf, type Stream } from './stream.js';

const account = ({ emulators }: Sandbox) => emulators.onepagecrm.account;

interface Stamped {
  id: string;
  created_at: string;
  modified_at: string;
}

/** A list of the account; new records look like the first one of the seed. */
const list = <T extends Stamped>(of: (sandbox: Sandbox) => Collection<T>) => {
  const pattern = patternOf<T>(of);
  const add = (sandbox: Sandbox, changes: Partial<T>): string =>
    of(sandbox).add({ ...pattern(sandbox), id: anyId(24), ...changes }).id;
  return {
    add,
    common: {
      remove: (sandbox: Sandbox, id: string) => void of(sandbox).delete(id),
      clear: (sandbox: Sandbox) => {
        pattern(sandbox);
        of(sandbox).clear();
      },
      clamp: (sandbox: Sandbox, rows: number) => {
        account(sandbox).settings.max_per_page = rows;
      },
    },
  };
};

/** Without a company, whose people would be counted for every contact shown. */
const ALONE = { company_id: null };
const created = (at: number) => ({ created_at: iso(at), modified_at: iso(at) });
const contacts = list((sandbox) => account(sandbox).contacts);
const actions = list((sandbox) => account(sandbox).actions);
const notes = list((sandbox) => account(sandbox).notes);

const deals = list((sandbox) => account(sandbox).deals);
const calls = list((sandbox) => account(sandbox).calls);
const meetings = list((sandbox) => account(sandbox).meetings);
const companies = list((sandbox) => account(sandbox).companies);

/** Created long ago, and given its current value at that time. */
const changedAt = (at: number) => ({ created_at: iso(at - LONG), modified_at: iso(at) });
const waitingAt = (at: number) => ({
  ...changedAt(at),
  status: 'waiting' as const,
  date: null,
  exact_time: null,
  done_at: null,
});
/** Due on the day of that time, in UTC. */
const dueAt = (at: number) => ({
  ...waitingAt(at),
  status: 'date' as const,
  date: iso(at).slice(0, 10),
});

/** Without what would be counted for every deal shown. */
const BARE = { deal_items: [], deal_fields: {}, linked_contacts: [] };
const movedAt = (at: number) => ({ ...BARE, created_at: iso(at - LONG), modified_at: iso(at) });
const closedAt = (at: number) => ({
  ...movedAt(at),
  status: 'won' as const,
  close_date: iso(at).slice(0, 10),
});

const leave = (sandbox: Sandbox, left: (companyId: string | null) => boolean): void => {
  for (const contact of account(sandbox).contacts) if (left(contact.company_id)) contact.company_id = null;
};

const completedAt = (at: number) => ({
  created_at: iso(at - LONG),
  modified_at: iso(at),
  done_at: iso(at).slice(0, 10),
});

const STATUS = 'f'.repeat(24);
const OTHER_STATUS = 'e'.repeat(24);

const streams: Stream[] = [
  {
    key: 'new_contact',
    ...contacts.common,
    happen: (sandbox, at) => contacts.add(sandbox, { ...ALONE, ...created(at) }),
    silent: {
      'an edit': (sandbox, at) => {
        for (const contact of account(sandbox).contacts) contact.modified_at = iso(at);
      },
    },
    quiet: { records: 10_000, requests: 1 },
  },
  {
    key: 'contact_updated',
    ...contacts.common,
    happen: (sandbox, at) =>
      contacts.add(sandbox, { ...ALONE, created_at: iso(at - LONG), modified_at: iso(at) }),
    again: (sandbox, id, at) => {
      account(sandbox).contact(id).modified_at = iso(at);
    },
    silent: {
      'a creation': (sandbox, at) => void contacts.add(sandbox, { ...ALONE, ...created(at) }),
      'an edit that belongs to the creation': (sandbox, at) =>
        void contacts.add(sandbox, { ...ALONE, created_at: iso(at - 29_000), modified_at: iso(at) }),
    },
    quiet: { records: 10_000, requests: 1 },
  },
  {
    // An older contact that starts to match counts as new.
    name: 'new_contact with a status',
    key: 'new_contact',
    input: () => ({ status_id: STATUS }),
    ...contacts.common,
    happen: (sandbox, at) =>
      contacts.add(sandbox, {
        ...ALONE,
        status_id: STATUS,
        created_at: iso(at - LONG),
        modified_at: iso(at),
      }),
    silent: {
      'an edit': (sandbox, at) => {
        for (const contact of account(sandbox).contacts) contact.modified_at = iso(at);
      },
      'a contact of another status': (sandbox, at) =>
        void contacts.add(sandbox, { ...ALONE, status_id: OTHER_STATUS, ...created(at) }),
    },
    quiet: { records: 500, requests: 1 },
  },
  {
    name: 'contact_updated with a status',
    key: 'contact_updated',
    input: () => ({ status_id: STATUS }),
    ...contacts.common,
    happen: (sandbox, at) => contacts.add(sandbox, { ...ALONE, ...changedAt(at), status_id: STATUS }),
    again: (sandbox, id, at) => {
      account(sandbox).contact(id).modified_at = iso(at);
    },
    silent: {
      'an edit of a contact of another status': (sandbox, at) =>
        void contacts.add(sandbox, { ...ALONE, ...changedAt(at), status_id: OTHER_STATUS }),
    },
    quiet: { records: 500, requests: 1 },
  },
  {
    name: 'contact_updated when the job title changes',
    key: 'contact_updated',
    input: () => ({ watch: ['job_title'] }),
    ...contacts.common,
    happen: (sandbox, at) =>
      contacts.add(sandbox, { ...ALONE, created_at: iso(at - LONG), modified_at: iso(at) }),
    again: (sandbox, id, at) => {
      Object.assign(account(sandbox).contact(id), { job_title: `Editor ${at}`, modified_at: iso(at) });
    },
    silent: {
      'a creation': (sandbox, at) => void contacts.add(sandbox, { ...ALONE, ...created(at) }),
      'another change of what is known': (sandbox, at) => {
        for (const contact of account(sandbox).contacts)
          Object.assign(contact, { background: 'x', modified_at: iso(at) });
      },
    },
    quiet: { records: 500, requests: 1 },
  },
  {
    key: 'new_task',
    ...actions.common,
    happen: (sandbox, at) => actions.add(sandbox, created(at)),
    silent: {
      'an edit': (sandbox, at) => {
        for (const action of account(sandbox).actions) action.modified_at = iso(at);
      },
    },
    quiet: { records: 2_000, requests: 1 },
  },
  {
    name: 'new_task of an assignee',
    key: 'new_task',
    input: () => ({ assignee_id: STATUS }),
    ...actions.common,
    happen: (sandbox, at) => actions.add(sandbox, { ...created(at), assignee_id: STATUS }),
    silent: {
      'an action of somebody else': (sandbox, at) => void actions.add(sandbox, created(at)),
    },
    quiet: { records: 500, requests: 1 },
  },
  {
    key: 'task_completed',
    ...actions.common,
    happen: (sandbox, at) => actions.add(sandbox, completedAt(at)),
    silent: {
      'an edit of what was done long ago': (sandbox, at) =>
        void actions.add(sandbox, { ...completedAt(at - LONG), modified_at: iso(at) }),
      // The limit that the form names: the API keeps the day only.
      'what is reopened and completed again on the same day': (sandbox, at) => {
        for (const action of account(sandbox).actions) {
          const { done_at } = action;
          if (!done_at) continue;
          Object.assign(action, { done_at: null, modified_at: iso(at - 1_000) });
          Object.assign(action, { done_at, modified_at: iso(at) });
        }
      },
      'an edit of what is open': (sandbox, at) =>
        void actions.add(sandbox, { ...created(at), done_at: null }),
    },
    quiet: { records: 2_000, requests: 1 },
  },
  {
    key: 'contact_tagged',
    ...contacts.common,
    happen: (sandbox, at) => contacts.add(sandbox, { ...ALONE, ...changedAt(at), tags: ['VIP'] }),
    again: (sandbox, id, at) => {
      Object.assign(account(sandbox).contact(id), { tags: ['Print'], modified_at: iso(at) });
    },
    silent: {
      'an edit of another field': (sandbox, at) => {
        for (const contact of account(sandbox).contacts)
          Object.assign(contact, { job_title: 'x', modified_at: iso(at) });
      },
      'a tag that is taken away': (sandbox, at) => {
        for (const contact of account(sandbox).contacts)
          Object.assign(contact, { tags: [], modified_at: iso(at) });
      },
    },
    quiet: { records: 3_000, requests: 1 },
  },
  {
    key: 'contact_status_changed',
    ...contacts.common,
    happen: (sandbox, at) => contacts.add(sandbox, { ...ALONE, ...changedAt(at) }),
    again: (sandbox, id, at) => {
      const [status] = account(sandbox).catalog.statuses.filter(({ text }) => text === 'Inactive');
      Object.assign(account(sandbox).contact(id), { status_id: status?.id, modified_at: iso(at) });
    },
    silent: {
      'an edit of another field': (sandbox, at) => {
        for (const contact of account(sandbox).contacts)
          Object.assign(contact, { job_title: 'x', modified_at: iso(at) });
      },
    },
    quiet: { records: 3_000, requests: 1 },
  },
  {
    key: 'task_status_changed',
    ...actions.common,
    happen: (sandbox, at) => actions.add(sandbox, waitingAt(at)),
    again: (sandbox, id, at) => {
      Object.assign(account(sandbox).action(id), { status: 'asap', modified_at: iso(at) });
    },
    silent: {
      'an edit of another field': (sandbox, at) => {
        for (const action of account(sandbox).actions)
          Object.assign(action, { text: 'x', modified_at: iso(at) });
      },
    },
    quiet: { records: 3_000, requests: 1 },
  },
  {
    key: 'task_assigned',
    ...actions.common,
    happen: (sandbox, at) => actions.add(sandbox, waitingAt(at)),
    again: (sandbox, id, at) => {
      const [bo] = account(sandbox).catalog.users.filter(({ first_name }) => first_name === 'Bo');
      Object.assign(account(sandbox).action(id), { assignee_id: bo?.id, modified_at: iso(at) });
    },
    silent: {
      'an edit of another field': (sandbox, at) => {
        for (const action of account(sandbox).actions)
          Object.assign(action, { text: 'x', modified_at: iso(at) });
      },
    },
    quiet: { records: 3_000, requests: 1 },
  },
  {
    key: 'task_due',
    ...actions.common,
    happen: (sandbox, at) => actions.add(sandbox, dueAt(at)),
    silent: {
      'an edit of what is due': (sandbox, at) => {
        for (const action of account(sandbox).actions)
          Object.assign(action, { text: 'x', modified_at: iso(at) });
      },
      'what is due tomorrow': (sandbox, at) => {
        const date = iso(at + LONG / 10).slice(0, 10);
        actions.add(sandbox, { ...dueAt(at), date });
      },
      'what is done': (sandbox, at) => {
        actions.add(sandbox, { ...dueAt(at), done_at: iso(at).slice(0, 10) });
      },
    },
    quiet: { records: 3_000, requests: 1 },
  },
  {
    key: 'new_note',
    ...notes.common,
    happen: (sandbox, at) => notes.add(sandbox, created(at)),
    silent: {
      'an edit': (sandbox, at) => {
        for (const note of account(sandbox).notes) note.modified_at = iso(at);
      },
    },
    quiet: { records: 2_000, requests: 1 },
  },
  {
    key: 'new_call',
    ...calls.common,
    happen: (sandbox, at) => calls.add(sandbox, created(at)),
    silent: {
      'an edit': (sandbox, at) => {
        for (const call of account(sandbox).calls) call.modified_at = iso(at);
      },
    },
    quiet: { records: 10_000, requests: 1 },
  },
  {
    key: 'new_meeting',
    ...meetings.common,
    happen: (sandbox, at) => meetings.add(sandbox, created(at)),
    silent: {
      'an edit': (sandbox, at) => {
        for (const meeting of account(sandbox).meetings) meeting.modified_at = iso(at);
      },
    },
    quiet: { records: 10_000, requests: 1 },
  },
  {
    key: 'new_company',
    ...companies.common,
    // A company exists as long as it has a contact.
    happen: (sandbox, at) => {
      const company_id = companies.add(sandbox, created(at));
      contacts.add(sandbox, { company_id, ...created(at - LONG) });
      return company_id;
    },
    remove: (sandbox, id) => {
      companies.common.remove(sandbox, id);
      leave(sandbox, (companyId) => companyId === id);
    },
    clear: (sandbox) => {
      companies.common.clear(sandbox);
      leave(sandbox, () => true);
    },
    silent: {
      'an edit': (sandbox, at) => {
        for (const company of account(sandbox).companies) company.modified_at = iso(at);
      },
    },
    quiet: { records: 300, requests: 1 },
  },
  {
    key: 'new_deal',
    ...deals.common,
    happen: (sandbox, at) => deals.add(sandbox, { ...BARE, ...created(at) }),
    silent: {
      'an edit': (sandbox, at) => {
        for (const deal of account(sandbox).deals) deal.modified_at = iso(at);
      },
    },
    quiet: { records: 10_000, requests: 1 },
  },
  {
    key: 'deal_stage_changed',
    ...deals.common,
    happen: (sandbox, at) => deals.add(sandbox, movedAt(at)),
    again: (sandbox, id, at) => {
      const deal = account(sandbox).deals.get(id);
      if (deal) Object.assign(deal, { stage: deal.stage === 60 ? 30 : 90, modified_at: iso(at) });
    },
    silent: {
      'an edit of another field': (sandbox, at) => {
        for (const deal of account(sandbox).deals) Object.assign(deal, { text: 'x', modified_at: iso(at) });
      },
      'a deal that is closed': (sandbox, at) => {
        for (const deal of account(sandbox).deals) Object.assign(deal, { ...closedAt(at) });
      },
    },
    quiet: { records: 3_000, requests: 1 },
  },
  {
    key: 'deal_closed',
    ...deals.common,
    happen: (sandbox, at) => deals.add(sandbox, closedAt(at)),
    again: (sandbox, id, at) => {
      const deal = account(sandbox).deals.get(id);
      if (deal) Object.assign(deal, { status: 'lost', modified_at: iso(at) });
    },
    silent: {
      'an edit of a closed deal, or of its date': (sandbox, at) => {
        for (const deal of account(sandbox).deals) {
          if (deal.status === 'pending') continue;
          Object.assign(deal, { text: 'x', close_date: iso(at).slice(0, 10), modified_at: iso(at) });
        }
      },
      'an edit of an open deal': (sandbox, at) => {
        for (const deal of account(sandbox).deals)
          if (deal.status === 'pending') Object.assign(deal, { stage: 90, modified_at: iso(at) });
      },
    },
    quiet: { records: 3_000, requests: 1 },
  },
];

guaranteesOf('onepagecrm', streams);
