import { createHash } from 'node:crypto';
import { baseUrl } from '../../platform/base_url.js';
import { path } from '../../platform/path.js';
import type { Connection } from '../../records/connection.js';
import { explain } from './errors.js';
import { anyList } from './wire.js';

/** Tells teams apart without revealing any part of the key. */
const fingerprint = (key: string): string =>
  createHash('sha256').update(`filestage:${key}`).digest('hex').slice(0, 6);

export const connection: Connection = {
  label: 'Filestage',
  baseUrl: () => baseUrl('FILESTAGE_BASE_URL', 'https://api.filestage.io/ext/v2'),
  headers: ({ api_key = '' }) => ({ Authorization: `Bearer ${api_key.trim()}` }),
  explain,
  fields: [
    {
      key: 'api_key',
      label: 'API Key',
      required: true,
      helpText:
        'Generate one under Team settings > API, as [this page](https://help.filestage.io/en/articles/6619493-self-serve-api-key-access) shows. Filestage shows it only once.',
    },
    {
      key: 'connection_name',
      label: 'Connection Name',
      required: false,
      placeholder: 'Acme Studio',
      helpText:
        'A name for this connection, for example that of your [Filestage](https://app.filestage.io) team: Filestage does not say it.',
    },
  ],
  check: ({ api_key = '' }) =>
    /^[\x21-\x7e]+$/.test(api_key.trim())
      ? undefined
      : 'API Key holds characters that no key has. Copy it again from Filestage, under Team settings > API',
  // No call says whose key it is; this is a small one that needs no ids.
  test: async (client) => {
    await client.get(path`/team/roles`, anyList);
    const id = fingerprint(client.auth.api_key?.trim() ?? '');
    return { id, name: client.auth.connection_name?.trim() || `Team ${id}` };
  },
};
