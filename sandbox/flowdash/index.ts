import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import type { Answer, Emulator, ErrorAnswer } from '../kernel/emulator.js';
import { answerWith } from '../kernel/faults.js';
import type { Storage } from '../kernel/storage.js';
import type { World } from '../kernel/world.js';
import { badRequest, Refused, refusal } from './errors.js';
import { fileRoutes } from './files/routes.js';
import { analyticsExportRoutes } from './projects/analytics_exports.js';
import { dataSyncRoutes } from './projects/data_syncs.js';
import { workflowRoutes } from './projects/routes.js';
import { userRoutes } from './projects/users.js';
import { Runner } from './runner.js';
import { seed } from './seed/index.js';
import { Store } from './store.js';
import { actionRoutes } from './tasks/actions.js';
import { checklistRoutes } from './tasks/checklist.js';
import { commentRoutes } from './tasks/comments.js';
import { taskRoutes } from './tasks/routes.js';

/** Flowdash's API as its documentation describes it; where it is silent, a comment in the code names the guess. */
export class Flowdash implements Emulator {
  readonly vendor = 'flowdash';
  readonly base = '/flowdash/api/v1';
  readonly credentials = { api_key: 'demo-flowdash-key' };
  readonly store: Store;
  readonly #runner: Runner;

  constructor(world: World, storage: Storage) {
    this.store = new Store(world, storage);
    this.#runner = new Runner(this.store);
  }

  get settings() {
    return this.store.settings;
  }

  routes(app: FastifyInstance): void {
    app.addHook('onRequest', async () => this.#runner.settle());
    app.addHook('onClose', async () => this.#runner.stop());
    app.setErrorHandler((error: FastifyError | Refused, _request, reply) => {
      if (error instanceof Refused) return answerWith(reply, error.answer);
      const ours = (error.statusCode ?? 500) >= 500;
      return answerWith(reply, ours ? refusal('server_error') : badRequest(error.message).answer);
    });
    workflowRoutes(app, this.store);
    userRoutes(app, this.store);
    taskRoutes(app, this.store);
    commentRoutes(app, this.store);
    checklistRoutes(app, this.store);
    actionRoutes(app, this.store, this.#runner);
    fileRoutes(app, this.store);
    dataSyncRoutes(app, this.store);
    analyticsExportRoutes(app, this.store);
  }

  authenticate({ headers }: FastifyRequest): Answer | undefined {
    return headers.authorization === `Bearer ${this.credentials.api_key}`
      ? undefined
      : refusal('bad_credentials');
  }

  refuse(cause: ErrorAnswer): Answer {
    return refusal(cause);
  }

  reset(): void {
    this.#runner.stop();
    this.store.clear();
    seed(this.store);
  }

  state(): Record<string, unknown[]> {
    return this.store.state();
  }
}
