/** A contact's photo. */

import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import type { PlainInputField } from '../../../records/field.js';
import { fetchImage } from '../images.js';
import { contactPath } from '../paths.js';
import { one } from './record.js';
import type { ContactRecord } from './wire.js';

export interface PhotoInput {
  /** Address of an image. */
  photo?: string;
}

export const photoField: PlainInputField = {
  key: 'photo',
  label: 'Photo',
  type: 'file',
  helpText:
    'An image from an earlier step, or its web address. It replaces the current photo, and OnePageCRM crops it to a square. It is sent in every run, because OnePageCRM does not say whether it is the same.',
};

/** The image as the API expects it, Base64; undefined where the form has none. */
export const readPhoto = async (client: Client, { photo }: PhotoInput): Promise<string | undefined> => {
  if (!photo?.trim()) return undefined;
  return (await fetchImage(client, photo, 'Photo')).base64;
};

export const setPhoto = (
  client: Client,
  { id, photo_url }: ContactRecord,
  image: string,
): Promise<ContactRecord> => {
  const base = path`${contactPath(id)}/contact_photo`;
  return photo_url ? client.put(base, one, { image }) : client.post(base, one, { image });
};
