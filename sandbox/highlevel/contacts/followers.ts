import { type Shape, texts } from '../body_check.js';
import { textsOf } from '../reading.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import { saveChanged } from './writes.js';

const FOLLOWERS: Shape = { required: { followers: texts } };

/** The users who follow a contact. */
export const followerRoutes = (router: Router, store: Store): void => {
  const path = '/contacts/:contactId/followers';

  router.on(
    { method: 'POST', path, scope: 'contacts.write', status: 201, body: FOLLOWERS },
    ({ params: { contactId = '' }, body, actor }) => {
      const contact = store.contact(contactId);
      const wanted = [...new Set(textsOf(body.followers))];
      const followersAdded = wanted.filter((id) => !contact.followers.includes(id));
      contact.followers = [...contact.followers, ...followersAdded];
      if (followersAdded.length > 0) saveChanged(store, contact, actor);
      return { followers: contact.followers, followersAdded };
    },
  );

  router.on(
    { method: 'DELETE', path, scope: 'contacts.write', body: FOLLOWERS },
    ({ params: { contactId = '' }, body, actor }) => {
      const contact = store.contact(contactId);
      const unwanted = textsOf(body.followers);
      const followersRemoved = contact.followers.filter((id) => unwanted.includes(id));
      contact.followers = contact.followers.filter((id) => !unwanted.includes(id));
      if (followersRemoved.length > 0) saveChanged(store, contact, actor);
      return { followers: contact.followers, followersRemoved };
    },
  );
};
