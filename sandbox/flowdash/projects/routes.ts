import type { FastifyInstance } from 'fastify';
import { workflowOf } from '../lookup.js';
import type { Store } from '../store.js';

interface OfWorkflow {
  Params: { wf: string };
}

/** Workspace, Workflows, Stages and Fields APIs. `Stage`, `Assigned To` and links are not among the fields. */
export const workflowRoutes = (app: FastifyInstance, store: Store): void => {
  app.get('/workspace', async () => store.workspace);

  app.get('/workflows', async () => store.workflows.all().map(({ id, name }) => ({ id, name })));

  app.get<OfWorkflow>('/workflows/:wf/stages', async ({ params }) =>
    workflowOf(store, params.wf).stages.map(({ name }) => ({ name })),
  );

  app.get<OfWorkflow>('/workflows/:wf/fields', async ({ params }) => workflowOf(store, params.wf).fields);
};
