import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Answer, Emulator, ErrorAnswer, Telling } from '../kernel/emulator.js';
import type { Storage } from '../kernel/storage.js';
import type { World } from '../kernel/world.js';
import { authenticate } from './access.js';
import { Account } from './account.js';
import { callRoutes } from './activities/calls.js';
import { meetingRoutes } from './activities/meetings.js';
import { noteRoutes } from './activities/notes.js';
import { companyLogoRoutes } from './companies/logo.js';
import { companyRoutes } from './companies/routes.js';
import { syncedStatusRoutes } from './companies/synced_status.js';
import { contactChangeRoutes } from './contacts/changes.js';
import { linkedContactRoutes } from './contacts/linked_contacts.js';
import { contactPhotoRoutes } from './contacts/photo.js';
import { contactRoutes } from './contacts/routes.js';
import { salesCycleRoutes } from './contacts/sales_cycle.js';
import { teamStreamRoutes } from './contacts/streams.js';
import { pipelineRoutes } from './deals/pipelines.js';
import { dealRoutes } from './deals/routes.js';
import { refuse } from './errors.js';
import { pinnedRoutes } from './files/pinned.js';
import { attachmentRoutes } from './files/routes.js';
import { s3FormRoutes } from './files/s3_form.js';
import { relationshipRoutes } from './relationships/routes.js';
import { relationshipTypeRoutes } from './relationships/types.js';
import { Router } from './router.js';
import { laySeed } from './seed/index.js';
import { fieldRoutes } from './settings/custom_fields.js';
import { lookupRoutes } from './settings/lookups.js';
import { userRoutes } from './settings/users.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { actionCompletionRoutes } from './tasks/completion.js';
import { predefinedRoutes } from './tasks/predefined.js';
import { actionQueueRoutes } from './tasks/queue.js';
import { actionRoutes } from './tasks/routes.js';
import { Throttle } from './throttle.js';
import { telling } from './webhooks.js';

const ROUTES = [
  actionRoutes,
  actionCompletionRoutes,
  actionQueueRoutes,
  attachmentRoutes,
  callRoutes,
  companyRoutes,
  companyLogoRoutes,
  contactRoutes,
  contactChangeRoutes,
  contactPhotoRoutes,
  dealRoutes,
  fieldRoutes,
  linkedContactRoutes,
  lookupRoutes,
  meetingRoutes,
  noteRoutes,
  pinnedRoutes,
  pipelineRoutes,
  predefinedRoutes,
  relationshipRoutes,
  relationshipTypeRoutes,
  s3FormRoutes,
  salesCycleRoutes,
  syncedStatusRoutes,
  teamStreamRoutes,
  userRoutes,
];

/** The part of OnePageCRM's API v3 that Handoff uses, for one account and one user's key. */
export class OnePageCrm implements Emulator {
  readonly vendor = 'onepagecrm';
  readonly base = '/onepagecrm/api/v3';
  /** The id is Ada Lane's; it is the same in every run. */
  readonly credentials = { user_id: '5f3c1a2b4d5e6f708192a3b4', api_key: 'demo-onepagecrm-key' };
  readonly settings = { ...DEFAULT_SETTINGS };
  /** The emulator's records; for tests that need more than requests could create in reasonable time. */
  readonly account: Account;
  readonly telling: Telling;
  readonly #throttle = new Throttle();

  constructor(
    readonly world: World,
    readonly storage: Storage,
  ) {
    this.telling = telling(world);
    this.account = new Account(world, storage, this.settings, this.credentials.user_id);
  }

  routes(app: FastifyInstance): void {
    const router = new Router(app);
    for (const add of ROUTES) add(router, this.account);
  }

  /** The throttle counts every request, whoever sent it, before the key is checked. */
  authenticate(request: FastifyRequest): Answer | undefined {
    const now = this.world.time();
    if (this.#throttle.exceeded(now, this.settings.rate_limit_per_second)) return refuse('throttled');
    return authenticate(request, this.credentials);
  }

  refuse(refusal: ErrorAnswer): Answer {
    return refuse(refusal);
  }

  reset(): void {
    Object.assign(this.settings, DEFAULT_SETTINGS);
    this.#throttle.reset();
    this.account.clear();
    laySeed(this.account);
  }

  state(): Record<string, unknown[]> {
    const all = { ...this.account.collections(), ...this.account.catalog.collections() };
    return Object.fromEntries(Object.entries(all).map(([name, records]) => [name, records.all()]));
  }
}
