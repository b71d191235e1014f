import type { Account } from '../account.js';
import { dropAttachments } from '../attachment_view.js';
import { type Fields, isTrue, requiredText } from '../body.js';
import { dealView } from '../deal_view.js';
import { created, type Envelope, ok } from '../envelope.js';
import { notFound } from '../errors.js';
import { refuseTakenIds } from '../field_values.js';
import type { Call, Router } from '../router.js';
import type { Deal } from '../types.js';
import { blankDeal, type Writable, writeDeal } from './fields.js';
import { listDeals } from './list.js';

const wantsHistory = ({ query, body }: Call): boolean =>
  isTrue(query.include_history ?? body.include_history);

/** `base` with the body's fields on top. Checks everything that a deal can be refused for. */
const readDeal = (account: Account, body: Fields, base: Writable, self?: Deal): Writable => {
  const fields = writeDeal(account, body, base);
  refuseTakenIds(account.catalog.dealFields, fields.deal_fields, () =>
    account.deals.filter((deal) => deal !== self).map(({ deal_fields }) => deal_fields),
  );
  return fields;
};

const createDeal = (account: Account, call: Call): Envelope => {
  const contact = account.contact(requiredText(call.body, 'contact_id'));
  const deal: Deal = account.deals.add({
    ...account.stamps(),
    ...readDeal(account, call.body, blankDeal(account)),
    contact_id: contact.id,
    author: account.catalog.authorName(account.callerId),
    reason_lost_id: null,
    linked_contacts: [],
  });
  account.activityOn(contact.id);
  return created(account.world, { deal: dealView(account, deal, { history: wantsHistory(call) }) });
};

/**
 * A deal stays with its contact: `contact_id` is ignored. Guess: `partial` works as for contacts; without it, fields that
 * are not sent return to their defaults. Deal items are removed unless `has_deal_items` is sent as true, partial or not.
 */
const updateDeal = (account: Account, call: Call): Envelope => {
  const deal = account.ofContact(account.deals, call.param('deal_id'));
  const before = JSON.stringify(deal);
  const base = call.partial ? deal : { ...blankDeal(account), last_stages: deal.last_stages };
  Object.assign(deal, readDeal(account, call.body, base, deal));
  if (JSON.stringify(deal) !== before) deal.modified_at = account.now();
  return ok(account.world, { deal: dealView(account, deal, { history: wantsHistory(call) }) });
};

/** Permanent: no undo is documented. Notes stay, without their link. */
const deleteDeal = (account: Account, call: Call): Envelope => {
  account.requireRight('delete_deals');
  const deal = account.ofContact(account.deals, call.param('deal_id'));
  if (call.undo) throw notFound();
  account.deals.delete(deal.id);
  dropAttachments(account, 'deal', deal.id);
  for (const note of account.notes) if (note.linked_deal_id === deal.id) note.linked_deal_id = null;
  return ok(account.world, {});
};

export const dealRoutes = (router: Router, account: Account): void => {
  router.get('/deals', ({ query }) => ok(account.world, listDeals(account, query)));
  router.post('/deals', (call) => createDeal(account, call));
  router.get('/deals/:deal_id', (call) => {
    const deal = account.ofContact(account.deals, call.param('deal_id'));
    return ok(account.world, { deal: dealView(account, deal, { history: wantsHistory(call) }) });
  });
  router.put('/deals/:deal_id', (call) => updateDeal(account, call));
  router.delete('/deals/:deal_id', (call) => deleteDeal(account, call));
  router.get('/contacts/:contact_id/deals', ({ param, query }) => {
    const { id: contact_id } = account.contact(param('contact_id'));
    const own = { ...query, contact_id, company_id: undefined, tag: undefined, filter_id: undefined };
    return ok(account.world, listDeals(account, own));
  });
};
