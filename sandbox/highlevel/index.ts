import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Answer, Emulator, ErrorAnswer, Telling } from '../kernel/emulator.js';
import type { Storage } from '../kernel/storage.js';
import type { World } from '../kernel/world.js';
import { oauthRoutes } from './access/oauth.js';
import { RateLimit } from './access/rate_limit.js';
import { appointmentRoutes } from './activities/appointments.js';
import { calendarRoutes } from './activities/calendars.js';
import { businessContactRoutes } from './companies/contacts.js';
import { businessRoutes } from './companies/routes.js';
import { campaignRoutes } from './contacts/campaigns.js';
import { followerRoutes } from './contacts/followers.js';
import { contactRoutes } from './contacts/routes.js';
import { contactSearchRoutes } from './contacts/search.js';
import { contactTagRoutes } from './contacts/tags.js';
import { workflowRoutes } from './contacts/workflows.js';
import { pipelineRoutes } from './deals/pipelines.js';
import { opportunityRoutes } from './deals/routes.js';
import { opportunitySearchRoutes } from './deals/search.js';
import { API_KEY, LOCATION_ID } from './demo.js';
import { REFUSALS } from './errors.js';
import { formRoutes } from './forms/routes.js';
import { noteRoutes } from './notes/routes.js';
import { recordOf } from './reading.js';
import { Router } from './router.js';
import { seed } from './seed/index.js';
import { customFieldRoutes } from './settings/custom_fields.js';
import { locationRoutes } from './settings/location.js';
import { userRoutes } from './settings/users.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { Store } from './store.js';
import { taskRoutes } from './tasks/routes.js';
import { taskSearchRoutes } from './tasks/search.js';
import { Tokens } from './tokens.js';
import { PUBLIC_KEY, telling } from './webhooks.js';

const ROUTES = [
  contactRoutes,
  contactSearchRoutes,
  contactTagRoutes,
  followerRoutes,
  noteRoutes,
  taskRoutes,
  taskSearchRoutes,
  appointmentRoutes,
  calendarRoutes,
  formRoutes,
  campaignRoutes,
  workflowRoutes,
  businessRoutes,
  businessContactRoutes,
  opportunityRoutes,
  opportunitySearchRoutes,
  pipelineRoutes,
  customFieldRoutes,
  locationRoutes,
  userRoutes,
];

const REFUSAL_OF: Record<ErrorAnswer, Answer> = {
  bad_credentials: REFUSALS.badToken,
  forbidden: REFUSALS.otherLocation,
  throttled: REFUSALS.throttled,
  not_found: REFUSALS.notFound,
  server_error: REFUSALS.serverError,
};

/** HighLevel's API in version 2021-07-28, for one sub-account. */
export class HighLevel implements Emulator {
  readonly vendor = 'highlevel';
  readonly base = '/highlevel';
  readonly credentials = { api_key: API_KEY, location_id: LOCATION_ID };
  readonly settings = { ...DEFAULT_SETTINGS };
  readonly store: Store;
  readonly telling: Telling;
  readonly webhookKeys = { highlevel_public_key: PUBLIC_KEY };
  readonly tokens: Tokens;
  readonly #limit: RateLimit;

  constructor(
    readonly world: World,
    readonly storage: Storage,
  ) {
    this.telling = telling(world, LOCATION_ID);
    this.store = new Store(world, this.settings);
    this.tokens = new Tokens(world, this.settings);
    this.#limit = new RateLimit(world, this.settings);
  }

  routes(app: FastifyInstance): void {
    app.addHook('onRequest', async (_request, reply) => {
      reply.headers(this.#limit.count());
    });
    oauthRoutes(app, this.store, this.tokens);
    const router = new Router(app, this.store, this.tokens, this.base);
    for (const add of ROUTES) add(router, this.store);
  }

  authenticate(request: FastifyRequest): Answer | undefined {
    if (this.#limit.exceeded) return this.refuse('throttled');
    const path = request.url.slice(this.base.length);
    if (/^\/(v2\/)?oauth\//.test(path)) return undefined;
    return this.tokens.of(request.headers.authorization) ? undefined : this.refuse('bad_credentials');
  }

  refuse(refusal: ErrorAnswer): Answer {
    const { status, body } = REFUSAL_OF[refusal];
    return { status, body: { ...recordOf(body), traceId: this.store.traceId() } };
  }

  reset(): void {
    Object.assign(this.settings, DEFAULT_SETTINGS);
    this.tokens.clear();
    this.#limit.clear();
    this.store.clear();
    seed(this.store);
  }

  state(): Record<string, unknown[]> {
    return Object.fromEntries(
      Object.entries(this.store.collections()).map(([name, collection]) => [name, collection.all()]),
    );
  }
}
