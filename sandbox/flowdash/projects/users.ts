import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.js';
import { workflowOf } from '../lookup.js';
import type { Store } from '../store.js';
import type { User, Workflow } from '../types.js';

interface OfUser {
  Params: { wf: string; userId: string };
}

/** A user as one workflow shows them, with their role in it. */
const userJson = (workflow: Workflow, { saml_user_id, ...user }: User) => ({
  ...user,
  role_id: workflow.members.get(user.id) ?? null,
  saml_user_id,
});

const memberOf = (store: Store, workflow: Workflow, userId: string): User => {
  const user = store.users.get(userId);
  if (!user || !workflow.members.has(userId)) throw notFound();
  return user;
};

/** Users API: the members of a workflow. */
export const userRoutes = (app: FastifyInstance, store: Store): void => {
  app.get<{ Params: { wf: string } }>('/workflows/:wf/users', async ({ params }) => {
    const workflow = workflowOf(store, params.wf);
    return store.users.filter(({ id }) => workflow.members.has(id)).map((user) => userJson(workflow, user));
  });

  app.get<OfUser>('/workflows/:wf/users/:userId', async ({ params }) => {
    const workflow = workflowOf(store, params.wf);
    return userJson(workflow, memberOf(store, workflow, params.userId));
  });

  // Takes the user out of this workflow; that their tasks stay assigned to them is a guess.
  app.delete<OfUser>('/workflows/:wf/users/:userId', async ({ params }, reply) => {
    const workflow = workflowOf(store, params.wf);
    workflow.members.delete(memberOf(store, workflow, params.userId).id);
    return reply.code(204).send();
  });
};
