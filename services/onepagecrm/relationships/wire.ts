/** Schemas of the API's answers about relationships. */
import { flag, id, inside, instant, list, type Of, record, text } from '../../../platform/wire.js';

/** One of the two contacts; `variant`: the contact's end of the type. */
const party = record({
  contact_id: text,
  variant_id: text,
  variant_name: text,
  first_name: text,
  last_name: text,
  company_name: text,
});

export const relationshipRecord = record(
  {
    id,
    relationship_type_id: text,
    related_contacts: list(party),
    created_at: instant,
    modified_at: instant,
  },
  ['related_contacts'],
);
export type RelationshipRecord = Of<typeof relationshipRecord>;

/** Two ends, or only one if both contacts are the same to each other. */
export const relationshipType = inside(
  'relationship_type',
  record({ id, symmetrical: flag, relationship_variants: list(record({ id, name: text })) }),
);
export type RelationshipType = Of<typeof relationshipType>;
