import { describe, expect, it } from '@jest/globals';
import { ago, DAY, shown, useOnePageCrm } from './onepagecrm.js';

describe('filters', () => {
  const { rows, complaint, requests, queries, forget, find, account, contactId, fields } = useOnePageCrm();

  const company = () => find('companies', { name: 'Harbor & Pine' }).id;
  const bo = () => find('users', { first_name: 'Bo' }).id;

  describe('a trigger with filters', () => {
    it.each([
      ['contact_updated', () => ({ owner_id: bo(), status_id: find('statuses', { text: 'Prospect' }).id })],
      ['contact_updated', () => ({ tag: 'Print' })],
      ['contact_updated', () => ({ filter_id: find('filters', { name: 'VIPs' }).id })],
      ['contact_updated', () => ({ pending_deal: true, has_actions: true })],
      ['new_contact', () => ({ pending_deal: true, has_actions: true })],
      ['new_task', () => ({ contact_id: contactId(), assignee_id: bo() })],
      ['task_completed', () => ({ contact_id: contactId(), assignee_id: bo() })],
      ['new_deal', () => ({ contact_id: contactId(), owner_id: bo() })],
      ['new_deal', () => ({ company_id: company() })],
      ['new_deal', () => ({ tag: 'Print' })],
      ['deal_stage_changed', () => ({ company_id: company() })],
      ['deal_closed', () => ({ filter_id: find('filters', { name: 'VIPs' }).id })],
    ])('%s hands them to the API, in one request', async (key, input) => {
      await rows(`triggers.${key}`, input());
      expect(requests()).toHaveLength(1);
      const filters = Object.entries(input()).map(([name, value]) => [name, String(value)]);
      expect(queries()).toMatchObject([Object.fromEntries(filters)]);
    });

    it('fires for what matches only', async () => {
      const stamp = (last: string) =>
        Object.assign(account().contact(contactId(last)), { modified_at: ago(DAY / 12) });
      stamp('Okafor');
      stamp('Hale');
      const found = await rows('triggers.contact_updated', { pending_deal: true });
      expect(found.map(({ last_name }) => last_name)).toEqual(['Okafor']);
    });

    it('takes one of those that say whose deals', async () => {
      expect(await complaint('triggers.new_deal', { tag: 'Print', company_id: company() })).toBe(
        'Fill in only one of Contact, Company, Tag and Saved Filter.',
      );
      expect(requests()).toEqual([]);
      expect((await fields('triggers.new_deal')).map(({ key }) => key)).toContain('filter_id');
    });
  });

  describe('a search', () => {
    it('finds the deals of a company', async () => {
      const found = await rows('searches.find_deal', { company_id: company() });
      expect(found.map(({ contact_id }) => contact_id)).toContain(contactId());
      expect(
        await rows('searches.find_deal', { company_id: company(), name: 'Autumn catalogue' }),
      ).toHaveLength(1);
      expect(
        await complaint('searches.find_deal', { company_id: company(), contact_id: contactId() }),
      ).toMatch(/^Fill in only one of/);
    });

    it('gives open or completed actions of a contact', async () => {
      const list = (state?: string) =>
        rows('searches.list_contact_tasks', { contact_id: contactId(), state });
      expect((await list('open')).map(({ completed }) => completed)).toEqual([false, false, false]);
      expect(await list('completed')).toMatchObject([{ title: 'Collect the brief' }]);
      expect(await complaint('searches.list_contact_tasks', { contact_id: contactId(), state: 'x' })).toMatch(
        /^State "x" is not one of the choices: Open, Completed/,
      );
    });

    it.each([
      ['list_contact_tasks', 'actions', () => ({ contact_id: contactId() })],
      ['list_contact_notes', 'notes', () => ({ contact_id: contactId() })],
      ['list_company_contacts', 'contacts', () => ({ company_id: company() })],
    ])('%s keeps to a range of time', async (key, collection, input) => {
      const found = await rows(`searches.${key}`, input());
      const [newest] = found;
      const { created_at } = find(collection, { id: newest?.id });
      forget();
      const since = shown(created_at);
      const narrowed = await rows(`searches.${key}`, { ...input(), since });
      expect(narrowed.map(({ id }) => id)).toContain(newest?.id);
      expect(narrowed.length).toBeLessThan(found.length);
      expect(queries()).toMatchObject([
        { date_filter: 'created_at', since: expect.stringMatching(/^\d{10}$/) },
      ]);
      const changed = { ...input(), date_field: 'updated_at', until: ago(3_000 * DAY) };
      expect(await rows(`searches.${key}`, changed)).toEqual([]);
      expect(queries().at(-1)).toMatchObject({ date_filter: 'modified_at' });
    });
  });
});
