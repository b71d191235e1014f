import _ from 'lodash';
import { join, text } from '../../../platform/values.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { type Relationship, relationship } from '../../../records/relationship/record.js';
import type { RelationshipRecord } from './wire.js';

export const sample = {
  id: '65f0c1a2b3d4e5f601234572',
  service: 'onepagecrm',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  type_id: '65f0c1a2b3d4e5f601234573',
  contact_id: '65f0c1a2b3d4e5f601234567',
  contact_name: 'Mia Brook',
  role: 'Manager',
  related_contact_id: '65f0c1a2b3d4e5f601234574',
  related_contact_name: 'Tom Brook',
  related_role: 'Reports to',
} satisfies SampleOf<Relationship>;

const fill = filling(relationship, sample);

export const toRelationship = (record: RelationshipRecord, contactId: string): Relationship => {
  const [[own], [other]] = _.partition(record.related_contacts, ({ contact_id }) => contact_id === contactId);
  const nameOf = (party: typeof own) =>
    join([party?.first_name, party?.last_name]) ?? text(party?.company_name);
  return fill({
    id: record.id,
    created_at: text(record.created_at),
    updated_at: text(record.modified_at),
    type_id: text(record.relationship_type_id),
    contact_id: text(own?.contact_id),
    contact_name: nameOf(own),
    role: text(own?.variant_name),
    related_contact_id: text(other?.contact_id),
    related_contact_name: nameOf(other),
    related_role: text(other?.variant_name),
    more: record.more,
  });
};
