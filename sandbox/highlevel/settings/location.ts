import { COMPANY_ID, COUNTRY, LOCATION_ID, TIMEZONE } from '../demo.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';

/** Some of HighLevel's zones. The real list has aliases that `Intl` does not name, such as the first two (seen). */
const TIMEZONES = [
  'Etc/GMT+12',
  'Australia/Canberra',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/New_York',
  'Asia/Tokyo',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Zurich',
  'Pacific/Honolulu',
];

/** The sub-account itself, its zones and its tags. */
export const locationRoutes = (router: Router, store: Store): void => {
  router.on(
    {
      method: 'GET',
      path: '/locations/:locationId',
      scope: 'locations.readonly',
      location: 'params.locationId',
    },
    () => ({
      location: {
        id: LOCATION_ID,
        companyId: COMPANY_ID,
        name: 'Acme Studio',
        address: '14 Foundry Lane',
        city: 'Brooklyn',
        state: 'NY',
        postalCode: '11201',
        country: COUNTRY,
        website: 'https://acme.example',
        timezone: TIMEZONE,
        firstName: 'Ada',
        lastName: 'Lane',
        email: 'office@acme.example',
        phone: '+15550100100',
        settings: {
          allowDuplicateContact: store.settings.allow_duplicate_contact,
          allowDuplicateOpportunity: store.settings.allow_duplicate_opportunity,
          contactUniqueIdentifiers: store.settings.unique_identifiers.split(',').map((name) => name.trim()),
        },
      },
    }),
  );

  router.on(
    {
      method: 'GET',
      path: '/locations/:locationId/timezones',
      scope: 'locations.readonly',
      location: 'params.locationId',
    },
    () => ({ timeZones: TIMEZONES }),
  );

  router.on(
    {
      method: 'GET',
      path: '/locations/:locationId/tags',
      scope: 'locations/tags.readonly',
      location: 'params.locationId',
    },
    () => ({ tags: store.tags.all().map((tag) => ({ ...tag, locationId: LOCATION_ID })) }),
  );
};
