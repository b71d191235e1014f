import { describe, expect, it } from '@jest/globals';
import { useOnePageCrm } from './onepagecrm.js';

describe('ids', () => {
  const { sandbox, complaint, contactId, find, requests, run, account } = useOnePageCrm();

  const hint = (label: string, text: string) =>
    `${label} is "${text}", which is not an ID. Choose it from the list, or map`;
  const PLAIN = 'its ID from an earlier step.';

  describe('what cannot be an ID', () => {
    it.each([
      [
        'creates.delete_contact',
        { contact_id: 'cascade' },
        hint('Contact', 'cascade'),
        'the ID from Find Contact.',
      ],
      [
        'creates.delete_contact',
        { contact_id: 'Ida Strand' },
        hint('Contact', 'Ida Strand'),
        'the ID from Find Contact.',
      ],
      [
        'creates.star_contact',
        { contact_id: 'delete', starred: true },
        hint('Contact', 'delete'),
        'the ID from Find Contact.',
      ],
      ['creates.delete_task', { task_id: 'swap' }, hint('Action', 'swap'), 'the ID from Find Action.'],
      [
        'creates.complete_task',
        { task_id: '65f0c1a2b3d4e5f601234567:done' },
        hint('Action', '65f0c1a2b3d4e5f601234567:done'),
        'the ID from Find Action.',
      ],
      ['creates.update_deal', { deal_id: '12', name: 'x' }, hint('Deal', '12'), 'the ID from Find Deal.'],
      [
        'creates.update_company',
        { company_id: 'me', name: 'x' },
        hint('Company', 'me'),
        'the ID from Find Company.',
      ],
      [
        'creates.delete_note',
        { note_id: '65f0c1a2b3d4e5f60123456g' },
        hint('Note', '65f0c1a2b3d4e5f60123456g'),
        'the ID from Find Note.',
      ],
      ['creates.update_call', { call_id: 'attachments', body: 'x' }, hint('Call', 'attachments'), PLAIN],
      [
        'creates.attach_file',
        { meeting_id: 'attachments', file: 'https://files.example.com/a' },
        hint('Meeting', 'attachments'),
        PLAIN,
      ],
    ])('is told by %s: %j', async (path, input, start, end) => {
      expect(await complaint(path, input)).toBe(`${start} ${end}`);
      expect(requests()).toEqual([]);
    });

    it.each([
      ['status_id', 'creates.change_contact_status', 'Status'],
      ['owner_id', 'creates.change_contact_owner', 'Owner'],
    ])('is told of the %s that goes into a path', async (key, path, label) => {
      const input = { contact_id: contactId(), [key]: 'star' };
      expect(await complaint(path, input)).toContain(`${label} is "star", which is not an ID.`);
      expect(requests().filter((request) => !request.startsWith('GET'))).toEqual([]);
    });

    it('is told of a template and of a predefined item', async () => {
      const task = { contact_id: contactId(), predefined_action_id: 'today' };
      expect(await complaint('creates.create_task', task)).toContain(
        'Predefined Action is "today", which is not an ID.',
      );
      const deal_items = [{ deal_items_predefined_item_id: 'all' }];
      const deal = { contact_id: contactId(), name: 'Sign', deal_items };
      expect(await complaint('creates.create_deal', deal)).toContain(
        'Predefined Item is "all", which is not an ID.',
      );
      expect(requests().filter((request) => !request.startsWith('GET'))).toEqual([]);
    });

    it('finds no contact, for it may be the ID of another product', async () => {
      expect(await run('searches.find_contact', { contact_id: 'cascade' })).toEqual([]);
      expect(requests()).toEqual([]);
    });
  });

  describe('an answer about another record', () => {
    it.each([
      ['creates.delete_contact', 'contacts', 'contact_id', {}],
      ['creates.star_contact', 'contacts', 'contact_id', { starred: true }],
      ['creates.add_tags', 'contacts', 'contact_id', { tags: ['Jury'] }],
      ['creates.update_contact', 'contacts', 'contact_id', { job_title: 'Editor' }],
      ['creates.delete_deal', 'deals', 'deal_id', {}],
      ['creates.update_deal', 'deals', 'deal_id', { amount: 7 }],
      ['creates.delete_task', 'actions', 'task_id', {}],
      ['creates.complete_task', 'actions', 'task_id', {}],
      ['creates.delete_note', 'notes', 'note_id', {}],
      ['creates.update_note', 'notes', 'note_id', { body: 'Other' }],
      ['creates.update_company', 'companies', 'company_id', { phone: '+15550100123' }],
      ['creates.update_call', 'calls', 'call_id', { body: 'Other' }],
      ['creates.update_meeting', 'meetings', 'meeting_id', { body: 'Other' }],
    ])('lets %s change nothing', async (path, collection, key, input) => {
      const { id } = find(collection, {});
      const name = { companies: 'company' }[collection] ?? collection.replace(/s$/, '');
      const other = { status: 0, data: { [name]: { id: '0123456789abcdef01234567' } } };
      const before = structuredClone(account().contact(contactId()));
      sandbox().faults.add({
        vendor: 'onepagecrm',
        kind: 'status',
        status: 200,
        body: other,
        path: `/${collection}/`,
      });
      expect(await complaint(path, { [key]: id, ...input })).toBe(
        'OnePageCRM sent an answer that cannot be read. Try again in a few minutes.',
      );
      expect(requests().filter((request) => !request.startsWith('GET'))).toEqual([]);
      expect(account().contact(contactId())).toEqual(before);
    });
  });
});
