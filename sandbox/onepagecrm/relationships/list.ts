import type { Account } from '../account.js';
import { isTrue } from '../body.js';
import { fullName } from '../contact_names.js';
import { listed, newestModifiedFirst } from '../list.js';
import type { Query } from '../router.js';
import type { Relationship } from '../types.js';
import { relationshipView, variantName } from './view.js';

/** A contact's relationships for which both contacts exist. */
export const relationshipsOf = (account: Account, contactId: string): Relationship[] =>
  account.relationships.filter(
    ({ related_contacts, deleted_at }) =>
      !deleted_at &&
      related_contacts.some(({ contact_id }) => contact_id === contactId) &&
      related_contacts.every(({ contact_id }) => account.hasContact(contact_id)),
  );

const matches = (account: Account, query: Query) => {
  const { relationship_type_id, contact_id_filter, variant_id_filter, search, symmetrical } = query;
  return ({ relationship_type_id: typeId, related_contacts }: Relationship): boolean => {
    const words = related_contacts.flatMap(({ contact_id, variant_id }) => [
      fullName(account.contact(contact_id)),
      variantName(account, typeId, variant_id),
    ]);
    const variants = account.catalog.relationshipTypes.get(typeId)?.variants.length;
    return (
      (!relationship_type_id || typeId === relationship_type_id) &&
      (!contact_id_filter || related_contacts.some(({ contact_id }) => contact_id === contact_id_filter)) &&
      (!variant_id_filter || related_contacts.some(({ variant_id }) => variant_id === variant_id_filter)) &&
      (!search || words.some((word) => word.toLowerCase().includes(search.toLowerCase()))) &&
      (!symmetrical || isTrue(symmetrical) === (variants === 1))
    );
  };
};

/** Guess, since no order is documented: the relationships modified last come first. */
export const listRelationships = (account: Account, contactId: string, query: Query) => {
  const all = relationshipsOf(account, contactId).filter(matches(account, query));
  const rules = { moments: {}, usual: newestModifiedFirst };
  const { rows, fields } = listed(all, query, rules, account.settings);
  return { relationships: rows.map((row) => ({ relationship: relationshipView(account, row) })), ...fields };
};
