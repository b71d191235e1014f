import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import _ from 'lodash';
import { emulators } from './emulators.js';
import { control } from './kernel/control.js';
import { type Emulator, VENDORS, type Vendor } from './kernel/emulator.js';
import { answerWith, Faults, play, rewritten } from './kernel/faults.js';
import {
  answerOf,
  bodyWithoutCredentials,
  type Entry,
  RequestLog,
  readAnswer,
  withoutCredentials,
} from './kernel/request_log.js';
import { Storage } from './kernel/storage.js';
import { Webhooks } from './kernel/webhooks.js';
import { World } from './kernel/world.js';

export interface Sandbox {
  /** Base URL per vendor, as the app's `<VENDOR>_BASE_URL` variables need it. */
  readonly urls: Record<Vendor, string>;
  readonly origin: string;
  readonly world: World;
  readonly storage: Storage;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly emulators: ReturnType<typeof emulators>;
  /** Changes with every start and reset: ids are reused, so ids seen before may mean other records. */
  readonly instance: string;
  /** Seed, clock, faults, settings and log as at the start. */
  reset(): void;
  close(): Promise<void>;
}

const LIMIT = 30 * 1024 * 1024;

/** JSON bodies may be empty: vendors take a bare PUT or POST. */
const tolerantJson = (app: FastifyInstance): void => {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: LIMIT },
    (_request, body, done) => {
      if (body === '') return done(null, {});
      try {
        done(null, JSON.parse(String(body)));
      } catch {
        done(Object.assign(new Error('The body is not JSON.'), { statusCode: 400 }));
      }
    },
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
};

const mount = (
  app: FastifyInstance,
  emulator: Emulator,
  world: World,
  faults: Faults,
  log: RequestLog,
  webhooks: Webhooks,
): void => {
  const answersToLose = new WeakSet<FastifyRequest>();
  const entries = new WeakMap<FastifyRequest, Entry>();
  app.addHook('preHandler', async (request, reply) => {
    const url = request.url.slice(emulator.base.length);
    const fault = faults.meet(emulator.vendor, request.method, url);
    const entry = log.start({
      at: world.iso(),
      vendor: emulator.vendor,
      method: request.method,
      url,
      headers: withoutCredentials(request.headers),
      body: bodyWithoutCredentials(request.body),
      ...(fault && { fault: fault.kind }),
    });
    entries.set(request, entry);
    const started = performance.now();
    reply.raw.on('close', () => {
      entry.status = reply.raw.writableFinished ? reply.statusCode : 0;
      entry.milliseconds = Math.round(performance.now() - started);
      log.finish(entry);
    });
    if (fault?.kind === 'lost_answer') answersToLose.add(request);
    if (fault && (await play(fault, emulator, request, reply))) return reply;
    const refusal = emulator.authenticate(request);
    if (refusal) return answerWith(reply, refusal);
    return undefined;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const entry = entries.get(request);
    const answer = answerOf(payload);
    if (entry && answer !== undefined) entry.answer = answer;
    if (answersToLose.has(request)) {
      reply.hijack();
      request.raw.socket.destroy();
    }
    return rewritten(faults, emulator.vendor, reply, payload);
  });
  app.addHook('onResponse', async (request, { statusCode }) => {
    const { method, body } = request;
    const entry = entries.get(request);
    if (!emulator.telling || !entry || method === 'GET' || statusCode > 299) return;
    const path = entry.url.split('?')[0] ?? '';
    webhooks.tell(emulator.vendor, emulator.telling, () => ({
      method,
      path,
      body,
      answer: readAnswer(entry),
    }));
  });
  // Not 404: that would look like a missing record.
  app.setNotFoundHandler(({ method, url }, reply) =>
    reply.code(501).send({ error: `The sandbox does not implement ${method} ${url.split('?')[0]}.` }),
  );
  emulator.routes(app);
};

interface Options {
  /** 0 takes any free port. */
  port?: number;
  host?: string;
  /** The vendors that answer; the others have neither routes nor records. */
  vendors?: readonly Vendor[];
}

/** Starts the sandbox on loopback. */
export const createSandbox = async ({
  port = 0,
  host = '127.0.0.1',
  vendors = VENDORS,
}: Options = {}): Promise<Sandbox> => {
  const world = new World();
  const log = new RequestLog();
  const faults = new Faults();
  const webhooks = new Webhooks();
  const storage = new Storage(world, log);
  const all = emulators(world, storage);
  const running = vendors.map((vendor) => all[vendor]);

  const app = fastify({
    bodyLimit: LIMIT,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    forceCloseConnections: true,
  });
  const files = fastify({ forceCloseConnections: true });
  tolerantJson(app);
  storage.routes(files);
  for (const emulator of running) {
    app.register(async (scope) => mount(scope, emulator, world, faults, log, webhooks), {
      prefix: emulator.base,
    });
  }

  let instance = randomUUID();
  const reset = (): void => {
    instance = randomUUID();
    world.reset();
    faults.clear();
    webhooks.clear();
    log.clear();
    storage.reset();
    for (const emulator of running) emulator.reset();
  };
  app.register(
    async (scope) =>
      control(scope, { emulators: all, world, faults, log, webhooks, reset, instance: () => instance }),
    {
      prefix: '/_control',
    },
  );

  storage.origin = await files.listen({ port: port === 0 ? 0 : port + 1, host });
  const origin = await app.listen({ port, host });
  reset();

  return {
    urls: _.mapValues(all, ({ base }) => origin + base),
    origin,
    world,
    storage,
    faults,
    log,
    emulators: all,
    get instance() {
      return instance;
    },
    reset,
    close: async () => {
      await Promise.all([app.close(), files.close()]);
    },
  };
};
