import { baseUrl } from '../../platform/base_url.js';
import type { AuthData, Client } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import { join } from '../../platform/values.js';
import type { Connection } from '../../records/connection.js';
import { explain } from './errors.js';
import { single, userRecord } from './wire.js';

const KEY_PAGE = '[Apps & Integrations > API](https://app.onepagecrm.com/app/api)';

/** The key's user, without the blanks that come along when an id is pasted. */
export const userId = ({ user_id = '' }: AuthData): string => user_id.trim();

export const connection: Connection = {
  label: 'OnePageCRM',
  baseUrl: () => baseUrl('ONEPAGECRM_BASE_URL', 'https://app.onepagecrm.com/api/v3'),
  headers: (auth) => ({
    Authorization: `Basic ${Buffer.from(`${userId(auth)}:${auth.api_key?.trim()}`).toString('base64')}`,
  }),
  explain,
  fields: [
    { key: 'user_id', label: 'User ID', required: true, helpText: `Copy it from ${KEY_PAGE}.` },
    { key: 'api_key', label: 'API Key', required: true, helpText: `Copy the key from ${KEY_PAGE}.` },
  ],
  check: (auth) =>
    /^[0-9a-f]{24}$/i.test(userId(auth))
      ? undefined
      : 'User ID must be the 24 letters and digits that OnePageCRM shows under Apps & Integrations > API',
  // Not GET /bootstrap: its answer echoes the API key.
  test: async (client: Client) => {
    const { id, first_name, last_name, company_name, email } = await client.get(
      path`/users/${userId(client.auth)}`,
      single('user', userRecord),
    );
    const person = join([first_name, last_name]) ?? (email || id);
    return { id, name: company_name ? `${person} (${company_name})` : person };
  },
};
