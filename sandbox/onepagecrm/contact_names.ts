import type { Account } from './account.js';
import type { Contact } from './types.js';

export const fullName = ({ first_name, last_name }: Contact): string => `${first_name} ${last_name}`.trim();

export const companyName = (account: Account, { company_id }: Contact): string =>
  (company_id && account.companies.get(company_id)?.name) || '';

/** What contacts are sorted by, `name`: the last name, or the company where there is none. */
export const sortName = (account: Account, contact: Contact): string =>
  `${contact.last_name || companyName(account, contact)} ${contact.first_name}`.trim();

/** The first letter of the sorting name, without its accent; `1` for what is none of a to z. */
export const letterOf = (name: string): string => {
  const letter = name.normalize('NFD').slice(0, 1).toLowerCase();
  return /[a-z]/.test(letter) ? letter : '1';
};
