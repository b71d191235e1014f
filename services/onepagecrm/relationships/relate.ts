/** What a contact is to another one. */

import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { type Cursor, readAll } from '../../../platform/polling.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { Relationships } from '../../../records/relationship/capabilities.js';
import { PAGE_SIZE, readPage } from '../lists.js';
import { one, readBetween, relationshipPath, relationshipsPath } from './read.js';
import { toRelationship } from './record.js';
import { type RelationshipType, relationshipType } from './wire.js';

const typePage = (client: Client) => (cursor: Cursor, size: number) =>
  readPage(
    client,
    path`/relationship_types`,
    {},
    { key: 'relationship_types', row: relationshipType },
    cursor,
    size,
  );

const readTypes = (client: Client): Promise<RelationshipType[]> =>
  client.cached('relationship_types', () => readAll(typePage(client), PAGE_SIZE));

/** The opposite end; for a type with one name, such as Partner, it is the same one. */
const opposite = ({ relationship_variants }: RelationshipType, id: string) =>
  relationship_variants.find((variant) => variant.id !== id) ?? relationship_variants[0];

const otherWay = (type: RelationshipType, id: string, name: string): string => {
  const other = opposite(type, id)?.name;
  return type.symmetrical || !other ? name : `${name} (the other one: ${other})`;
};

/** What a contact can be to another one: each end of each type, by the id of the end. */
export const types: Choices = {
  list: async (client) =>
    (await readTypes(client)).flatMap((type) =>
      type.relationship_variants.map(({ id, name }) => ({
        id,
        name: otherWay(type, id, name ?? id),
      })),
    ),
};

/** The API keeps at most one relationship between any two contacts: one of another kind is replaced. */
export const relate: Offer<Relationships['relate']> = {
  run: async (client, { contact_id, related_contact_id, variant_id }) => {
    if (contact_id === related_contact_id)
      throw invalidInput('Related Contact must be a different contact from Contact');
    const type = (await readTypes(client)).find(({ relationship_variants }) =>
      relationship_variants.some(({ id }) => id === variant_id),
    );
    const other = type && opposite(type, variant_id);
    if (!type || !other) {
      throw invalidInput('Relationship no longer exists in OnePageCRM. Choose another one');
    }
    const present = await readBetween(client, contact_id, related_contact_id);
    const isSame = present?.related_contacts.some(
      (party) => party.contact_id === contact_id && party.variant_id === variant_id,
    );
    if (present && isSame) return { ...toRelationship(present, contact_id), changed: false };

    const body = {
      relationship_type_id: type.id,
      related_contacts: [
        { contact_id, variant_id },
        { contact_id: related_contact_id, variant_id: other.id },
      ],
    };
    const written = await (present
      ? client.put(relationshipPath(contact_id, present.id), one, body)
      : client.post(relationshipsPath(contact_id), one, body));
    return { ...toRelationship(written, contact_id), changed: true };
  },
};
