import type { Account } from '../account.js';
import { BUCKET } from '../files/s3_form.js';
import { agedStamps, daysAgo, person } from './age.js';

/** A file on a note, pinned to its contact, and a link to another provider on a deal. */
const seedAttachments = (account: Account): void => {
  const { world, storage } = account;
  const note = account.notes.find(({ text }) => text.includes('first catalogue layout'));
  const deal = account.deals.find(({ name }) => name === 'Autumn catalogue');
  if (!note || !deal) return;
  const location = `${BUCKET}/${note.contact_id}/1700000000000/layout.txt`;
  const bytes = Buffer.from('Catalogue layout, first draft\n');
  storage.objects.set(location, { key: location, contentType: 'text/plain', bytes });
  account.attachments.add({
    id: world.id('hex24'),
    reference_type: 'note',
    reference_id: note.id,
    contact_id: note.contact_id,
    filename: 'layout.txt',
    custom_filename: 'First layout.txt',
    pinned_at: daysAgo(account, 30),
    size: bytes.length,
    storage_provider: 'amazon',
    location,
  });
  account.attachments.add({
    id: world.id('hex24'),
    reference_type: 'deal',
    reference_id: deal.id,
    contact_id: deal.contact_id,
    filename: 'moodboard.pdf',
    custom_filename: '',
    pinned_at: null,
    size: 0,
    storage_provider: 'dropbox',
    location: 'https://files.example.com/acme/moodboard.pdf',
  });
};

const seedRelationships = (account: Account): void => {
  const [partner, manager] = account.catalog.relationshipTypes.all();
  const relate = (type: typeof partner, a: string, b: string, age: number): void => {
    const [first, second] = type?.variants ?? [];
    if (!type || !first) return;
    account.relationships.add({
      ...agedStamps(account, age),
      relationship_type_id: type.id,
      related_contacts: [
        { contact_id: person(account, a).id, variant_id: first.id },
        { contact_id: person(account, b).id, variant_id: (second ?? first).id },
      ],
      deleted_at: null,
    });
  };
  relate(manager, 'Okafor', 'Becker', 150);
  relate(partner, 'Dubois', 'Kjær', 60);
};

export const seedLinks = (account: Account): void => {
  seedAttachments(account);
  seedRelationships(account);
  const harbor = account.companies.find(({ name }) => name === 'Harbor & Pine');
  harbor?.linked_contacts.push(person(account, 'Cole').id);
};
