import type { Account } from './account.js';
import type { Contact } from './types.js';

export const fullName = ({ first_name, last_name }: Contact): string => `${first_name} ${last_name}`.trim();

export const companyName = (account: Account, { company_id }: Contact): string =>
  (company_id && account.companies.get(company_id)?.name) || '';

/** The text that the sort order `name` uses: the last name, or the company if there is none. */
export const sortName = (account: Account, contact: Contact): string =>
  `${contact.last_name || companyName(account, contact)} ${contact.first_name}`.trim();

/** The first letter of the sort name, without its accent; `1` if it is not a letter from a to z. */
export const letterOf = (name: string): string => {
  const letter = name.normalize('NFD').slice(0, 1).toLowerCase();
  return /[a-z]/.test(letter) ? letter : '1';
};
