import { LOCATION_ID } from '../demo.js';
import { type Json, present } from '../reading.js';
import type { Store } from '../store.js';
import type { CustomFieldValue, Opportunity } from '../types.js';

const contactOf = (store: Store, id: string): Json => {
  const contact = store.contact(id);
  return present({
    id,
    name: [contact.firstName, contact.lastName].filter((name) => name).join(' '),
    companyName: contact.companyName,
    email: contact.email,
    phone: contact.phone,
    tags: contact.tags,
  });
};

/** An opportunity as single answers show it: custom field values are returned as `fieldValue`. */
export const opportunityAnswer = (store: Store, opportunity: Opportunity): Json => ({
  ...present(opportunity),
  customFields: opportunity.customFields.map(({ id, value }) => ({ id, fieldValue: value })),
  lastActionDate: opportunity.updatedAt,
  locationId: LOCATION_ID,
  contact: contactOf(store, opportunity.contactId),
  followers: [],
});

/** A value under a key that names its type, as observers report for search rows. */
const typed = ({ id, value }: CustomFieldValue): Json => {
  if (typeof value === 'string') return { id, type: 'string', fieldValueString: value };
  if (typeof value === 'number') return { id, type: 'number', fieldValueNumber: value };
  return Array.isArray(value)
    ? { id, type: 'array', fieldValueArray: value }
    : { id, type: 'object', fieldValueObject: value };
};

/** An opportunity as the search shows it. */
export const opportunityRow = (store: Store, opportunity: Opportunity): Json => {
  const row = opportunityAnswer(store, opportunity);
  switch (store.settings.opportunity_search_fields) {
    case 'typed':
      return { ...row, customFields: opportunity.customFields.map(typed) };
    case 'empty':
      return { ...row, customFields: [] };
    default:
      return row;
  }
};
