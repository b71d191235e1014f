/** The team's stream: contacts with open actions, the most urgent first. Not every key may see it. */
import type { Client, Query } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import type { Cursor, Page } from '../../platform/polling.js';
import type { Wire } from '../../platform/wire.js';
import { readPage } from './lists.js';

/** `query` may name one user, whose stream it then is. */
export const streamPage =
  <Row>(client: Client, query: Query, row: Wire<Row>) =>
  (cursor: Cursor, size: number): Promise<Page<Row>> =>
    readPage(client, path`/team_stream`, query, { key: 'contacts', row }, cursor, size);
