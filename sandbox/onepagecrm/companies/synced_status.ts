import type { Account } from '../account.js';
import { text } from '../body.js';
import { companyView } from '../company_view.js';
import { created, type Envelope, ok } from '../envelope.js';
import { incomplete, invalid } from '../errors.js';
import type { Call, Router } from '../router.js';

/** From now on all contacts of the company have the same status; changing one changes them all. */
const startSync = (account: Account, { param, body }: Call): Envelope => {
  const company = account.company(param('company_id'));
  const status = text(body, 'status_id');
  if (!status) throw incomplete('status_id');
  if (!account.catalog.statuses.get(status)) throw invalid({ status_id: 'status_id is invalid' });
  const now = account.now();
  Object.assign(company, { syncing_status: true, synced_status_id: status, modified_at: now });
  for (const contact of account.peopleOf(company.id)) {
    if (contact.status_id !== status) contact.modified_at = now;
    contact.status_id = status;
  }
  return created(account.world, { company: companyView(account, company) });
};

/** Contacts keep their current status. */
const stopSync = (account: Account, { param }: Call): Envelope => {
  const company = account.company(param('company_id'));
  if (company.syncing_status)
    Object.assign(company, { syncing_status: false, synced_status_id: '', modified_at: account.now() });
  return ok(account.world, { company: companyView(account, company) });
};

export const syncedStatusRoutes = (router: Router, account: Account): void => {
  router.post('/companies/:company_id/synced_status', (call) => startSync(account, call));
  router.delete('/companies/:company_id/synced_status', (call) => stopSync(account, call));
};
