import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../client.js';
import { useOnePageCrm } from '../client.js';

describe('contacts: list', () => {
  const crm = useOnePageCrm();

  const names = (answer: Answer) => answer.each('data.contacts', 'contact.last_name');

  describe('filters', () => {
    test('without team only the own contacts; an owner is found without it', async () => {
      const own = await crm.get('/contacts?per_page=100');
      expect(new Set(own.each('data.contacts', 'contact.owner_id'))).toEqual(new Set([crm.ada]));
      const bo = await crm.userId('Bo');
      const his = await crm.get(`/contacts?owner_id=${bo}&per_page=100`);
      expect(new Set(his.each('data.contacts', 'contact.owner_id'))).toEqual(new Set([bo]));
    });

    test.each([
      ['search=okafor', ['Okafor']],
      ['search=Maya+Okafor', ['Okafor']],
      ['search=harbor', ['Becker', 'Okafor']],
      ['search=5550100110', ['Whitfield', 'Whitfield']],
      ['search=maya.okafor@example.com', []],
      ['email=MAYA.okafor@example.com', ['Okafor']],
      ['email=maya@example.org', ['Okafor']],
      ['email=okafor', []],
      ['phone=%2B1+555+010+0101', ['Okafor']],
      ['url=https://harborpine.example.com', ['Okafor']],
      ['letter=o&tag=vip', ['Okafor']],
      ['letter=k', ['Kjær']],
      ['starred=true', ['Okafor']],
      ['waiting=true', ['Álvarez']],
      ['tag=video&team=true', ['Lindström', 'Wiśniewska']],
      ['lead_source_id=advertisement', ['Lindström']],
      ['has_actions_today=true', ['Raman']],
      ['search=%E4%BD%90%E8%97%A4&team=true', ['佐藤']],
    ])('%s finds %j', async (query, expected) => {
      expect(names(await crm.get(`/contacts?${query}`))).toEqual(expected);
    });

    test('marks: pending deals, the action stream, actions of anybody or of mine', async () => {
      const pending = await crm.get('/contacts?pending_deal=true&team=true&per_page=100');
      expect(new Set(pending.each('data.contacts', 'contact.pending_deal'))).toEqual(new Set([true]));
      const stream = await crm.get('/contacts?action_stream=true&team=true&per_page=100');
      for (const next of stream.each('data.contacts', 'next_action.assignee_id')) expect(next).toBe(crm.ada);
      const [any, mine] = [
        await crm.get('/contacts?has_actions=true'),
        await crm.get('/contacts?has_actions_for_me=true'),
      ];
      expect(Number(any.at('data.total_count'))).toBeGreaterThanOrEqual(Number(mine.at('data.total_count')));
    });

    test('by status, company, custom field, saved filter, link', async () => {
      const okafor = await crm.get('/contacts?search=okafor');
      const contact = 'data.contacts.0.contact';
      const company = okafor.string(`${contact}.company_id`);
      const status = okafor.string(`${contact}.status_id`);
      const field = okafor.string(`${contact}.custom_fields.1.custom_field.id`);
      const filters = await crm.get('/filters');
      const byName = new Map(
        filters
          .each('data.filters', 'filter.name')
          .map((name, at) => [name, filters.string(`data.filters.${at}.filter.id`)]),
      );
      const found = async (query: string) =>
        names(await crm.get(`/contacts?team=true&per_page=100&${query}`));
      expect(await found(`company_id=${company}`)).toEqual(['Becker', 'Okafor']);
      expect(await found(`status_id=${status}`)).toContain('Okafor');
      expect(await found(`custom_field_id=${field}&custom_field_value=Print`)).toEqual(['Okafor']);
      expect(await found(`filter_id=${byName.get("Ada's large deals")}`)).toContain('Okafor');
      expect(await found(`filter_id=${byName.get('VIPs')}`)).toContain('佐藤');
      expect(await found(`not_linked_with=${company}`)).not.toContain('Cole');
    });

    test.each([
      'company_id=1&tag=VIP',
      'tag=VIP&filter_id=1',
      'has_actions=true&has_actions_for_me=true',
      'lead_source=referral&lead_source_id=referral',
      'company_id=1&not_linked_with=2',
      'filter_id=unknown',
      'modified_since=2020-01-01&date_filter=created_at&since=2020-01-01',
      'modified_since=yesterday',
      'date_filter=birthday&since=2020-01-01',
    ])('%s is refused', async (query) => {
      expect((await crm.get(`/contacts?${query}`)).body).toMatchObject({
        error_name: 'invalid_request_data',
      });
    });
  });

  test('fields adds lists of unwrapped records beside the contact', async () => {
    const all = 'deals(all),notes(all),calls(all),meetings(all),pinned_attachments(all),weather(all)';
    const answer = await crm.get(`/contacts?search=okafor&fields=${all}`);
    const entry = 'data.contacts.0';
    expect(answer.list(`${entry}.deals`)).toHaveLength(2);
    expect(answer.list(`${entry}.notes`)[0]).toMatchObject({ text: expect.any(String) });
    expect(answer.list(`${entry}.calls`)).toHaveLength(1);
    expect(answer.list(`${entry}.meetings`)).toHaveLength(1);
    expect(answer.list(`${entry}.pinned_attachments`)).toMatchObject([
      { filename: 'layout.txt', pinned: true },
    ]);
    expect(answer.at(entry)).not.toHaveProperty('weather');
    const single = await crm.get(`/contacts/${await crm.contactId('Okafor')}?fields=notes(all)`);
    expect(single.list('data.notes')).toHaveLength(2);
    expect(single.at('data')).not.toHaveProperty('deals');
  });

  test('one next action per user, the rest queued; actions are not wrapped here', async () => {
    const answer = await crm.get('/contacts?search=okafor');
    const entry = 'data.contacts.0';
    expect(answer.at(`${entry}.next_action`)).toMatchObject({ status: 'asap', assignee_id: crm.ada });
    expect(answer.list(`${entry}.next_actions`)).toHaveLength(1);
    expect(answer.each(`${entry}.queued_actions`, 'position')).toEqual([1, 2]);
    const dubois = await crm.get('/contacts?search=dubois');
    expect(dubois.list('data.contacts.0.next_action_conflicts')).toHaveLength(1);
  });
});
