import type { Account } from './account.js';
import { contactWithActions } from './contact_view.js';
import { dealView } from './deal_view.js';
import { seconds } from './envelope.js';
import { valuesView } from './field_values.js';
import type { Company, Deal } from './types.js';

const total = (deals: Deal[]): number => deals.reduce((sum, { amount, months }) => sum + amount * months, 0);

/** The company itself, as shown next to a contact. Guess: without the lists in its own answers. */
export const companySummary = (account: Account, company: Company) => {
  const people = account.peopleOf(company.id);
  const deals = account.allOfContacts(account.deals, { company_id: company.id });
  const won = deals.filter(({ status }) => status === 'won');
  const pending = deals.filter(({ status }) => status === 'pending');
  return {
    id: company.id,
    name: company.name,
    description: company.description,
    phone: company.phone,
    photo_url: company.photo_url,
    url: company.url,
    address: company.address,
    company_fields: valuesView(account.catalog.companyFields, 'company_field', company.company_fields),
    syncing_status: company.syncing_status,
    synced_status_id: company.synced_status_id,
    syncing_tags: company.syncing_tags,
    synced_tags: company.synced_tags,
    contacts_count: people.length,
    won_deals_count: won.length,
    total_won_amount: total(won),
    pending_deals_count: pending.length,
    total_pending_amount: total(pending),
    created_at: seconds(company.created_at),
    modified_at: seconds(company.modified_at),
  };
};

/** A company with all its contacts and pending deals: pages of companies are heavy. */
export const companyView = (account: Account, company: Company) => ({
  ...companySummary(account, company),
  contacts: account.peopleOf(company.id).map((contact) => contactWithActions(account, contact)),
  pending_deals: account
    .allOfContacts(account.deals, { company_id: company.id })
    .filter(({ status }) => status === 'pending')
    .map((deal) => ({ deal: dealView(account, deal) })),
});
