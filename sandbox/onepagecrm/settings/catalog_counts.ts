import type { Account } from '../account.js';
import type { Contact } from '../types.js';

/** Contacts with an open action: anybody's, or one user's. */
export const contactsWithActions = (account: Account, userId?: string): Set<string> => {
  const contacts = new Set<string>();
  for (const { contact_id, assignee_id, done_at, deleted_at } of account.actions)
    if (!done_at && !deleted_at && (!userId || assignee_id === userId)) contacts.add(contact_id);
  return contacts;
};

/** How many contacts in total, per owner, and in the API user's action stream. */
interface Counts {
  total: number;
  perOwner: Map<string, number>;
  streamed: number;
}

/** Counts contacts in one pass, each under all of its keys (its status, its tags …). */
const tally = (
  contacts: Contact[],
  stream: Set<string>,
  keysOf: (contact: Contact) => string[],
): Map<string, Counts> => {
  const all = new Map<string, Counts>();
  for (const contact of contacts) {
    for (const key of keysOf(contact)) {
      const counts = all.get(key) ?? { total: 0, perOwner: new Map(), streamed: 0 };
      counts.total += 1;
      counts.perOwner.set(contact.owner_id, (counts.perOwner.get(contact.owner_id) ?? 0) + 1);
      if (stream.has(contact.id)) counts.streamed += 1;
      all.set(key, counts);
    }
  }
  return all;
};

/** The contacts to be counted, and each user's action stream. */
export interface Census {
  contacts: Contact[];
  streams: Map<string, Set<string>>;
  /** The API user's stream. */
  stream: Set<string>;
}

export const census = (account: Account): Census => {
  const streams = new Map(account.catalog.users.all().map(({ id }) => [id, new Set<string>()]));
  for (const { contact_id, assignee_id, done_at, deleted_at } of account.actions)
    if (!done_at && !deleted_at) streams.get(assignee_id)?.add(contact_id);
  return {
    contacts: account.contacts.filter(({ deleted_at }) => !deleted_at),
    streams,
    stream: streams.get(account.callerId) ?? new Set(),
  };
};

const countsView = (account: Account, counts?: Counts) => ({
  counts: counts?.perOwner.get(account.callerId) ?? 0,
  total_count: counts?.total ?? 0,
  action_stream_count: counts?.streamed ?? 0,
});

/** In recordings every number of `team_counts` is 0, which looks like an error and is not reproduced here. */
const teamCounts = (account: Account, counts?: Counts) =>
  account.catalog.users.all().map(({ id }) => ({ user_id: id, counts: counts?.perOwner.get(id) ?? 0 }));

export const statusViews = (account: Account, { contacts, stream }: Census) => {
  const counts = tally(contacts, stream, ({ status_id }) => [status_id]);
  return account.catalog.statuses.all().map((status) => {
    const of = counts.get(status.id);
    return { status: { ...status, ...countsView(account, of), team_counts: teamCounts(account, of) } };
  });
};

/** Unwrapped, in alphabetical order. */
export const leadSourceViews = (account: Account, { contacts, stream }: Census) => {
  const counts = tally(contacts, stream, ({ lead_source_id }) => [lead_source_id]);
  return account.catalog.leadSources
    .all()
    .toSorted((a, b) => a.text.localeCompare(b.text))
    .map((source) => {
      const of = counts.get(source.id);
      return { ...source, ...countsView(account, of), team_counts: teamCounts(account, of) };
    });
};

/** The app's own marks that a contact has: starred, with pending deals, waiting. */
const marks = (account: Account): ((contact: Contact) => string[]) => {
  const open = account.actions.filter(({ done_at, deleted_at }) => !done_at && !deleted_at);
  const waiting = new Set(
    open.filter(({ status }) => status === 'waiting').map(({ contact_id }) => contact_id),
  );
  const pending = new Set(
    account.deals.filter(({ status }) => status === 'pending').map(({ contact_id }) => contact_id),
  );
  return ({ id, starred_by }) => [
    ...(starred_by.includes(account.callerId) ? ['starred'] : []),
    ...(pending.has(id) ? ['pendings'] : []),
    ...(waiting.has(id) ? ['waiting'] : []),
  ];
};

/** Tags that are or were in use, and the marks. */
export const tagViews = (account: Account, { contacts, stream }: Census) => {
  const [ofTags, ofMarks] = [
    tally(contacts, stream, ({ tags }) => tags),
    tally(contacts, stream, marks(account)),
  ];
  return {
    tags: [...account.catalog.tags]
      .toSorted((a, b) => a.localeCompare(b))
      .map((name) => ({ name, ...countsView(account, ofTags.get(name)) })),
    system_tags: ['starred', 'pendings', 'waiting'].map((name) => ({
      name,
      ...countsView(account, ofMarks.get(name)),
    })),
  };
};
