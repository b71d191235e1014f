import type { Account } from './account.js';
import { seconds } from './envelope.js';
import type { Attachment, ReferenceType } from './types.js';

/** How long the address of a stored file is valid. The vendor's example is an hour and a quarter. */
const URL_LIFETIME = 75 * 60 * 1_000;

/** `pinned_at` is null unless pinned; `custom_filename` is absent until it is set. */
export const attachmentView = (account: Account, attachment: Attachment) => {
  const { custom_filename, pinned_at, storage_provider, location } = attachment;
  const stored = storage_provider === 'amazon';
  const expires = new Date(account.world.time() + URL_LIFETIME).toISOString();
  return {
    id: attachment.id,
    filename: attachment.filename,
    ...(custom_filename && { custom_filename }),
    pinned: pinned_at !== null,
    pinned_at: pinned_at && seconds(pinned_at),
    size: attachment.size,
    storage_provider,
    url: stored ? account.storage.presign(location.split('/').map(encodeURIComponent).join('/')) : location,
    ...(stored && { url_expires_at: seconds(expires) }),
  };
};

/** The attachments of a note, call, meeting or deal. */
export const attachmentsOf = (account: Account, type: ReferenceType, id: string) =>
  account.attachments
    .filter(({ reference_type, reference_id }) => reference_type === type && reference_id === id)
    .map((attachment) => attachmentView(account, attachment));

/** Attachments are deleted with their record. */
export const dropAttachments = (account: Account, type: ReferenceType, id: string): void => {
  for (const attachment of account.attachments.all())
    if (attachment.reference_type === type && attachment.reference_id === id)
      account.attachments.delete(attachment.id);
};
