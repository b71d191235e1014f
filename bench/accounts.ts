/**
 * What the benchmarks find in the sandbox: 10,000 contacts per CRM, none younger than two days, and on demand some
 * that were created in the last few minutes. They belong to the user of the API key, since not every client requests
 * those of the whole team.
 */
import type { Sandbox } from '../sandbox/server.js';

export const CONTACTS = 10_000;

const DAY = 24 * 3_600_000;
const FIRST = ['Ida', 'Noor', 'Jules', 'Maya', 'Tomás', 'Wren', 'Aiko', 'Femi'];
const LAST = ['Strand', 'Haddad', 'Okafor', 'Lindqvist', 'Moreau', 'Petrov', 'Sato', 'Adeyemi', 'Quist'];

/** Person number `n`: name, email and phone, the same in every run. */
const person = (n: number) => {
  const first = FIRST[n % FIRST.length] ?? '';
  const last = `${LAST[n % LAST.length] ?? ''} ${n}`;
  return { first, last, email: `contact.${n}@example.org`, phone: `+1555${String(1_000_000 + n)}` };
};

/** When number `n` was created: the new ones in the last few minutes, the others at least two days ago. */
const createdAt = (n: number, fresh: number): string =>
  new Date(Date.now() - (n < fresh ? 60_000 + n * 1_000 : 2 * DAY + n * 60_000)).toISOString();

const fillOnePageCrm = ({ emulators, world }: Sandbox, fresh: number): void => {
  const { account, credentials } = emulators.onepagecrm;
  const [model] = account.contacts.all();
  if (!model) throw new Error('The sandbox has no contact to copy.');
  for (let n = account.contacts.size; n < CONTACTS + fresh; n += 1) {
    const { first, last, email, phone } = person(n);
    const created_at = createdAt(CONTACTS + fresh - 1 - n, fresh);
    account.contacts.add({
      ...structuredClone(model),
      id: world.id('hex24'),
      first_name: first,
      last_name: last,
      emails: [{ type: 'work', value: email }],
      phones: [{ type: 'work', value: phone }],
      created_at,
      modified_at: created_at,
    });
  }
  for (const contact of account.contacts) contact.owner_id = credentials.user_id;
};

const fillHighLevel = ({ emulators, world }: Sandbox, fresh: number): void => {
  const { store } = emulators.highlevel;
  const [model] = store.contacts.all();
  if (!model) throw new Error('The sandbox has no contact to copy.');
  for (let n = store.contacts.size; n < CONTACTS + fresh; n += 1) {
    const { first, last, email, phone } = person(n);
    const dateAdded = createdAt(CONTACTS + fresh - 1 - n, fresh);
    const contact = {
      ...structuredClone(model),
      id: world.id('mixed20'),
      firstName: first,
      lastName: last,
      email,
      phone,
      dateAdded,
      dateUpdated: dateAdded,
      processedAt: dateAdded,
    };
    store.contacts.add(contact);
    store.index.record(contact.id, contact, Date.parse(dateAdded));
  }
};

/** Edits this many old contacts, dated a minute ago. */
const edit = ({ emulators }: Sandbox, count: number): void => {
  const now = new Date(Date.now() - 60_000).toISOString();
  const { account } = emulators.onepagecrm;
  for (const contact of account.contacts.all().slice(0, count))
    Object.assign(contact, { background: 'Met at the fair.', modified_at: now });
  const { store } = emulators.highlevel;
  for (const old of store.contacts.all().slice(0, count)) {
    const contact = { ...old, website: 'https://example.org', dateUpdated: now, processedAt: now };
    store.contacts.add(contact);
    store.index.record(contact.id, contact, Date.parse(now));
  }
};

/** Fills both CRMs up to 10,000 contacts, adds `fresh` new ones, and edits `edited` old ones. */
export const fillAccounts = (sandbox: Sandbox, fresh: number, edited = 0): void => {
  fillOnePageCrm(sandbox, fresh);
  fillHighLevel(sandbox, fresh);
  edit(sandbox, edited);
};
