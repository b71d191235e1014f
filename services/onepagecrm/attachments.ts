/** Files on deals, notes, calls and meetings. */
import type { Client, FileReference } from '../../platform/client.js';
import { text } from '../../platform/values.js';
import { flag, id, number, type Of, record, text as textOf } from '../../platform/wire.js';
import { link } from './links.js';

/**
 * `size` is in bytes. The `url` of a stored file is valid until `url_expires_at`; that of a link to another store never expires.
 */
export const attachmentRecord = record(
  {
    id,
    filename: textOf,
    custom_filename: textOf,
    size: number,
    url: textOf,
    storage_provider: textOf,
    pinned: flag,
  },
  ['filename', 'storage_provider', 'pinned'],
);
export type AttachmentRecord = Of<typeof attachmentRecord>;

/** What can have files (OnePageCRM OpenAPI). */
export const HOLDERS = ['deal', 'note', 'call', 'meeting'] as const;
export type Holder = (typeof HOLDERS)[number];

/** Where an attachment can be read again: on its own record, or among those pinned to a contact or a company. */
export interface Place {
  type: Holder | 'contact' | 'company';
  id: string;
}

export const nameOf = ({ custom_filename, filename }: AttachmentRecord): string | null =>
  text(custom_filename) ?? text(filename);

const isStored = ({ storage_provider }: AttachmentRecord): boolean =>
  !storage_provider || storage_provider === 'amazon';

/**
 * Where Zapier fetches the content when a later step needs it: addresses of stored files expire after an hour, so they are
 * requested only then. A link to a file elsewhere stays a link.
 */
export const linkTo = (client: Client, attachment: AttachmentRecord, { type, id }: Place): string | null => {
  if (!isStored(attachment)) return link(attachment.url);
  const name = nameOf(attachment);
  const reference: FileReference = { type, id, file_id: attachment.id, ...(name && { name }) };
  return client.fileLink(reference);
};

/** All attachments of a record. */
export const attachmentLinks = (
  client: Client,
  type: Holder,
  { id, attachments }: { id: string; attachments: AttachmentRecord[] },
): string[] => attachments.flatMap((attachment) => linkTo(client, attachment, { type, id }) ?? []);

/** The address of an attachment in samples. */
export const ATTACHMENT = 'https://files.example.com/spring-brief.pdf';
