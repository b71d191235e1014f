/** Attaches a file or a link to a record. */

import { patiently } from '../../../platform/after_write.js';
import type { Client } from '../../../platform/client.js';
import { problemAfterWrite } from '../../../platform/errors.js';
import { Failure, invalidInput, UNREADABLE } from '../../../platform/failure.js';
import type { OpenFile } from '../../../platform/files.js';
import { path } from '../../../platform/path.js';
import { flag } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Files } from '../../../records/file/capabilities.js';
import { type AttachmentRecord, attachmentRecord } from '../attachments.js';
import { placePath, readOne } from '../paths.js';
import { data, single } from '../wire.js';
import { attachForm, type OwnInput, sourceOf, targetOf } from './form.js';
import { toFile } from './record.js';
import { target, uploadForm } from './wire.js';

/** Ten megabytes (OnePageCRM OpenAPI). */
const LIMIT = 10 * 1024 * 1024;

/** A file name that is a single part of a key. */
const safeName = (name: string): string => name.replace(/[/\\\p{Cc}]+/gu, '_').trim() || 'file';

/**
 * Uploads the file to OnePageCRM's store, and returns its key there. The store is a third party's host: it gets the fields that
 * OnePageCRM signed for it, and no key of the user's.
 */
const upload = async (client: Client, contactId: string, name: string, file: OpenFile): Promise<string> => {
  const { url, fields, storage_left } = await client.get(path`/attachments/s3_form`, data(uploadForm), {
    contact_id: contactId,
  });
  if (storage_left !== null && storage_left < file.size) {
    throw invalidInput('File is too large for the remaining storage of the OnePageCRM account');
  }
  const key = `${contactId}/${Date.now()}/${name}`;
  await client.uploadForm(url, { ...fields, key, filename: name }, { ...file, name });
  return key;
};

const one = single('attachment', attachmentRecord);

/** The file is attached by now: if the step failed here, a replay would attach it again. */
const pinned = async (client: Client, attachment: AttachmentRecord): Promise<AttachmentRecord> => {
  try {
    return await patiently(client, () =>
      client.patch(path`/attachments/${attachment.id}/pin`, data(attachmentRecord)),
    );
  } catch (error) {
    const { kind } = problemAfterWrite(client.z, error);
    client.z.console.log(`The file is attached, but could not be pinned (${kind}).`);
    return attachment;
  }
};

/** A file takes three steps (form, upload, attachment), a link one; each after reading the record that it goes to. */
export const attach: Offer<Files['attach'], OwnInput> = {
  fields: attachForm,
  run: async (client, input) => {
    const place = targetOf(input);
    const { type, id } = place;
    const source = sourceOf(input);
    const base = placePath(place);
    const { contact_id } = await readOne(client, base, single(type, target));
    if (!contact_id) throw new Failure({ kind: 'unavailable', reason: UNREADABLE });
    const reference = { reference_type: type, reference_id: id, contact_id };

    const send = async (): Promise<AttachmentRecord> => {
      if (source.kind === 'link') {
        return client.post(path`/attachments`, one, {
          ...reference,
          name: source.name,
          // Required, but meaningless for what is stored elsewhere.
          key: source.address,
          link_type: source.type,
          external_url: source.address,
        });
      }
      return client.withFile(source.address, { label: 'File', limit: LIMIT }, async (file) => {
        const name = safeName(input.file_name || file.name || 'file');
        const key = await upload(client, contact_id, name, file);
        return client.post(path`${base}/attachments`, one, {
          ...reference,
          name,
          key,
          size: file.size,
        });
      });
    };
    const attachment = await send();
    const shown = flag(input.pin, false) ? await pinned(client, attachment) : attachment;
    return { ...toFile(client, { attachment: shown, place, contact_id }), changed: true };
  },
};
