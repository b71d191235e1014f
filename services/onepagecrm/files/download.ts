/** Hands a file on when a later step needs it. */
import { Failure, invalidInput } from '../../../platform/failure.js';
import type { Files } from '../../../records/file/capabilities.js';
import { HOLDERS, type Place } from '../attachments.js';
import { link } from '../links.js';
import { at } from './read.js';

const TYPES: ReadonlyArray<Place['type']> = [...HOLDERS, 'contact', 'company'];

/** The address of a stored file is valid for an hour, so it is requested now. */
export const download: Files['download'] = async (client, { type, id, file_id, name }) => {
  const known = TYPES.find((each) => each === type);
  if (!known || !id || !file_id)
    throw invalidInput('This file can no longer be found. Test the step that returned it again');
  const files = await at(client, { type: known, id });
  const address = link(files.find(({ attachment }) => attachment.id === file_id)?.attachment.url);
  if (!address) throw new Failure({ kind: 'missing', subject: 'file' });
  return client.downloadFrom(address, name);
};
