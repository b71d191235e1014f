import { pdf } from '../pdf.js';
import type { Contents } from '../store.js';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Made-up contents that fit a file's name: a readable PDF or PNG, else plain text. */
export const placeholder = (name: string, line: string): Contents => {
  if (/\.pdf$/i.test(name)) return { name, contentType: 'application/pdf', bytes: pdf([name, line]) };
  if (/\.png$/i.test(name)) return { name, contentType: 'image/png', bytes: PIXEL };
  return { name, contentType: 'text/plain', bytes: Buffer.from(`${name}\n${line}\n`) };
};
