import { flag, type Shape, text, texts } from '../body_check.js';
import { SUCCEEDED } from '../envelope.js';
import { isContactId, unprocessable } from '../errors.js';
import { textsOf } from '../reading.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import type { Actor, Contact } from '../types.js';
import { learnTags, tagNames } from './tag_names.js';
import { saveChanged } from './writes.js';

const TAGS: Shape = { required: { tags: texts } };
const BULK: Shape = {
  required: { contacts: texts, tags: texts, locationId: text },
  optional: { removeAllTags: flag },
};

/** Returns the tags that were new. A call that changes nothing leaves `dateUpdated` alone (a guess). */
const addTags = (store: Store, contact: Contact, tags: string[], actor: Actor): string[] => {
  const added = tagNames(tags).filter((tag) => !contact.tags.includes(tag));
  if (added.length === 0) return [];
  learnTags(store, added);
  contact.tags = [...contact.tags, ...added];
  saveChanged(store, contact, actor);
  return added;
};

/** Returns the tags that were removed. */
const removeTags = (store: Store, contact: Contact, tags: string[], actor: Actor): string[] => {
  const unwanted = tagNames(tags);
  const removed = contact.tags.filter((tag) => unwanted.includes(tag));
  if (removed.length === 0) return [];
  contact.tags = contact.tags.filter((tag) => !unwanted.includes(tag));
  saveChanged(store, contact, actor);
  return removed;
};

/** What the bulk answer says about a missing contact (the file's example). */
const complaintAbout = (contactId: string): string =>
  isContactId(contactId) ? 'contact is deleted' : 'contact id is not a valid firebase id';

const bulkRoute = (router: Router, store: Store): void => {
  router.on(
    {
      method: 'POST',
      path: '/contacts/bulk/tags/update/:type',
      // The file names no scope for the bulk calls: a guess.
      scope: 'contacts.write',
      location: 'body.locationId',
      status: 201,
      body: BULK,
    },
    ({ params: { type = '' }, body, actor }) => {
      if (type !== 'add' && type !== 'remove') {
        throw unprocessable(['type must be one of the following values: add, remove']);
      }
      const responses = textsOf(body.contacts).map((contactId) => {
        const contact = store.contacts.get(contactId);
        if (!contact) return { contactId, message: complaintAbout(contactId), type: 'error' };
        const oldTags = contact.tags;
        const tags = type === 'remove' && body.removeAllTags === true ? oldTags : textsOf(body.tags);
        return {
          contactId,
          message: 'Tags updated',
          type: 'success',
          oldTags,
          tagsAdded: type === 'add' ? addTags(store, contact, tags, actor) : [],
          tagsRemoved: type === 'remove' ? removeTags(store, contact, tags, actor) : [],
        };
      });
      const errorCount = responses.filter((response) => response.type === 'error').length;
      return { ...SUCCEEDED, errorCount, responses };
    },
  );
};

export const contactTagRoutes = (router: Router, store: Store): void => {
  const path = '/contacts/:contactId/tags';

  router.on(
    { method: 'POST', path, scope: 'contacts.write', status: 201, body: TAGS },
    ({ params: { contactId = '' }, body, actor }) => {
      const contact = store.contact(contactId);
      const tagsAdded = addTags(store, contact, textsOf(body.tags), actor);
      return { tags: contact.tags, tagsAdded };
    },
  );

  router.on(
    { method: 'DELETE', path, scope: 'contacts.write', body: TAGS },
    ({ params: { contactId = '' }, body, actor }) => {
      const contact = store.contact(contactId);
      const tagsRemoved = removeTags(store, contact, textsOf(body.tags), actor);
      return { tags: contact.tags, tagsRemoved };
    },
  );

  bulkRoute(router, store);
};
