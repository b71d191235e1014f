import type { PlainInputField } from '../../model/fields.js';
import type { Client } from '../../platform/client.js';
import { clearField } from '../clear_fields.js';
import { customInputFields } from './custom_fields.js';
import { dndFields } from './dnd.js';

/** What only HighLevel keeps of a contact and both writes take. */
const OWN: PlainInputField[] = [
  { key: 'source', label: 'Source', helpText: 'Where the contact was won, for example website form.' },
  { key: 'dateOfBirth', label: 'Date of Birth', type: 'datetime' },
  {
    key: 'timezone',
    label: 'Time Zone',
    placeholder: 'America/New_York',
    dynamic: 'time_zone_list.id.name',
  },
  ...dndFields,
];

const GENDER: PlainInputField = { key: 'gender', label: 'Gender' };

/** The account's own fields come last. */
export const createForm = async (client: Client): Promise<PlainInputField[]> => [
  ...OWN,
  GENDER,
  ...(await customInputFields(client)),
];

export const upsertForm = async (client: Client): Promise<PlainInputField[]> => [
  {
    key: 'unique_notice',
    type: 'copy',
    helpText:
      'Whether the **Email** or the **Phone** decides who is the same contact is set in the sub-account, under Settings > Business Profile > Contact Deduplication Preferences. Fill in at least one of them.',
  },
  ...OWN,
  { ...GENDER, helpText: 'For a new contact only: HighLevel does not tell the gender of one that is there.' },
  ...(await customInputFields(client)),
];

/** Form keys of the fields that an update may empty; HighLevel keeps a country. */
export const CLEARABLE = {
  first_name: 'First Name',
  last_name: 'Last Name',
  email: 'Email',
  phone: 'Phone',
  website: 'Website',
  street: 'Street',
  city: 'City',
  state: 'State',
  postal_code: 'Postal Code',
  owner_id: 'Owner',
  source: 'Source',
  dateOfBirth: 'Date of Birth',
  timezone: 'Time Zone',
  tags: 'All Tags',
};

export const updateForm = async (client: Client): Promise<PlainInputField[]> => {
  const custom = await customInputFields(client);
  return [
    {
      key: 'company_name_notice',
      type: 'copy',
      helpText: 'HighLevel lets nobody change **Company Name** through its API: leave it empty.',
    },
    ...OWN,
    ...custom,
    clearField({ ...CLEARABLE, ...Object.fromEntries(custom.map(({ key, label }) => [key, label ?? key])) }),
  ];
};
