import type { Client } from '../../../platform/client.js';
import { clearChoices, clearField } from '../../../records/clear_fields.js';
import type { PlainInputField } from '../../../records/field.js';
import { customInputFields, fillable } from '../custom_fields.js';
import { CLEARABLE } from './clear_fields.js';
import { dndFields } from './dnd.js';

/** What only HighLevel stores about a contact and both writes accept. */
const OWN: PlainInputField[] = [
  { key: 'source', label: 'Source', helpText: 'Where the contact came from, for example website form.' },
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
      'The sub-account decides whether **Email** or **Phone** identifies a contact, under Settings > Business Profile > Contact Deduplication Preferences. Fill in at least one of them.',
  },
  ...OWN,
  { ...GENDER, helpText: 'For a new contact only: HighLevel does not show the gender of an existing one.' },
  ...(await customInputFields(client)),
];

export const updateForm = async (client: Client): Promise<PlainInputField[]> => {
  const custom = await customInputFields(client);
  return [
    {
      key: 'company_name_notice',
      type: 'copy',
      helpText: 'HighLevel’s API cannot change **Company Name**: leave it blank.',
    },
    ...OWN,
    ...custom,
    clearField(clearChoices(CLEARABLE, fillable(custom))),
  ];
};
