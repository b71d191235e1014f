import { LOCATION_ID } from '../demo.js';
import { SUCCEEDED } from '../envelope.js';
import { notFound } from '../errors.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';

const campaignId = (store: Store, id: string): string => {
  if (!store.campaigns.get(id)) throw notFound('Campaign', id);
  return id;
};

/** The list of campaigns and their contacts. Joining one does not change the contact's `dateUpdated` (a guess). */
export const campaignRoutes = (router: Router, store: Store): void => {
  const path = '/contacts/:contactId/campaigns/:campaignId';

  router.on(
    { method: 'GET', path: '/campaigns/', scope: 'campaigns.readonly', location: 'query.locationId' },
    ({ query: { status } }) => ({
      campaigns: store.campaigns
        .filter((campaign) => status === undefined || campaign.status === status)
        .map((campaign) => ({ ...campaign, locationId: LOCATION_ID })),
    }),
  );

  router.on({ method: 'POST', path, scope: 'contacts.write', status: 201, body: {} }, ({ params }) => {
    const contact = store.contact(params.contactId ?? '');
    const id = campaignId(store, params.campaignId ?? '');
    contact.campaigns = [...new Set([...contact.campaigns, id])];
    store.save(contact);
    return SUCCEEDED;
  });

  router.on(
    { method: 'DELETE', path: '/contacts/:contactId/campaigns/removeAll', scope: 'contacts.write' },
    ({ params }) => {
      const contact = store.contact(params.contactId ?? '');
      contact.campaigns = [];
      store.save(contact);
      return SUCCEEDED;
    },
  );

  router.on({ method: 'DELETE', path, scope: 'contacts.write' }, ({ params }) => {
    const contact = store.contact(params.contactId ?? '');
    const id = campaignId(store, params.campaignId ?? '');
    contact.campaigns = contact.campaigns.filter((other) => other !== id);
    store.save(contact);
    return SUCCEEDED;
  });
};
