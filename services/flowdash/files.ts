import type { Files } from '../service.js';

/** Flowdash Files API: raw bytes, for the key. The link that Zapier keeps holds the file's id and name only. */
export const download: Files['download'] = (client, { blob_id = '', name }) =>
  client.download(`/files/${encodeURIComponent(blob_id)}`, name);
