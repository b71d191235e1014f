import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Answer, Emulator, ErrorAnswer } from '../kernel/emulator.js';
import { answerWith } from '../kernel/faults.js';
import type { Storage } from '../kernel/storage.js';
import type { World } from '../kernel/world.js';
import type { Context } from './context.js';
import { Deliveries } from './deliveries.js';
import { answerTo, REFUSALS } from './errors.js';
import { contentRoutes } from './files/contents.js';
import { fileRoutes } from './files/routes.js';
import { uploadRoutes } from './files/uploads.js';
import { commentRoutes } from './notes/routes.js';
import { folderRoutes } from './projects/folders.js';
import { projectRoutes } from './projects/routes.js';
import { sectionRoutes } from './projects/sections.js';
import { projectTemplateRoutes } from './projects/templates.js';
import { seed } from './seed/index.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { stepRoutes } from './steps/routes.js';
import { teamRoutes } from './steps/team.js';
import { Store } from './store.js';
import { reviewRoutes } from './tasks/routes.js';
import { stepReviewRoutes } from './tasks/step_reviews.js';
import { UploadJobs } from './upload_jobs.js';
import { webhookRoutes } from './webhooks/routes.js';

/** Filestage's API, version 2. */
export class Filestage implements Emulator {
  readonly vendor = 'filestage';
  readonly base = '/filestage/ext/v2';
  readonly credentials = { api_key: 'FSTG-demo-filestage-key' };
  readonly settings = { ...DEFAULT_SETTINGS };
  readonly #context: Context;

  constructor(
    readonly world: World,
    readonly storage: Storage,
  ) {
    const store = new Store();
    const deliveries = new Deliveries(world, store);
    const uploads = new UploadJobs(world, store, this.settings, deliveries);
    this.#context = { world, storage, store, settings: this.settings, deliveries, uploads };
  }

  /** The emulator's records, which callers may change freely. */
  get store(): Store {
    return this.#context.store;
  }

  routes(app: FastifyInstance): void {
    app.setErrorHandler((error, _request, reply) => answerWith(reply, answerTo(error)));
    app.addHook('preHandler', async () => this.#context.uploads.settle());

    folderRoutes(app, this.#context);
    projectRoutes(app, this.#context);
    sectionRoutes(app, this.#context);
    stepRoutes(app, this.#context);
    stepReviewRoutes(app, this.#context);
    uploadRoutes(app, this.#context);
    fileRoutes(app, this.#context);
    contentRoutes(app, this.#context);
    reviewRoutes(app, this.#context);
    commentRoutes(app, this.#context);
    projectTemplateRoutes(app, this.#context);
    teamRoutes(app, this.#context);
    webhookRoutes(app, this.#context);
  }

  authenticate({ headers }: FastifyRequest): Answer | undefined {
    const signed = headers.authorization === `Bearer ${this.credentials.api_key}`;
    return signed ? undefined : REFUSALS.bad_credentials;
  }

  refuse(refusal: ErrorAnswer): Answer {
    return REFUSALS[refusal];
  }

  reset(): void {
    Object.assign(this.settings, DEFAULT_SETTINGS);
    this.#context.uploads.reset();
    this.#context.store.clear();
    seed(this.#context.store, this.world);
  }

  state(): Record<string, unknown[]> {
    this.#context.uploads.settle();
    return this.#context.store.state();
  }
}
