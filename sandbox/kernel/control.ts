import type { FastifyInstance } from 'fastify';
import { type Emulator, VENDORS, type Vendor } from './emulator.js';
import { FAULTS, type Fault, type Faults } from './faults.js';
import type { RequestLog } from './request_log.js';
import type { World } from './world.js';

interface Parts {
  emulators: Record<Vendor, Emulator>;
  world: World;
  faults: Faults;
  log: RequestLog;
  reset: () => void;
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
  clock: { type: 'object', required: ['advance_ms'], properties: { advance_ms: { type: 'number' } } },
};

const isVendor = (value: unknown): value is Vendor => VENDORS.some((vendor) => vendor === value);

/**
 * The sandbox's own API, for people and test scripts:
 *
 *     GET    /_control              what is here: vendors, base paths, demo credentials, settings
 *     POST   /_control/reset        seed, clock, faults, settings and log as at the start
 *     GET    /_control/state/:vendor
 *     GET    /_control/requests     DELETE empties the log
 *     GET    /_control/faults       POST adds one, DELETE removes all
 *     POST   /_control/settings     {vendor, settings: {…}}
 *     POST   /_control/clock        {advance_ms}
 */
export const control = (app: FastifyInstance, { emulators, world, faults, log, reset }: Parts): void => {
  app.get('/', async () => ({
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

  app.get('/requests', async () => log.all());
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
          error: `No such setting: ${unknown.join(', ')}. There are: ${Object.keys(settings).join(', ')}.`,
        });
      }
      const wrong = Object.keys(body.settings).filter(
        (name) => typeof body.settings[name] !== typeof settings[name],
      );
      if (wrong.length > 0)
        return reply.code(400).send({ error: `Of another type than now: ${wrong.join(', ')}.` });
      return Object.assign(settings, body.settings);
    },
  );

  app.post<{ Body: { advance_ms: number } }>(
    '/clock',
    { schema: { body: BODIES.clock } },
    async ({ body }) => {
      world.advance(body.advance_ms);
      return { now: world.iso() };
    },
  );
};
