import type { File } from '../../model/file.js';
import type { Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { problemAfterWrite } from '../../platform/errors.js';
import { refuse } from '../../platform/failure.js';
import type { OpenFile } from '../../platform/files.js';
import { withoutSecrets } from '../../platform/redact.js';
import { flag, text } from '../../platform/values.js';
import type { Action } from '../service.js';
import { type AttachInput, attachForm, sourceOf, targetOf } from './file_form.js';
import type { AttachmentRecord, Single } from './types.js';

/** OnePageCRM attachment -> file. */
const toFile = (attachment: AttachmentRecord): File => ({
  id: attachment.id,
  service: 'onepagecrm',
  url: null,
  created_at: null,
  updated_at: null,
  name: text(attachment.custom_filename) ?? text(attachment.filename),
  project_id: null,
  project_name: null,
  external_id: null,
  version_id: null,
  content_type: null,
  size: attachment.size ?? null,
  download_url: text(attachment.url),
  raw: withoutSecrets(attachment),
});

/** Ten megabytes (OnePageCRM OpenAPI). */
const LIMIT = 10 * 1024 * 1024;

interface UploadForm {
  url: string;
  fields: Record<string, string | number>;
  /** Bytes that the account may still store. */
  storage_left?: number;
}

/** A name that is one part of a key. */
const safeName = (name: string): string => name.replace(/[/\\\p{Cc}]+/gu, '_').trim() || 'file';

/**
 * Puts the file into OnePageCRM's store, and gives the key under which it is there. The store is a stranger's host: it
 * gets the fields that OnePageCRM signed for it, and no key of the user's.
 */
const upload = async (client: Client, contactId: string, name: string, file: OpenFile): Promise<string> => {
  const { data } = await client.get<Single<UploadForm>>('/attachments/s3_form', { contact_id: contactId });
  if (data.storage_left !== undefined && data.storage_left < file.size) {
    throw refuse('File does not fit: the storage of the OnePageCRM account is full');
  }
  const key = `${contactId}/${Date.now()}/${name}`;
  const signed = Object.entries(data.fields).map(([field, value]) => [field, String(value)]);
  await client.uploadForm(
    data.url,
    { ...Object.fromEntries(signed), key, filename: name },
    { ...file, name },
  );
  return key;
};

type Answer = Single<{ attachment: AttachmentRecord }>;

/** The file is attached by now: a step that failed here would attach it again when it is replayed. */
const pinned = async (client: Client, attachment: AttachmentRecord): Promise<AttachmentRecord> => {
  try {
    return (await client.patch<Single<AttachmentRecord>>(`/attachments/${attachment.id}/pin`)).data;
  } catch (error) {
    const { kind } = problemAfterWrite(client.z, error);
    client.z.console.log(`The file is attached, but could not be pinned (${kind}).`);
    return attachment;
  }
};

/** A file in three steps (form, upload, attachment), a link in one; each after a look at the record it goes to. */
export const attach: Action<AttachInput, Written<File>> = {
  fields: attachForm,
  run: async (client, input) => {
    const { type, id } = targetOf(input);
    const source = sourceOf(input);
    const path = `/${type}s/${encodeURIComponent(id)}`;
    const { data } = await client.get<Single<Record<string, { contact_id?: string }>>>(path);
    const contact_id = data[type]?.contact_id ?? '';
    const reference = { reference_type: type, reference_id: id, contact_id };

    const send = async (): Promise<Answer> => {
      if (source.kind === 'link') {
        return client.post<Answer>('/attachments', {
          ...reference,
          name: source.name,
          // Required, and without a meaning for what is stored elsewhere.
          key: source.address,
          link_type: source.type,
          external_url: source.address,
        });
      }
      return client.withFile(source.address, { label: 'File', limit: LIMIT }, async (file) => {
        const name = safeName(input.file_name || file.name || 'file');
        const key = await upload(client, contact_id, name, file);
        return client.post<Answer>(`${path}/attachments`, { ...reference, name, key, size: file.size });
      });
    };
    const { attachment } = (await send()).data;
    const shown = flag(input.pin, false) ? await pinned(client, attachment) : attachment;
    return { ...toFile(shown), changed: true };
  },
};
