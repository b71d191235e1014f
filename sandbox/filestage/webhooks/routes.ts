import type { FastifyInstance } from 'fastify';
import { created, deleted } from '../answers.js';
import type { Context } from '../context.js';
import { invalid } from '../errors.js';
import { EVENTS } from '../events.js';
import { Fields } from '../fields.js';
import { found } from '../store.js';
import type { Webhook } from '../types.js';

const isKnown = (event: string): boolean => EVENTS.some((known) => known === event);

const webhookView = ({ id, url, events, headers }: Webhook) => ({ id, url, events, headers });

/** Webhooks: for the whole team, without a filter. Written as `webhookUrl`, read as `url`. */
export const webhookRoutes = (app: FastifyInstance, { world, store, settings }: Context): void => {
  app.get('/webhooks', async () => store.webhooks.all().map(webhookView));

  app.post('/webhooks', async ({ body }, reply) => {
    const fields = new Fields(body);
    const url = fields.url('webhookUrl');
    const events = fields.texts('events');
    const headers = fields.headers('headers');
    const unknown = events.find((event) => !isKnown(event));
    // It is not documented whether the vendor refuses names that do not exist; hence the setting.
    if (unknown !== undefined && settings.strict_events)
      throw invalid(`"events" must hold only ${EVENTS.join(', ')}, not ${unknown}`);
    return created(reply, webhookView(store.webhooks.add({ id: world.id('hex32'), url, events, headers })));
  });

  app.delete<{ Params: { webhookId: string } }>('/webhooks/:webhookId', async ({ params }, reply) => {
    store.webhooks.delete(found(store.webhooks, params.webhookId, 'Webhook').id);
    return deleted(reply);
  });
};
