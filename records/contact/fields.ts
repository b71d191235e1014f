import { type Field, form } from '../field.js';
import { placeFields } from '../shared_fields.js';

/** The person's name and how to reach them. */
export const nameFields = form([
  { key: 'first_name', label: 'First Name' },
  { key: 'last_name', label: 'Last Name' },
]);
export const email = { key: 'email', label: 'Email' } as const satisfies Field;
export const phone = {
  key: 'phone',
  label: 'Phone',
  helpText: 'With the country code, for example +353 1 555 0100.',
} as const satisfies Field;
export const personFields = form([...nameFields, email, phone]);

export const companyName = { key: 'company_name', label: 'Company Name' } as const satisfies Field;

/** What every CRM keeps about a contact, in the order in which people fill it in. */
export const contactFields = form([...personFields, companyName, ...placeFields]);

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

/** What to do with a link to a company. */
export const linkChoices = { link: 'Link', unlink: 'Unlink' } as const;

/** Members of the team who are notified of what happens to a contact. */
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
  helpText: 'Only published workflows are listed.',
} as const satisfies Field;

export const campaignId = {
  key: 'campaign_id',
  label: 'Campaign',
  dynamic: 'campaign_list.id.name',
} as const satisfies Field;
