import type { Account } from '../account.js';

const MEMBER_RIGHTS = ['activity', 'pipeline', 'deal_items'];

/** Ada owns the account and the key; Bo and Cleo are her colleagues at Acme Studio. */
export const seedUsers = (account: Account): { ada: string; bo: string; cleo: string } => {
  const { users } = account.catalog;
  const add = (id: string, first_name: string, last_name: string, account_rights: string[]): string =>
    users.add({
      id,
      first_name,
      last_name,
      email: `${first_name.toLowerCase()}@acme.example`,
      account_rights,
    }).id;
  return {
    ada: add(account.callerId, 'Ada', 'Lane', [
      'account_owner',
      'admin',
      'delete_contacts',
      'delete_deals',
      'export',
      'bulk_status',
      'bulk_owner',
      ...MEMBER_RIGHTS,
    ]),
    bo: add(account.world.id('hex24'), 'Bo', 'Reyes', MEMBER_RIGHTS),
    cleo: add(account.world.id('hex24'), 'Cleo', 'Park', MEMBER_RIGHTS),
  };
};
