/** The forms of the operations on contacts, side by side. */

import { type Field, form } from '../field.js';
import {
  allResults,
  companyId,
  deletes,
  nameMatch,
  origin,
  placeFields,
  requiredContactId,
  skipSynced,
  timeRange,
} from '../shared_fields.js';
import {
  campaignId,
  companyName,
  contactFields,
  email,
  followers,
  linkChoices,
  nameFields,
  personFields,
  phone,
  statusId,
  tag,
  tagsToChange,
  workflowId,
} from './fields.js';

export const contactStatusChanged = form([
  {
    ...statusId,
    helpText:
      'The new status. Leave blank for any status. A return to an earlier status does not trigger again.',
  },
]);

export const contactTagged = form([
  {
    ...tag,
    helpText: 'Leave blank for any tag. A tag that is removed and added again does not trigger again.',
  },
]);

const filterBy = {
  key: 'filter_by',
  label: 'Filter By',
  choices: { tag: 'Tag', filter_id: 'Saved Filter' },
  altersDynamicFields: true,
  helpText: 'OnePageCRM can filter by only one of these. The field for it appears below.',
  offered: 'saved_filters',
} as const satisfies Field;

export const contactUpdated = form([filterBy]);

export const newContact = form([filterBy, skipSynced('{Contacts}')]);

export const addFollowers = form([requiredContactId, followers]);

export const addTags = form([requiredContactId, tagsToChange]);

export const addToCampaign = form([requiredContactId, { ...campaignId, required: true }]);

export const addToWorkflow = form([
  requiredContactId,
  workflowId,
  {
    key: 'eventStartTime',
    label: 'Event Start Time',
    type: 'datetime',
    helpText: 'For workflows that wait for an event: when it begins.',
  },
]);

export const changeContactOwner = form([
  requiredContactId,
  {
    key: 'owner_id',
    label: 'New Owner',
    required: true,
    dynamic: 'user_list.id.name',
    search: 'find_user.id',
  },
]);

export const changeContactStatus = form([requiredContactId, { ...statusId, required: true }]);

export const closeSalesCycle = form([
  requiredContactId,
  { key: 'comment', label: 'Comment', helpText: 'Why it is closed. At most 140 characters.' },
  {
    key: 'delete_open_actions',
    label: 'Delete Open Actions',
    type: 'boolean',
    default: 'false',
    helpText:
      'A sales cycle with open {tasks} cannot be closed. Yes deletes them first, including those of colleagues.',
  },
]);

export const createContact = form([...contactFields, { key: 'tags', label: 'Tags', list: true }, origin]);

export const createOrUpdateContact = form([
  { ...email, needed: 'contacts_by_email' },
  ...nameFields,
  phone,
  companyName,
  ...placeFields,
  {
    key: 'tags',
    label: 'Tags',
    list: true,
    helpText: 'Added to the tags that {a contact} already has.',
  },
  origin,
]);

export const deleteContact = form([
  ...deletes('This deletes the {contact} with all its {notes}, {tasks} and {deals}.', '{Contact}'),
  requiredContactId,
]);

export const restoreContact = form([
  {
    key: 'contact_id',
    label: '{Contact} ID',
    required: true,
    helpText: 'The ID that Delete {Contact} returns.',
  },
]);

export const linkContactToCompany = form([
  requiredContactId,
  {
    ...companyId,
    helpText:
      'A {company} other than the one the {contact} works for, which stays as it is. A linked {contact} is not counted among the people of the {company}.',
  },
  {
    key: 'link',
    label: 'Link or Unlink',
    choices: linkChoices,
    default: 'link',
  },
]);

export const removeFollowers = form([requiredContactId, followers]);

export const removeFromCampaign = form([
  requiredContactId,
  campaignId,
  {
    key: 'removeAll',
    label: 'Remove From All Campaigns',
    type: 'boolean',
    helpText: 'Use instead of Campaign.',
  },
]);

export const removeFromWorkflow = form([requiredContactId, workflowId]);

export const removeTags = form([requiredContactId, tagsToChange]);

export const reopenSalesCycle = form([requiredContactId]);

export const setBusiness = form([
  requiredContactId,
  { ...companyId, label: 'Business', required: false },
  {
    key: 'leave',
    label: 'Remove From Business',
    type: 'boolean',
    helpText: 'Use instead of Business.',
  },
]);

export const starContact = form([
  requiredContactId,
  {
    key: 'starred',
    label: 'Starred',
    type: 'boolean',
    default: 'true',
    helpText: 'Choose No to remove the star. Stars are personal: these are the connected user’s.',
  },
]);

export const updateContact = form([
  requiredContactId,
  ...personFields,
  { ...companyName, offered: 'renames_company' },
  ...placeFields,
  {
    key: 'tags',
    label: 'Tags',
    list: true,
    helpText: 'These replace all tags of the {contact}. Leave blank to keep them.',
  },
]);

export const findContact = form([
  { key: 'email', label: 'Email', helpText: 'Finds exactly this address, in any letter case.' },
  { key: 'phone', label: 'Phone', helpText: 'Used when Email is blank.' },
  { key: 'name', label: 'Name', helpText: 'Used when Email and Phone are blank.' },
  nameMatch,
]);

export const listCompanyContacts = form([allResults, companyId, ...timeRange]);
