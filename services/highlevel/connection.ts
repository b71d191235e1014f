import { baseUrl } from '../../platform/base_url.js';
import type { AuthData, Client } from '../../platform/client.js';
import { ifAllowed } from '../../platform/failure.js';
import type { Account, Connection } from '../../records/connection.js';
import { searchContacts } from './contact_page.js';
import { explain } from './errors.js';
import { locationId, readLocation } from './location.js';
import { oauth2 } from './oauth.js';

/** The version of the API. Other versions have other paths and field names. */
const VERSION = '2021-07-28';
const MENU = 'Settings > Private Integrations';

/** The token of this connection, from a sign-in or a private integration. */
const tokenOf = ({ access_token, api_key = '' }: AuthData): string => access_token ?? api_key.trim();

/** Returns the location's name; a token that may not view the location is tested by reading one contact. */
const test = async (client: Client): Promise<Account> => {
  const id = locationId(client.auth);
  const location = await ifAllowed(readLocation(client), () => undefined);
  if (!location) await searchContacts(client, { pageLimit: 1 });
  return { id, name: location?.name || id };
};

export const connection: Connection = {
  oauth2,
  label: 'HighLevel',
  baseUrl: () => baseUrl('HIGHLEVEL_BASE_URL', 'https://services.leadconnectorhq.com'),
  headers: (auth) => ({ Authorization: `Bearer ${tokenOf(auth)}`, Version: VERSION }),
  explain,
  fields: [
    {
      key: 'api_key',
      label: 'Private Integration Token',
      required: true,
      placeholder: 'pit-00000000-0000-0000-0000-000000000000',
      helpText: `Make a private integration in the sub-account under ${MENU} and copy its token ([how to](https://help.gohighlevel.com/support/solutions/articles/155000003054)). A token of the agency does not work.`,
    },
    {
      key: 'location_id',
      label: 'Location ID',
      required: true,
      helpText:
        'The ID of the sub-account. Find it under Settings > Business Profile, or after `/location/` in the address of its [pages](https://app.gohighlevel.com).',
    },
  ],
  check: (auth) =>
    /^\w+$/.test(locationId(auth))
      ? undefined
      : 'Location ID holds letters and digits only: copy the id alone, not the whole address',
  test,
};
