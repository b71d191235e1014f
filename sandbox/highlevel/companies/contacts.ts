import { orNull, type Shape, text, texts } from '../body_check.js';
import { businessRow, contactName } from '../contacts/answers.js';
import { saveChanged } from '../contacts/writes.js';
import { pageOf } from '../envelope.js';
import { unprocessable } from '../errors.js';
import { textOf, textsOf } from '../reading.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import { businessOf } from './routes.js';

const BULK: Shape = { required: { locationId: text, ids: texts, businessId: orNull(text) } };

/** How many contacts one bulk call may move; the file states it as a length of each id. */
const MAX_BULK = 50;

/** The contacts of a business, and moving contacts in and out. */
export const businessContactRoutes = (router: Router, store: Store): void => {
  router.on(
    {
      method: 'GET',
      path: '/contacts/business/:businessId',
      scope: 'contacts.readonly',
      location: 'query.locationId',
    },
    ({ params: { businessId = '' }, query }) => {
      const wanted = (query.query ?? '').toLowerCase();
      const contacts = store.contacts.filter(
        (contact) => contact.businessId === businessId && contactName(contact).includes(wanted),
      );
      return {
        // The default is documented, the maximum is a guess.
        contacts: pageOf(contacts, query, { limit: 25, most: 100 }).map(businessRow),
        count: contacts.length,
      };
    },
  );

  router.on(
    {
      method: 'POST',
      path: '/contacts/bulk/business',
      // The file names no scope for the bulk calls: a guess.
      scope: 'contacts.write',
      location: 'body.locationId',
      body: BULK,
    },
    ({ body, actor }) => {
      const ids = textsOf(body.ids);
      if (ids.length > MAX_BULK) {
        throw unprocessable([`ids must contain no more than ${MAX_BULK} elements`]);
      }
      const businessId = textOf(body.businessId) ?? null;
      const business = businessId === null ? undefined : businessOf(store, businessId);
      // Guesses: unknown ids are skipped, and a contact that leaves keeps the company's name.
      const contacts = ids.map((id) => store.contacts.get(id)).filter((contact) => contact !== undefined);
      for (const contact of contacts) {
        contact.businessId = businessId;
        contact.companyName = business?.name ?? contact.companyName;
        saveChanged(store, contact, actor);
      }
      return { success: true, ids: contacts.map(({ id }) => id) };
    },
  );
};
