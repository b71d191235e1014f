import { SUCCEEDED } from '../envelope.js';
import { type Json, textOf } from '../reading.js';
import type { Call, Router } from '../router.js';
import type { Store } from '../store.js';
import type { Contact } from '../types.js';
import { created, single } from './answers.js';
import { CREATE, UPDATE, UPSERT } from './fields.js';
import { findDuplicate, findUnique, refuseDuplicate } from './matching.js';
import { applyToContact, blankContact, saveChanged } from './writes.js';

const identifiersOf = (body: Json) => ({ email: textOf(body.email), phone: textOf(body.phone) });

const create = (store: Store, { body, actor }: Call): Contact => {
  const contact = blankContact(store, actor);
  applyToContact(store, contact, body);
  return store.save(contact);
};

/** Applies to a copy first: a write that is refused halfway leaves the contact unchanged. */
const update = (store: Store, contact: Contact, body: Json, { actor }: Call): Contact => {
  const changed = structuredClone(contact);
  applyToContact(store, changed, body);
  return saveChanged(store, changed, actor);
};

/** The body without any identifier that another contact has: the matching contact keeps its own (documented). */
const withoutForeign = (store: Store, contact: Contact, body: Json): Json => {
  const { email, phone } = identifiersOf(body);
  const kept = { ...body };
  for (const [key, wanted] of [
    ['email', { email }],
    ['phone', { phone }],
  ] as const) {
    const match = findUnique(store, wanted);
    if (match && match.contact.id !== contact.id) delete kept[key];
  }
  return kept;
};

const upsert = (store: Store, call: Call): { isNew: boolean; contact: Contact } => {
  const { body } = call;
  const always = body.createNewIfDuplicateAllowed === true && store.settings.allow_duplicate_contact;
  const match = always ? undefined : findUnique(store, identifiersOf(body));
  if (!match) return { isNew: true, contact: create(store, call) };
  const { contact } = match;
  return { isNew: false, contact: update(store, contact, withoutForeign(store, contact, body), call) };
};

export const contactRoutes = (router: Router, store: Store): void => {
  router.on(
    {
      method: 'POST',
      path: '/contacts/',
      scope: 'contacts.write',
      location: 'body.locationId',
      status: 201,
      body: CREATE,
    },
    (call) => {
      refuseDuplicate(store, identifiersOf(call.body));
      return { contact: created(store, create(store, call)) };
    },
  );

  router.on(
    {
      method: 'POST',
      path: '/contacts/upsert',
      scope: 'contacts.write',
      location: 'body.locationId',
      body: UPSERT,
    },
    (call) => {
      const { isNew, contact } = upsert(store, call);
      return { new: isNew, ...SUCCEEDED, contact: single(store, contact) };
    },
  );

  router.on(
    {
      method: 'GET',
      path: '/contacts/search/duplicate',
      scope: 'contacts.readonly',
      location: 'query.locationId',
    },
    ({ query: { email, number } }) => {
      // An unencoded plus sign arrives as a space, so the number matches nobody.
      const phone = number?.startsWith(' ') ? undefined : number;
      const match = findDuplicate(store, { email, phone });
      // The recording says contactId although the query was by email; what a search by phone returns is unknown.
      return match
        ? { contact: single(store, match.contact), matchingField: 'contactId' }
        : { contact: null };
    },
  );

  router.on(
    { method: 'GET', path: '/contacts/:contactId', scope: 'contacts.readonly' },
    ({ params: { contactId = '' } }) => ({ contact: single(store, store.contact(contactId)) }),
  );

  router.on(
    { method: 'PUT', path: '/contacts/:contactId', scope: 'contacts.write', body: UPDATE },
    (call) => {
      const contact = store.contact(call.params.contactId ?? '');
      refuseDuplicate(store, identifiersOf(call.body), contact);
      return { ...SUCCEEDED, contact: single(store, update(store, contact, call.body, call)) };
    },
  );

  router.on(
    { method: 'DELETE', path: '/contacts/:contactId', scope: 'contacts.write' },
    ({ params: { contactId = '' } }) => {
      store.remove(store.contact(contactId));
      return SUCCEEDED;
    },
  );
};
