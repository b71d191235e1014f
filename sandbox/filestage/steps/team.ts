import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';

/** The team: members by address and role. No answer here contains a member's name. */
export const teamRoutes = (app: FastifyInstance, { store }: Context): void => {
  app.get('/team/roles', async () => store.roles.all());

  app.get('/team/members', async () =>
    store.users.all().flatMap(({ id, email, roleId }) => {
      const role = roleId === null ? undefined : store.roles.get(roleId);
      return role ? [{ id, email, role }] : [];
    }),
  );
};
