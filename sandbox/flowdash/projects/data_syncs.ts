import type { FastifyInstance } from 'fastify';
import { workflowOf } from '../lookup.js';
import type { Store } from '../store.js';

/** Data Syncs API. No answer is documented: a bare 200 is a guess. There is no database here, so nothing changes. */
export const dataSyncRoutes = (app: FastifyInstance, store: Store): void => {
  app.post<{ Params: { wf: string } }>('/workflows/:wf/data_syncs', async ({ params }, reply) => {
    const workflow = workflowOf(store, params.wf);
    store.dataSyncs.add({
      id: store.world.id('mixed6'),
      workflowId: workflow.id,
      startedAt: store.world.iso(),
    });
    return reply.code(200).send();
  });
};
