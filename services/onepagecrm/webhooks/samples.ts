/** Records for the form of Instant Event. */

import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import { withoutSecrets } from '../../../platform/redact.js';
import { believed } from '../../../platform/wire.js';
import type { List } from '../types.js';
import type { Data } from './parts.js';
import { isKnown, RECORDS, type RecordPart } from './records.js';

/** So many of each type are enough to show. */
const COUNT = 3;

interface Sample {
  type: string;
  part: RecordPart;
  raw: unknown;
}

type Rows = Record<string, Array<Record<string, Data>>>;

/** What the account changed last, of these types, as a webhook would have told of it: latest first. */
export const latestRecords = async (client: Client, types: string[]): Promise<Sample[]> => {
  const samples: Sample[] = [];
  for (const type of types.filter(isKnown)) {
    const { data } = await client.get(path`/${type}s`, believed<List<Rows>>(), {
      ...(type === 'contact' && { team: true }),
      sort_by: 'modified_at',
      order: 'desc',
      per_page: COUNT,
    });
    const { [`${type}s`]: rows } = data;
    for (const row of Array.isArray(rows) ? rows : []) {
      const record = row[type] ?? {};
      const part = await RECORDS[type](client, { id: String(record.id), data: record }, false);
      if (part) samples.push({ type, part, raw: withoutSecrets(record) });
    }
  }
  return _.orderBy(samples, ({ part }) => part.updated_at, 'desc');
};
