import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { type Emulator, VENDORS, type Vendor } from './emulator.js';
import { FAULTS, type Fault, type Faults } from './faults.js';
import { isLoopback } from './outbound.js';
import { type RequestLog, shown } from './request_log.js';
import type { Webhook, Webhooks } from './webhooks.js';
import type { World } from './world.js';

interface Parts {
  emulators: Record<Vendor, Emulator>;
  world: World;
  faults: Faults;
  log: RequestLog;
  webhooks: Webhooks;
  reset: () => void;
  instance: () => string;
}

const VENDOR = { type: 'string', enum: VENDORS };

/** What the bodies must hold; Fastify answers 400 and says what is wrong. */
const BODIES = {
  fault: {
    type: 'object',
    required: ['vendor', 'kind'],
    properties: {
      vendor: VENDOR,
      kind: { type: 'string', enum: FAULTS },
      status: { type: 'integer' },
      after: { type: 'integer' },
      times: { type: 'integer' },
      delay_ms: { type: 'number' },
    },
  },
  settings: {
    type: 'object',
    required: ['vendor', 'settings'],
    properties: { vendor: VENDOR, settings: { type: 'object' } },
  },
  webhook: {
    type: 'object',
    required: ['vendor', 'url'],
    properties: { vendor: VENDOR, url: { type: 'string' }, secretkey: { type: 'string' } },
  },
  clock: { type: 'object', required: ['advance_ms'], properties: { advance_ms: { type: 'number' } } },
};

const isVendor = (value: unknown): value is Vendor => VENDORS.some((vendor) => vendor === value);

const isHere = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);

/** A web page elsewhere must neither read nor change this sandbox, whatever host name it uses for this machine. */
const refusalOf = ({ host = '', origin, ...headers }: IncomingHttpHeaders) => {
  if (!isHere(host)) return { status: 403, error: 'The sandbox answers only to localhost and 127.0.0.1.' };
  if (origin && !(URL.canParse(origin) && isHere(new URL(origin).host)))
    return { status: 403, error: 'The sandbox answers only to pages on this machine.' };
  const type = headers['content-type'];
  if (type && !/^application\/json\b/i.test(type)) return { status: 415, error: 'Send JSON.' };
  return undefined;
};

/**
 * The sandbox's own API, for people and test scripts:
 *
 *     GET    /_control              what is here: instance, vendors, base paths, demo credentials, settings
 *     POST   /_control/reset        seed, clock, faults, settings and log as at the start
 *     GET    /_control/state/:vendor
 *     GET    /_control/requests     with their answers; DELETE empties the log
 *     GET    /_control/faults       POST adds one, DELETE removes all
 *     POST   /_control/settings     {vendor, settings: {…}}
 *     POST   /_control/clock        {advance_ms}
 *     GET    /_control/webhooks     where webhooks go and what went out; POST adds {vendor, url, secretkey}, DELETE removes all
 */
export const control = (
  app: FastifyInstance,
  { emulators, world, faults, log, webhooks, reset, instance }: Parts,
): void => {
  app.addHook('onRequest', async ({ headers }, reply) => {
    const refusal = refusalOf(headers);
    return refusal ? reply.code(refusal.status).send({ error: refusal.error }) : undefined;
  });
  app.get('/', async () => ({
    instance: instance(),
    now: world.iso(),
    vendors: Object.fromEntries(
      Object.values(emulators).map(({ vendor, base, credentials, settings }) => [
        vendor,
        { base, credentials, settings },
      ]),
    ),
  }));

  app.post('/reset', async () => {
    reset();
    return { reset: true };
  });

  app.get<{ Params: { vendor: string } }>('/state/:vendor', async ({ params }, reply) => {
    if (!isVendor(params.vendor))
      return reply.code(404).send({ error: `There is no vendor ${params.vendor}.` });
    return emulators[params.vendor].state();
  });

  app.get('/requests', async () => log.all().map(shown));
  app.delete('/requests', async () => {
    log.clear();
    return { cleared: true };
  });

  app.get('/faults', async () => faults.list());
  app.post<{ Body: Fault }>('/faults', { schema: { body: BODIES.fault } }, async ({ body }) => {
    faults.add(body);
    return faults.list();
  });
  app.delete('/faults', async () => {
    faults.clear();
    return [];
  });

  app.post<{ Body: { vendor: Vendor; settings: Record<string, number | string | boolean> } }>(
    '/settings',
    { schema: { body: BODIES.settings } },
    async ({ body }, reply) => {
      const { settings } = emulators[body.vendor];
      const unknown = Object.keys(body.settings).filter((name) => !(name in settings));
      if (unknown.length > 0) {
        return reply.code(400).send({
          error: `There is no setting ${unknown.join(', ')}. There are: ${Object.keys(settings).join(', ')}.`,
        });
      }
      const wrong = Object.keys(body.settings).filter(
        (name) => typeof body.settings[name] !== typeof settings[name],
      );
      if (wrong.length > 0)
        return reply.code(400).send({ error: `These settings have a different type: ${wrong.join(', ')}.` });
      return Object.assign(settings, body.settings);
    },
  );

  const told = () => ({
    webhooks: webhooks.list(),
    sent: webhooks.sent(),
    ...Object.assign({}, ...Object.values(emulators).map(({ webhookKeys }) => webhookKeys)),
  });
  app.get('/webhooks', async () => told());
  app.post<{ Body: Omit<Webhook, 'secretkey'> & { secretkey?: string } }>(
    '/webhooks',
    { schema: { body: BODIES.webhook } },
    async ({ body: { secretkey = null, ...body } }, reply) => {
      const refuse = (error: string) => reply.code(400).send({ error });
      if (!emulators[body.vendor].telling)
        return refuse(
          `${body.vendor} has no page to enter a webhook address on: it has an API for webhooks, or no webhooks.`,
        );
      if (!isLoopback(body.url)) return refuse('The sandbox sends only to addresses on this machine.');
      webhooks.add({ ...body, secretkey });
      return told();
    },
  );
  app.delete('/webhooks', async () => {
    webhooks.clear();
    return told();
  });

  app.post<{ Body: { advance_ms: number } }>(
    '/clock',
    { schema: { body: BODIES.clock } },
    async ({ body }) => {
      world.advance(body.advance_ms);
      return { now: world.iso() };
    },
  );
};
