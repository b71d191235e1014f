import { seedContacts } from './seed/contacts.js';
import { seedDeals } from './seed/deals.js';
import { seedFields } from './seed/fields.js';
import { seedSetup } from './seed/setup.js';
import { seedWork } from './seed/work.js';
import type { Store } from './store.js';

/** Fills an empty sub-account: Acme Studio, a small agency, as its people left it. Nothing is younger than a day. */
export const seed = (store: Store): void => {
  seedSetup(store);
  seedFields(store);
  seedContacts(store);
  seedWork(store);
  seedDeals(store);
};
