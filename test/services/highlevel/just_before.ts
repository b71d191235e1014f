/** Zapier's lock depends on the form's values, and an id may be given in two ways: only a fresh read is correct. */
import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from './highlevel.js';

describe('just before', () => {
  const { run, requests, pick, contactId, store, fieldId } = useHighLevel();

  const task = () => {
    const { id, contactId: contact } = pick('tasks', { title: 'Send moodboard' });
    return { task_id: `${contact}:${id}` };
  };
  const note = () => ({
    contact_id: contactId(),
    note_id: pick('notes', { contactId: contactId() }).id,
  });
  const deal = () => ({ deal_id: pick('opportunities', { name: 'Shop front and signage' }).id });
  const company = () => ({ company_id: pick('businesses').id });
  const contact = () => ({ contact_id: contactId() });
  const user = () => pick('users', { firstName: 'Bo' }).id;
  const dealField = () => `cf_${pick('customFields', { fieldKey: 'opportunity.hours_estimated' }).id}`;
  const contactField = () => `cf_${fieldId('industry')}`;

  const WRITES: Array<[operation: string, input: () => Record<string, unknown>, read: string]> = [
    ['update_task', () => ({ ...task(), title: 'New' }), 'tasks/'],
    ['complete_task', task, 'tasks/'],
    ['assign_task', () => ({ ...task(), assignee_id: user() }), 'tasks/'],
    ['delete_task', task, 'tasks/'],
    ['update_note', () => ({ ...note(), body: 'New' }), 'notes/'],
    ['delete_note', note, 'notes/'],
    ['attach_note', () => ({ ...contact(), body: 'New', skip_duplicate: true }), 'notes'],
    ['update_deal', () => ({ ...deal(), name: 'New', [dealField()]: 3 }), 'opportunities/'],
    [
      'update_deal',
      () => ({ ...deal(), stage: store().pipelines.all()[1]?.stages[0]?.id, clear_fields: [dealField()] }),
      'opportunities/',
    ],
    ['delete_deal', deal, 'opportunities/'],
    ['update_company', () => ({ ...company(), phone: '+1 555 010 0777' }), 'businesses/'],
    ['update_contact', () => ({ ...contact(), [contactField()]: 'Law', city: 'Cork' }), 'contacts/'],
    ['update_contact', () => ({ ...contact(), clear_fields: [contactField()], city: 'Cork' }), 'contacts/'],
    ['create_or_update_contact', () => ({ email: 'new@example.com', [contactField()]: 'Law' }), 'duplicate'],
    ['add_followers', () => ({ ...contact(), followers: ['0123456789abcdefghij'] }), 'contacts/'],
    ['add_tags', () => ({ ...contact(), tags: ['news'] }), 'contacts/'],
  ];

  it.each(WRITES)(
    '%s asks for nothing between reading a record and writing it (%#)',
    async (key, input, read) => {
      await run(`creates.${key}`, input());
      const all = requests();
      const write = all.findIndex((request) => !request.startsWith('GET'));
      expect(all[write - 1]).toMatch(/^GET /);
      expect(all[write - 1]).toContain(read);
      expect(all.slice(write + 1)).toEqual([]);
    },
  );
});
