import type { Account } from '../account.js';
import { type Fields, isFields, list, requiredText, text } from '../body.js';
import { created, type Envelope, ok } from '../envelope.js';
import { conflict, invalid, notFound } from '../errors.js';
import type { Call, Router } from '../router.js';
import type { Relationship } from '../types.js';
import { listRelationships, relationshipsOf } from './list.js';
import { relationshipView } from './view.js';

type Parties = Relationship['related_contacts'];

/** Exactly two parties, one of them the contact in the path; a directional type takes one of each variant. */
const readParties = (account: Account, typeId: string, contactId: string, body: Fields): Parties => {
  const type = account.catalog.relationshipTypes.get(typeId);
  if (!type) throw invalid({ relationship_type_id: 'relationship_type_id is invalid' });
  const parties = (list(body, 'related_contacts') ?? []).map((entry) => {
    const fields = isFields(entry) ? entry : {};
    return { contact_id: text(fields, 'contact_id') ?? '', variant_id: text(fields, 'variant_id') ?? '' };
  });
  const contacts = new Set(parties.map(({ contact_id }) => contact_id));
  const variants = new Set(parties.map(({ variant_id }) => variant_id));
  const sound =
    parties.length === 2 &&
    contacts.size === 2 &&
    contacts.has(contactId) &&
    [...contacts].every((id) => account.hasContact(id)) &&
    variants.size === type.variants.length &&
    type.variants.every(({ id }) => variants.has(id));
  if (!sound) throw invalid({ related_contacts: 'related_contacts is invalid' });
  return parties;
};

/** At most one relationship with any other contact. Guess: 409. */
const refuseSecond = (account: Account, contactId: string, parties: Parties, except?: Relationship): void => {
  const partners = new Set(parties.map(({ contact_id }) => contact_id));
  const taken = relationshipsOf(account, contactId).some(
    (relationship) =>
      relationship !== except &&
      relationship.related_contacts.every(({ contact_id }) => partners.has(contact_id)),
  );
  if (taken) throw conflict('relationship_exists', 'These contacts are related already');
};

const relate = (account: Account, { param, body }: Call): Envelope => {
  const { id } = account.contact(param('contact_id'));
  const relationship_type_id = requiredText(body, 'relationship_type_id');
  const related_contacts = readParties(account, relationship_type_id, id, body);
  refuseSecond(account, id, related_contacts);
  const relationship = account.relationships.add({
    ...account.stamps(),
    relationship_type_id,
    related_contacts,
    deleted_at: null,
  });
  return created(account.world, { relationship: relationshipView(account, relationship) });
};

/** Replaces the whole relationship; the contact in the path must stay a party. */
const replace = (account: Account, { param, body }: Call): Envelope => {
  const { id } = account.contact(param('contact_id'));
  const relationship = relationshipsOf(account, id).find((one) => one.id === param('relationship_id'));
  if (!relationship) throw notFound();
  const relationship_type_id = requiredText(body, 'relationship_type_id');
  const related_contacts = readParties(account, relationship_type_id, id, body);
  refuseSecond(account, id, related_contacts, relationship);
  Object.assign(relationship, { relationship_type_id, related_contacts, modified_at: account.now() });
  return ok(account.world, { relationship: relationshipView(account, relationship) });
};

/** A second request with `undo=true` brings it back. Guess: unless the two are related again. */
const unrelate = (account: Account, { param, undo }: Call): Envelope => {
  const { id } = account.contact(param('contact_id'));
  const relationship = account.relationships.get(param('relationship_id'));
  const isParty = relationship?.related_contacts.some(({ contact_id }) => contact_id === id);
  if (!relationship || !isParty || Boolean(relationship.deleted_at) !== undo) throw notFound();
  if (undo) refuseSecond(account, id, relationship.related_contacts);
  relationship.deleted_at = undo ? null : account.now();
  return ok(account.world, {});
};

export const relationshipRoutes = (router: Router, account: Account): void => {
  router.get('/contacts/:contact_id/relationships', ({ param, query }) => {
    const { id } = account.contact(param('contact_id'));
    return ok(account.world, listRelationships(account, id, query));
  });
  router.post('/contacts/:contact_id/relationships', (call) => relate(account, call));
  router.put('/contacts/:contact_id/relationships/:relationship_id', (call) => replace(account, call));
  router.get('/contacts/:contact_id/relationships/:relationship_id', ({ param }) => {
    const found = relationshipsOf(account, account.contact(param('contact_id')).id);
    const relationship = found.find(({ id }) => id === param('relationship_id'));
    if (!relationship) throw notFound();
    return ok(account.world, { relationship: relationshipView(account, relationship) });
  });
  router.delete('/contacts/:contact_id/relationships/:relationship_id', (call) => unrelate(account, call));
};
