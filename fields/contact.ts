import { defineFields, type Field } from '../operation.js';

/** The contact that an operation is about. */
export const contactId = {
  key: 'contact_id',
  label: '{Contact}',
  dynamic: 'contact_list.id.name',
  search: 'find_contact.id',
  offered: (service) => service.contacts,
} as const satisfies Field;

export const requiredContactId = { ...contactId, required: true } as const satisfies Field;

/** Name and how to reach the person. */
export const personFields = defineFields([
  { key: 'first_name', label: 'First Name' },
  { key: 'last_name', label: 'Last Name' },
  { key: 'email', label: 'Email' },
  { key: 'phone', label: 'Phone', helpText: 'With the country code, for example +353 1 555 0100.' },
]);

export const companyName = { key: 'company_name', label: 'Company Name' } as const satisfies Field;

/** Where the person is, and who looks after it. */
export const placeFields = defineFields([
  { key: 'website', label: 'Website' },
  { key: 'street', label: 'Street' },
  { key: 'city', label: 'City' },
  { key: 'state', label: 'State' },
  { key: 'postal_code', label: 'Postal Code' },
  { key: 'country', label: 'Country', helpText: 'Two-letter code, for example IE or US.' },
  {
    key: 'owner_id',
    label: 'Owner',
    helpText: 'Who looks after the {contact}.',
    dynamic: 'user_list.id.name',
    search: 'find_user.id',
  },
]);

/** What every CRM keeps of a contact, in the order in which people fill it in. */
export const contactFields = defineFields([...personFields, companyName, ...placeFields]);

export const tag = { key: 'tag', label: 'Tag', dynamic: 'tag_list.id.name' } as const satisfies Field;

/** Tags to add or to take away. */
export const tagsToChange = {
  key: 'tags',
  label: 'Tags',
  required: true,
  list: true,
  dynamic: 'tag_list.id.name',
} as const satisfies Field;

export const statusId = {
  key: 'status_id',
  label: 'Status',
  dynamic: 'status_list.id.name',
} as const satisfies Field;

/** Members of the team who are told what happens to a contact. */
export const followers = {
  key: 'followers',
  label: 'Followers',
  required: true,
  list: true,
  dynamic: 'user_list.id.name',
  search: 'find_user.id',
} as const satisfies Field;

export const workflowId = {
  key: 'workflow_id',
  label: 'Workflow',
  required: true,
  dynamic: 'workflow_list.id.name',
  helpText: 'Published ones only.',
} as const satisfies Field;

export const campaignId = {
  key: 'campaign_id',
  label: 'Campaign',
  dynamic: 'campaign_list.id.name',
} as const satisfies Field;
