import type { Account } from '../account.js';
import { BLANK_ADDRESS, readAddress } from '../address.js';
import { type Fields, isFields, requiredText, text } from '../body.js';
import { companyNamed, moveTo } from '../company_links.js';
import { companyView } from '../company_view.js';
import { letterOf } from '../contact_names.js';
import { contactWrapper } from '../contacts/wrapper.js';
import { type Envelope, ok } from '../envelope.js';
import { invalid } from '../errors.js';
import { refuseTakenIds, writeValues } from '../field_values.js';
import { byText, listed } from '../list.js';
import type { Call, Query, Router } from '../router.js';
import type { Address, Company } from '../types.js';

const NAME_LIMIT = 55;
const byName = byText<Company>(({ name }) => name);
const digits = (value: string): string => value.replace(/\D/g, '');

/** By name, without time filters. */
const listCompanies = (account: Account, query: Query): Envelope => {
  const { name, phone, letter } = query;
  const all = account.companies.filter(
    (company) =>
      account.peopleOf(company.id).length > 0 &&
      (!name || company.name.toLowerCase().includes(name.toLowerCase())) &&
      (!phone || digits(company.phone) === digits(phone)) &&
      (!letter || letterOf(company.name) === letter.toLowerCase()),
  );
  const { rows, fields } = listed(all, query, { sorts: { name: byName }, usual: byName }, account.settings);
  const companies = rows.map((company) => ({ company: companyView(account, company) }));
  return ok(account.world, { companies, ...fields });
};

const address = (body: Fields, base: Address): Address => {
  if (body.address === undefined) return base;
  const lines = body.address ?? {};
  if (!isFields(lines)) throw invalid({ address: 'address is invalid' });
  return readAddress(lines);
};

type Writable = Pick<Company, 'description' | 'phone' | 'url' | 'address' | 'company_fields'>;

const BLANK: Writable = {
  description: '',
  phone: '',
  url: '',
  address: BLANK_ADDRESS,
  company_fields: {},
};

const writeCompany = (account: Account, body: Fields, base: Writable): Writable => ({
  description: text(body, 'description', 10_240) ?? base.description,
  phone: text(body, 'phone') ?? base.phone,
  url: text(body, 'url') ?? base.url,
  address: address(body, base.address),
  company_fields: writeValues(account.catalog.companyFields, 'company_field', body, base.company_fields),
});

/** Without a name the answer is 400, unless the update is partial (official test). */
const updateCompany = (account: Account, { param, body, partial }: Call): Envelope => {
  const company = account.company(param('company_id'));
  const name = text(body, 'name', NAME_LIMIT) ?? (partial ? company.name : '');
  if (name.trim() === '') throw invalid({ name: 'A new company name is needed to update the company' });
  const before = JSON.stringify(company);
  const fields = writeCompany(account, body, partial ? company : BLANK);
  refuseTakenIds(account.catalog.companyFields, fields.company_fields, () =>
    account.companies.filter((one) => one !== company).map(({ company_fields }) => company_fields),
  );
  Object.assign(company, fields, { name });
  if (JSON.stringify(company) !== before) company.modified_at = account.now();
  return ok(account.world, { company: companyView(account, company) });
};

/** Takes a contact out of its company and, if another is named, moves it there. */
const split = (account: Account, { param, body }: Call): Envelope => {
  const contact = account.contact(param('contact_id'));
  const name = body.company_name ? requiredText(body, 'company_name', NAME_LIMIT) : '';
  if (!contact.last_name && !name)
    throw invalid({ lastname: 'Either last name or company name are required' });
  const before = contact.company_id;
  moveTo(account, contact, name ? companyNamed(account, name) : undefined);
  if (contact.company_id !== before) contact.modified_at = account.now();
  return ok(account.world, contactWrapper(account, contact));
};

export const companyRoutes = (router: Router, account: Account): void => {
  router.get('/companies', ({ query }) => listCompanies(account, query));
  router.get('/companies/:company_id', ({ param }) =>
    ok(account.world, { company: companyView(account, account.company(param('company_id'))) }),
  );
  router.put('/companies/:company_id', (call) => updateCompany(account, call));
  router.put('/contacts/:contact_id/split', (call) => split(account, call));
};
