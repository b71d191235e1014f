import type { Account } from '../account.js';

const SIGNATURES = [
  { type: 'image/png', magic: '89504e47' },
  { type: 'image/jpeg', magic: 'ffd8ff' },
  { type: 'image/gif', magic: '47494638' },
];

/** Recognizes an image by its first bytes, whatever its declared type. */
export const readImage = (base64: string): { type: string; bytes: Buffer } | undefined => {
  const bytes = Buffer.from(base64, 'base64');
  const start = bytes.subarray(0, 4).toString('hex');
  const known = SIGNATURES.find(({ magic }) => start.startsWith(magic));
  return known && { type: known.type, bytes };
};

/** Puts an image into the file storage (unchanged; the vendor would crop it) and returns its address. */
export const keepImage = (account: Account, name: string, image: { type: string; bytes: Buffer }): string => {
  const key = `onepagecrm-photos/${name}`;
  account.storage.objects.set(key, { key, contentType: image.type, bytes: image.bytes });
  return account.storage.presign(key);
};
