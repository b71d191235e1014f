import type { Account } from '../account.js';
import { companyName } from '../contact_names.js';
import { seconds } from '../envelope.js';
import type { Relationship } from '../types.js';

export const variantName = (account: Account, typeId: string, variantId: string): string =>
  account.catalog.relationshipTypes.get(typeId)?.variants.find(({ id }) => id === variantId)?.name ?? '';

export const relationshipView = (account: Account, relationship: Relationship) => ({
  id: relationship.id,
  relationship_type_id: relationship.relationship_type_id,
  related_contacts: relationship.related_contacts.map(({ contact_id, variant_id }) => {
    const contact = account.contact(contact_id);
    return {
      variant_id,
      variant_name: variantName(account, relationship.relationship_type_id, variant_id),
      contact_id,
      first_name: contact.first_name,
      last_name: contact.last_name,
      photo_url: contact.photo_url,
      ...(contact.company_id && { company_id: contact.company_id }),
      company_name: companyName(account, contact),
      owner_id: contact.owner_id,
    };
  }),
  created_at: seconds(relationship.created_at),
  modified_at: seconds(relationship.modified_at),
});
