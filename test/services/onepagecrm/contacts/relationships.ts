import { describe, expect, it } from '@jest/globals';
import { useOnePageCrm } from '../onepagecrm.js';

describe('relationships', () => {
  const { record, complaint, requests, queries, forget, contactId } = useOnePageCrm();

  const pair = () => ({ contact_id: contactId('Okafor'), related_contact_id: contactId('Becker') });

  describe('unrelate_contacts', () => {
    it('takes away what they are to each other, whichever is named first, and gives it as it was', async () => {
      const { contact_id, related_contact_id } = pair();
      const made = await record('creates.unrelate_contacts', {
        contact_id: related_contact_id,
        related_contact_id: contact_id,
      });
      expect(made).toMatchObject({
        contact_id: related_contact_id,
        related_contact_id: contact_id,
        changed: true,
      });
      expect(requests()).toEqual(['GET /contacts/ID/relationships', expect.stringMatching(/^DELETE /)]);
      expect(await complaint('creates.unrelate_contacts', pair())).toContain(
        'could not find this relationship',
      );
    });
  });

  describe('restore_relationship', () => {
    it('brings it back once', async () => {
      const { id: relationship_id, role } = await record('creates.unrelate_contacts', pair());
      forget();
      const input = { contact_id: pair().contact_id, relationship_id };
      expect(await record('creates.restore_relationship', input)).toMatchObject({
        id: relationship_id,
        role,
        changed: true,
      });
      expect(queries()[1]).toEqual({ undo: 'true' });
      expect(await record('creates.restore_relationship', input)).toMatchObject({ changed: false });
    });
  });
});
