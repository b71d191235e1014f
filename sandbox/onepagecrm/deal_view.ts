import type { Account } from './account.js';
import { attachmentsOf } from './attachment_view.js';
import { companyName, fullName } from './contact_names.js';
import { seconds } from './envelope.js';
import { valuesView } from './field_values.js';
import type { Deal } from './types.js';

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** Stage and expected date belong to pending deals, the closing date to all others (recorded answers). */
const progress = ({ status, stage, expected_close_date, close_date }: Deal) =>
  status === 'pending' ? { status, stage, expected_close_date } : { status, close_date };

const money = (deal: Deal) => {
  const margin = cents(deal.amount - deal.cost);
  const base = deal.commission_base === 'margin' ? margin : deal.amount;
  return {
    amount: deal.amount,
    months: deal.months,
    cost: deal.cost,
    margin,
    total_amount: cents(deal.amount * deal.months),
    total_cost: cents(deal.cost * deal.months),
    commission_base: deal.commission_base,
    commission_type: deal.commission_type,
    commission:
      deal.commission_type === 'percentage'
        ? cents((base * deal.commission_percentage) / 100)
        : deal.commission,
    commission_percentage: deal.commission_percentage,
  };
};

const itemsOf = (deal: Deal) =>
  deal.deal_items.map((item, index) => ({
    ...item,
    amount: cents(item.price * item.qty),
    deal_id: deal.id,
    position: index + 1,
    created_at: seconds(item.created_at),
    modified_at: seconds(item.modified_at),
  }));

/** Notes that are linked to the deal. */
export const relatedNotes = (account: Account, dealId: string) =>
  account.notes.filter(({ linked_deal_id }) => linked_deal_id === dealId);

const ownerOf = (account: Account, ownerId: string) => {
  const owner = account.catalog.users.get(ownerId);
  return { id: ownerId, name: `${owner?.first_name} ${owner?.last_name}`, email: owner?.email ?? '' };
};

export const dealView = (account: Account, deal: Deal, { history = false } = {}) => {
  const contact = account.contacts.get(deal.contact_id);
  return {
    id: deal.id,
    contact_id: deal.contact_id,
    owner_id: deal.owner_id,
    pipeline_id: deal.pipeline_id,
    sales_pipeline_id: deal.sales_pipeline_id,
    name: deal.name,
    text: deal.text,
    ...progress(deal),
    date: deal.date,
    ...money(deal),
    ...(deal.reason_lost_id && { reason_lost_id: deal.reason_lost_id }),
    deal_fields: valuesView(account.catalog.dealFields, 'deal_field', deal.deal_fields),
    has_deal_items: deal.deal_items.length > 0,
    deal_items: itemsOf(deal),
    author: deal.author,
    has_related_notes: relatedNotes(account, deal.id).length > 0,
    attachments: attachmentsOf(account, 'deal', deal.id),
    contact_info: {
      contact_name: contact ? fullName(contact) : '',
      company: contact ? companyName(account, contact) : '',
    },
    owner: ownerOf(account, deal.owner_id),
    linked_contacts: deal.linked_contacts
      .filter((id) => account.hasContact(id))
      .map((id) => account.contact(id))
      .map((linked) => ({
        id: linked.id,
        contact_name: fullName(linked),
        company: companyName(account, linked),
        photo_url: linked.photo_url,
      })),
    ...(history && { previous_pipeline_stages: deal.last_stages }),
    created_at: seconds(deal.created_at),
    modified_at: seconds(deal.modified_at),
  };
};
