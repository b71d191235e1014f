import { dataFile, list, map, object, text } from '../../kernel/data_file.js';
import type { Account } from '../account.js';

const users = dataFile(
  import.meta.url,
  'users.yaml',
  map(object({ first: text, last: text, rights: list(text) })),
);

/** Ada owns the account and the key. */
export const seedUsers = (account: Account): void => {
  for (const [key, { first, last, rights }] of Object.entries(users()))
    account.catalog.users.add({
      id: key === 'ada' ? account.callerId : account.world.id('hex24'),
      first_name: first,
      last_name: last,
      email: `${key}@acme.example`,
      account_rights: rights,
    });
};
