/** Reads what two contacts are to each other. */
import type { Client } from '../../../platform/client.js';
import { type Path, path } from '../../../platform/path.js';
import { inside, rows } from '../../../platform/wire.js';
import { PAGE_SIZE } from '../lists.js';
import { contactPath, idOf } from '../paths.js';
import { data, single } from '../wire.js';
import { type RelationshipRecord, relationshipRecord } from './wire.js';

const row = inside('relationship', relationshipRecord);

/** What an answer about one relationship holds. */
export const one = single('relationship', relationshipRecord);

export const relationshipsPath = (contactId: string): Path => path`${contactPath(contactId)}/relationships`;

export const relationshipPath = (contactId: string, id: string): Path =>
  path`${relationshipsPath(contactId)}/${idOf('Relationship ID', id)}`;

/** The relationship of these two, if any. */
export const readBetween = async (
  client: Client,
  contactId: string,
  relatedContactId: string,
): Promise<RelationshipRecord | undefined> => {
  const found = await client.get(relationshipsPath(contactId), data(inside('relationships', rows(row))), {
    contact_id_filter: relatedContactId,
    per_page: PAGE_SIZE,
  });
  return found.find(({ related_contacts }) =>
    related_contacts.some((party) => party.contact_id === relatedContactId),
  );
};
