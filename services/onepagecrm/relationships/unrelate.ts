/** Removes a relationship between two contacts, and restores it. */
import { Failure } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { Relationships } from '../../../records/relationship/capabilities.js';
import { readOne } from '../paths.js';
import { restored } from '../restore.js';
import { one, readBetween, relationshipPath } from './read.js';
import { toRelationship } from './record.js';

export const unrelate: Offer<Relationships['unrelate']> = {
  run: async (client, { contact_id, related_contact_id }) => {
    const present = await readBetween(client, contact_id, related_contact_id);
    if (!present) throw new Failure({ kind: 'missing', subject: 'relationship' });
    await client.delete(relationshipPath(contact_id, present.id));
    return { ...toRelationship(present, contact_id), changed: true };
  },
};

export const restore: Offer<Relationships['restore']> = {
  run: async (client, { contact_id, relationship_id }) => {
    const path = relationshipPath(contact_id, relationship_id);
    const read = () => readOne(client, path, one);
    const { record, changed } = await restored(client, 'relationship', path, read);
    return { ...toRelationship(record, contact_id), changed };
  },
};
