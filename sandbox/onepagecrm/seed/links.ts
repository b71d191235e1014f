import { dataFile, list, number, object, oneOf, text } from '../../kernel/data_file.js';
import type { Account } from '../account.js';
import { BUCKET } from '../files/s3_form.js';
import { agedStamps, daysAgo, person } from './age.js';

const attachments = dataFile(
  import.meta.url,
  'attachments.yaml',
  object({
    file: object({ note: text, filename: text, shown_as: text, pinned: number, text }),
    link: object({
      deal: text,
      filename: text,
      provider: oneOf('dropbox', 'evernote', 'google_drive'),
      address: text,
    }),
  }),
);

const relationships = dataFile(
  import.meta.url,
  'relationships.yaml',
  list(object({ type: text, from: text, to: text, age: number })),
);

/** A file on a note, pinned to its contact, and a link to another provider on a deal. */
const seedAttachments = (account: Account): void => {
  const { world, storage } = account;
  const { file, link } = attachments();
  const note = account.notes.find(({ text }) => text.includes(file.note));
  const deal = account.deals.find(({ name }) => name === link.deal);
  if (!note || !deal) throw new Error(`attachments.yaml: there is no ${file.note} or no ${link.deal}.`);
  const location = `${BUCKET}/${note.contact_id}/1700000000000/${file.filename}`;
  const bytes = Buffer.from(file.text);
  storage.objects.set(location, { key: location, contentType: 'text/plain', bytes });
  account.attachments.add({
    id: world.id('hex24'),
    reference_type: 'note',
    reference_id: note.id,
    contact_id: note.contact_id,
    filename: file.filename,
    custom_filename: file.shown_as,
    pinned_at: daysAgo(account, file.pinned),
    size: bytes.length,
    storage_provider: 'amazon',
    location,
  });
  account.attachments.add({
    id: world.id('hex24'),
    reference_type: 'deal',
    reference_id: deal.id,
    contact_id: deal.contact_id,
    filename: link.filename,
    custom_filename: '',
    pinned_at: null,
    size: 0,
    storage_provider: link.provider,
    location: link.address,
  });
};

const seedRelationships = (account: Account): void => {
  for (const { type: name, from, to, age } of relationships()) {
    const type = account.catalog.relationshipTypes.find(({ variants }) => variants[0]?.name === name);
    const [first, second = first] = type?.variants ?? [];
    if (!type || !first || !second) throw new Error(`catalog.yaml has no relationship type ${name}.`);
    account.relationships.add({
      ...agedStamps(account, age),
      relationship_type_id: type.id,
      related_contacts: [
        { contact_id: person(account, from).id, variant_id: first.id },
        { contact_id: person(account, to).id, variant_id: second.id },
      ],
      deleted_at: null,
    });
  }
};

export const seedLinks = (account: Account): void => {
  seedAttachments(account);
  seedRelationships(account);
};
