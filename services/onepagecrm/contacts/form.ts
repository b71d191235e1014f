import type { Client } from '../../../platform/client.js';
import { type Clearable, clearChoices, clearField } from '../../../records/clear_fields.js';
import type { PlainInputField } from '../../../records/field.js';
import { addressForm } from '../addresses.js';
import { customInputFields } from '../custom_fields.js';
import { EMAILS, PHONES, URLS } from '../typed_lists.js';
import { moveField } from './company_moves.js';
import type { ContactBody } from './wire.js';

type Choices = Record<string, string>;

const first = (key: string, label: string, types: Choices): PlainInputField => ({
  key,
  label,
  choices: types,
  helpText: 'Leave blank for Work, or to keep the type of one that is already there.',
});

const more = (key: string, label: string, value: string, types: Choices): PlainInputField => ({
  key,
  label,
  children: [
    { key: `${key}_value`, label: value },
    { key: `${key}_type`, label: `${value} Type`, choices: types },
  ],
});

/** What only OnePageCRM stores about a contact. */
export const own: PlainInputField[] = [
  first('email_type', 'Email Type', EMAILS.types),
  first('phone_type', 'Phone Type', PHONES.types),
  more('more_emails', 'More Emails', 'Email', EMAILS.types),
  more('more_phones', 'More Phones', 'Phone', PHONES.types),
  more('more_urls', 'More Web Addresses', 'Web Address', URLS.types),
  ...addressForm,
  { key: 'title', label: 'Title', choices: ['Mr', 'Mrs', 'Ms'] },
  { key: 'job_title', label: 'Job Title' },
  { key: 'status_id', label: 'Status', dynamic: 'status_list.id.name' },
  { key: 'lead_source_id', label: 'Lead Source', dynamic: 'lead_source_list.id.name' },
  { key: 'background', label: 'Background', type: 'text' },
];

/** The same, followed by the account's own fields. */
export const contactForm = async (client: Client): Promise<PlainInputField[]> => [
  ...own,
  ...(await customInputFields(client)),
];

/**
 * What an update may empty, with `''` or `[]` (official tests, OpenAPI). A contact must keep a last name or a company name; for
 * a title, the file allows no blank.
 */
export const CLEARABLE: Clearable<ContactBody> = {
  first_name: { label: 'First Name', body: { first_name: '' } },
  last_name: { label: 'Last Name', body: { last_name: '' } },
  job_title: { label: 'Job Title', body: { job_title: '' } },
  emails: { label: 'All Emails', body: { emails: [] } },
  phones: { label: 'All Phones', body: { phones: [] } },
  urls: { label: 'All Web Addresses', body: { urls: [] } },
  address: { label: 'All Addresses', body: { address_list: [] } },
  tags: { label: 'All Tags', body: { tags: [] } },
  lead_source_id: { label: 'Lead Source', body: { lead_source_id: '' } },
  background: { label: 'Background', body: { background: '' } },
};

export const updateForm = async (client: Client): Promise<PlainInputField[]> => {
  const own = await contactForm(client);
  const custom = own.filter(({ key }) => key.startsWith('cf_'));
  return [
    {
      key: 'company_name_note',
      type: 'copy',
      helpText:
        'OnePageCRM decides whether a new Company Name renames the company for everyone in it or moves the contact. To make sure that the contact moves, choose Yes for Move to Another Company.',
    },
    moveField,
    ...own,
    clearField(clearChoices(CLEARABLE, custom)),
  ];
};
