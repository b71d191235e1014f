import type { Account } from './account.js';
import { actionKeys } from './action_view.js';
import { BLANK_ADDRESS } from './address.js';
import { companyName, letterOf, sortName } from './contact_names.js';
import { seconds } from './envelope.js';
import { valuesView } from './field_values.js';
import type { Contact } from './types.js';

/** The contact itself. `title` and `company_id` are absent if unset (recorded answers). */
export const contactView = (account: Account, contact: Contact) => {
  const deals = account.deals.filter(({ contact_id }) => contact_id === contact.id);
  const pending = deals.filter(({ status }) => status === 'pending');
  return {
    id: contact.id,
    type: 'individual',
    ...(contact.title && { title: contact.title }),
    first_name: contact.first_name,
    last_name: contact.last_name,
    job_title: contact.job_title,
    starred: contact.starred_by.includes(account.callerId),
    photo_url: contact.photo_url,
    ...(contact.company_id && { company_id: contact.company_id }),
    company_name: companyName(account, contact),
    urls: contact.urls,
    phones: contact.phones,
    emails: contact.emails,
    address_list: contact.address_list.length > 0 ? contact.address_list : [BLANK_ADDRESS],
    status: account.catalog.statuses.get(contact.status_id)?.text ?? '',
    status_id: contact.status_id,
    tags: contact.tags,
    lead_source_id: contact.lead_source_id,
    lead_source: account.catalog.leadSources.get(contact.lead_source_id)?.text ?? '',
    background: contact.background,
    owner_id: contact.owner_id,
    custom_fields: valuesView(account.catalog.customFields, 'custom_field', contact.custom_fields),
    letter: letterOf(sortName(account, contact)),
    pending_deal: pending.length > 0,
    total_pendings: pending.reduce((sum, { amount, months }) => sum + amount * months, 0),
    total_deals_count: deals.length,
    company_size: contact.company_id ? account.peopleOf(contact.company_id).length : 0,
    sales_closed_for: contact.closed_sales.map(({ user_id }) => user_id),
    closed_sales: contact.closed_sales,
    created_at: seconds(contact.created_at),
    modified_at: seconds(contact.modified_at),
  };
};

/** A contact with its actions, as companies embed it. */
export const contactWithActions = (account: Account, contact: Contact) => ({
  contact: contactView(account, contact),
  ...actionKeys(account, contact.id),
});
