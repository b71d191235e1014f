import type { Store } from '../store.js';
import { seedContacts } from './contacts.js';
import { seedDeals } from './deals.js';
import { seedFields } from './fields.js';
import { seedForms } from './forms.js';
import { seedSetup } from './setup.js';
import { seedWork } from './work.js';

/** Fills an empty sub-account: Acme Studio, a small agency, as its people left it. Nothing is less than a day old. */
export const seed = (store: Store): void => {
  seedSetup(store);
  seedFields(store);
  seedContacts(store);
  seedWork(store);
  seedDeals(store);
  seedForms(store);
};
