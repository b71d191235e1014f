import type { Account } from '../account.js';
import type { User } from '../catalog_types.js';
import { ok } from '../envelope.js';
import { notFound } from '../errors.js';
import type { Router } from '../router.js';

/** Users see two more addresses in their own record than in others'. */
const userView = (account: Account, { id, first_name, last_name, email, account_rights }: User) => ({
  id,
  first_name,
  last_name,
  email,
  company_name: 'Acme Studio',
  account_rights,
  photo_url: '',
  country_code: 'US',
  ...(id === account.callerId && {
    bcc_email: `${id}@users.onepagecrm.example`,
    google_contacts_email: '',
  }),
});

/** The list is unwrapped and not paged. */
export const userRoutes = (router: Router, account: Account): void => {
  const { users } = account.catalog;
  router.get('/users', () =>
    ok(
      account.world,
      users.all().map((user) => ({ user: userView(account, user) })),
    ),
  );
  router.get('/users/:user_id', ({ param }) => {
    const user = users.get(param('user_id'));
    if (!user) throw notFound();
    return ok(account.world, { user: userView(account, user) });
  });
};
