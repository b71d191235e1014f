import type { Client } from '../../../platform/client.js';
import { type File, file } from '../../../records/file/record.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { ATTACHMENT, type AttachmentRecord, linkTo, nameOf, type Place } from '../attachments.js';

export const sample = {
  id: '65f0c1a2b3d4e5f601234570',
  service: 'onepagecrm',
  name: 'Spring brief.pdf',
  contact_id: '65f0c1a2b3d4e5f601234567',
  attached_to: 'note',
  attached_to_id: '65f0c1a2b3d4e5f60123456c',
  size: 48_213,
  download_url: ATTACHMENT,
} satisfies SampleOf<File>;

const fill = filling(file, sample);

/** An attachment, and where it is. */
export interface Found {
  attachment: AttachmentRecord;
  place: Place;
  contact_id: string | null;
}

/** OnePageCRM attachment -> file. For a pinned file, the API does not say which record it is attached to. */
export const toFile = (client: Client, { attachment, place, contact_id }: Found): File => {
  const isPinned = place.type === 'contact' || place.type === 'company';
  return fill({
    id: attachment.id,
    name: nameOf(attachment),
    contact_id,
    attached_to: isPinned ? null : place.type,
    attached_to_id: isPinned ? null : place.id,
    size: attachment.size,
    download_url: linkTo(client, attachment, place),
    more: attachment.more,
  });
};
