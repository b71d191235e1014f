import type { Account } from '../account.js';
import { companyNamed, moveTo } from '../company_links.js';
import type { Contact } from '../types.js';
import { agedStamps, dayIn, daysAgo, person } from './age.js';
import { fieldId } from './fields.js';
import { PEOPLE, type Person } from './people.js';

const typed = (type: string, value: string) => (value ? [{ type, value }] : []);

const addContact = (account: Account, one: Person, owner_id: string): void => {
  const { catalog } = account;
  const contact: Contact = account.contacts.add({
    ...agedStamps(account, one.age, one.changed),
    title: '',
    first_name: one.first,
    last_name: one.last,
    job_title: one.job,
    company_id: null,
    urls: [],
    phones: typed('work', one.phone),
    emails: typed('work', one.email),
    address_list: one.city
      ? [
          {
            address: '',
            city: one.city,
            state: '',
            zip_code: '',
            country_code: one.country,
            type: 'work',
          },
        ]
      : [],
    status_id: catalog.statuses.find(({ status }) => status === one.status)?.id ?? '',
    tags: one.tags.map((tag) => catalog.tag(tag)),
    lead_source_id:
      catalog.leadSources.find(({ id, text }) => [id, text.toLowerCase()].includes(one.source))?.id ?? '',
    background: '',
    owner_id,
    custom_fields: {},
    starred_by: [],
    photo_url: '',
    closed_sales: [],
    deleted_at: null,
  });
  if (!one.company) return;
  const company = companyNamed(account, one.company);
  moveTo(account, contact, company);
  if (account.peopleOf(company.id).length === 1)
    Object.assign(company, { created_at: contact.created_at, modified_at: contact.created_at });
};

/** What a table of one line per person has no room for. */
const addDetails = (account: Account): void => {
  const { customFields } = account.catalog;
  const maya = person(account, 'Okafor');
  maya.title = 'Ms';
  maya.background = 'Met at the spring fair. Wants one studio for brand, web and print.';
  maya.urls = [
    { type: 'linkedin', value: 'https://social.example.com/maya-okafor' },
    { type: 'website', value: 'https://harborpine.example.com' },
  ];
  maya.phones.push({ type: 'mobile', value: '+15550100128' });
  maya.emails.push({ type: 'home', value: 'maya@example.org' });
  maya.starred_by = [account.callerId];
  maya.custom_fields = {
    [fieldId(customFields, 'Preferred Channel')]: 'Video call',
    [fieldId(customFields, 'Interests')]: ['Branding', 'Print'],
    [fieldId(customFields, 'Birthday')]: '1988-04-17',
    [fieldId(customFields, 'Kick-off')]: dayIn(account, -180),
    [fieldId(customFields, 'Budget (USD)')]: 24_000,
    [fieldId(customFields, 'Referred By')]: 'Aoife Byrne',
  };
  // A kind of number that can no longer be written but is still stored.
  person(account, 'Dubois').phones.push({ type: 'skype', value: 'ines.dubois' });
  person(account, 'Whitfield').custom_fields = {
    [fieldId(customFields, 'Budget (USD)')]: 0,
    [fieldId(customFields, 'Work Card')]: 'whitfield-site',
  };
  person(account, 'Petrova').closed_sales = [
    {
      user_id: account.callerId,
      closed_at: Math.floor(Date.parse(daysAgo(account, 190)) / 1_000),
      comment: 'Works with another studio this year.',
    },
  ];
};

const addCompanyDetails = (account: Account): void => {
  const { companyFields } = account.catalog;
  const harbor = companyNamed(account, 'Harbor & Pine');
  Object.assign(harbor, {
    description: 'Furniture maker with three shops.',
    phone: '+15550100130',
    url: 'https://harborpine.example.com',
    address: {
      address: '12 Mill Street',
      city: 'Portland',
      state: 'OR',
      zip_code: '97201',
      country_code: 'US',
    },
  });
  harbor.company_fields = {
    [fieldId(companyFields, 'Size')]: '11-50',
    [fieldId(companyFields, 'Services Used')]: ['Branding', 'Print'],
    [fieldId(companyFields, 'Hourly Rate')]: 140,
  };
  const whitfield = companyNamed(account, 'Whitfield Architects');
  const status = person(account, 'Whitfield').status_id;
  Object.assign(whitfield, { syncing_status: true, synced_status_id: status });
};

export const seedContacts = (account: Account, users: Record<string, string>): void => {
  for (const one of PEOPLE) addContact(account, one, users[one.owner] ?? account.callerId);
  addDetails(account);
  addCompanyDetails(account);
};
