import type { Client } from '../../platform/client.js';
import { refuse } from '../../platform/failure.js';

/** What files may have at most; of images the OpenAPI file names no other limit. */
const LIMIT = 10 * 1024 * 1024;

/** A picture whose address the form gives, as the API takes it: `data:image/png;base64,…`. */
export const fetchImage = async (client: Client, address: string, label: string): Promise<string> => {
  const { bytes, contentType } = await client.fetchFile(address, { label, limit: LIMIT });
  if (!/^image\/(png|jpe?g|gif)$/.test(contentType)) {
    throw refuse(`${label} must be a PNG, JPEG or GIF image; this file is ${contentType}`);
  }
  return `data:${contentType};base64,${bytes.toString('base64')}`;
};
