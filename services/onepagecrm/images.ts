/** Images, as the API takes them. */
import type { Client } from '../../platform/client.js';
import { invalidInput } from '../../platform/failure.js';

/** Larger images would only be scaled down. */
const LIMIT = 5 * 1024 * 1024;

/** First bytes of a file, by its type. */
const SIGNATURES: Readonly<Record<string, string>> = {
  'image/png': '89504e47',
  'image/jpeg': 'ffd8ff',
  'image/gif': '47494638',
};

/** The image at the address from the form, in Base64; the type that its host claims is not trusted. */
export const fetchImage = async (
  client: Client,
  address: string,
  label: string,
): Promise<{ type: string; base64: string }> => {
  const { bytes } = await client.fetchFile(address.trim(), { label, limit: LIMIT });
  const start = bytes.subarray(0, 4).toString('hex');
  const type = Object.keys(SIGNATURES).find((each) => start.startsWith(SIGNATURES[each] ?? ''));
  if (!type) throw invalidInput(`${label} must be a PNG, JPEG or GIF image`);
  return { type, base64: bytes.toString('base64') };
};
