import type { Account } from '../account.js';
import { callView, meetingView, noteView } from '../activities/view.js';
import { attachmentView } from '../attachment_view.js';
import { companySummary } from '../company_view.js';
import { contactWithActions } from '../contact_view.js';
import { dealView } from '../deal_view.js';
import type { Contact } from '../types.js';

/** Names in `fields=notes(all),deals(all)`; unknown names are ignored. */
const requested = (fields = ''): Set<string> =>
  new Set([...fields.matchAll(/(\w+)\(all\)/g)].map(([, name]) => name ?? ''));

/** What `fields` adds next to a contact: lists of unwrapped records. */
const extras = (account: Account, contact_id: string, fields?: string): Record<string, unknown> => {
  const wanted = requested(fields);
  const { deals, notes, calls, meetings, attachments } = account;
  const of = { contact_id };
  const known: Record<string, () => unknown[]> = {
    deals: () => account.allOfContacts(deals, of).map((deal) => dealView(account, deal)),
    notes: () => account.allOfContacts(notes, of).map((note) => noteView(account, note)),
    calls: () => account.allOfContacts(calls, of).map((call) => callView(account, call)),
    meetings: () => account.allOfContacts(meetings, of).map((meeting) => meetingView(account, meeting)),
    pinned_attachments: () =>
      account
        .allOfContacts(attachments, of)
        .filter(({ pinned_at }) => pinned_at)
        .toSorted((a, b) => (b.pinned_at ?? '').localeCompare(a.pinned_at ?? ''))
        .map((attachment) => attachmentView(account, attachment)),
  };
  return Object.fromEntries(
    Object.entries(known)
      .filter(([name]) => wanted.has(name))
      .map(([name, rows]) => [name, rows()]),
  );
};

/** A contact as lists and single answers contain it. Guess: without a company the key `company` is absent. */
export const contactWrapper = (account: Account, contact: Contact, fields?: string) => {
  const company = contact.company_id ? account.companies.get(contact.company_id) : undefined;
  return {
    ...contactWithActions(account, contact),
    ...(company && { company: companySummary(account, company) }),
    ...extras(account, contact.id, fields),
  };
};
