/** Records for the form of Instant Event. */

import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import { text } from '../../../platform/values.js';
import { inside, open, rows } from '../../../platform/wire.js';
import { data } from '../wire.js';
import type { Data } from './parts.js';
import { isKnown, RECORDS, type RecordPart } from './records.js';

/** Enough of each type to show. */
const COUNT = 3;

interface Sample {
  type: string;
  part: RecordPart;
  sent: Data;
}

/** What the account changed last, among these types, as a webhook would have reported it: latest first. */
export const latestRecords = async (client: Client, types: string[]): Promise<Sample[]> => {
  const samples: Sample[] = [];
  for (const type of types.filter(isKnown)) {
    const list = data(inside(`${type}s`, rows(inside(type, open({})))));
    const found = await client.get(path`/${type}s`, list, {
      ...(type === 'contact' && { team: true }),
      sort_by: 'modified_at',
      order: 'desc',
      per_page: COUNT,
    });
    for (const record of found) {
      const part = await RECORDS[type](client, { id: text(record.id), data: record }, false);
      if (part) samples.push({ type, part, sent: record });
    }
  }
  return _.orderBy(samples, ({ part }) => part.updated_at, 'desc');
};
