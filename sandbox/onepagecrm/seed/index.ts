import type { Account } from '../account.js';
import { seedActions } from './actions.js';
import { seedActivities } from './activities.js';
import { seedCatalog } from './catalog.js';
import { seedContacts } from './contacts.js';
import { seedDeals } from './deals.js';
import { seedFields } from './fields.js';
import { seedLinks } from './links.js';
import { seedPastJobs } from './past_jobs.js';
import { seedPipelines } from './pipelines.js';
import { seedUsers } from './users.js';

/** The demo account of a small agency, Acme Studio: ids are the same in every run, and ages are relative to now. */
export const laySeed = (account: Account): void => {
  seedUsers(account);
  seedCatalog(account);
  seedFields(account);
  seedPipelines(account);
  seedContacts(account);
  seedDeals(account);
  seedActivities(account);
  seedActions(account);
  seedLinks(account);
  seedPastJobs(account);
};
