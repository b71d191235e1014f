import { LOCATION_ID } from '../demo.js';
import { notFound } from '../errors.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import type { User } from '../types.js';

const answer = ({ role, ...user }: User) => ({
  ...user,
  name: `${user.firstName} ${user.lastName}`,
  extension: '',
  permissions: { contactsEnabled: true, opportunitiesEnabled: true, assignedDataOnly: false },
  roles: { type: 'account', role, locationIds: [LOCATION_ID] },
  deleted: false,
});

/** Users. The list has only the sub-account's own users, possibly none; a single user is not wrapped. */
export const userRoutes = (router: Router, store: Store): void => {
  router.on(
    { method: 'GET', path: '/users/', scope: 'users.readonly', location: 'query.locationId' },
    () => ({ users: store.settings.list_users ? store.users.all().map(answer) : [] }),
  );

  router.on(
    { method: 'GET', path: '/users/:userId', scope: 'users.readonly' },
    ({ params: { userId = '' } }) => {
      const user = store.users.get(userId);
      if (!user) throw notFound('User', userId);
      return answer(user);
    },
  );
};
