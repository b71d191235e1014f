import { describe, expect, test } from '@jest/globals';
import { useOnePageCrm } from '../client.js';

describe('settings: lookups', () => {
  const crm = useOnePageCrm();

  test('users are a bare list; two addresses are shown of the own record only', async () => {
    const users = await crm.get('/users');
    expect(users.each('data', 'user.first_name')).toEqual(['Ada', 'Bo', 'Cleo']);
    expect(users.at('data.0.user')).toHaveProperty('bcc_email');
    expect(users.at('data.1.user')).not.toHaveProperty('bcc_email');
    expect((await crm.get('/users/none')).status).toBe(404);
  });

  test('statuses are wrapped, lead sources are not and come by text', async () => {
    const statuses = await crm.get('/statuses');
    expect(statuses.at('data.0.status')).toMatchObject({
      status: 'lead',
      text: 'Lead',
      counts: expect.any(Number),
      team_counts: expect.any(Array),
    });
    const sources = await crm.get('/lead_sources');
    const texts = sources.each('data', 'text').map(String);
    expect(texts).toEqual(texts.toSorted((a, b) => a.localeCompare(b)));
    expect(sources.each('data', 'id')).toContain('email_web');
  });

  test('call results have their counts', async () => {
    const results = await crm.get('/call_results');
    expect(results.at('data.0.call_result')).toMatchObject({
      result: 'interested',
      counts: 1,
      total_counts: 1,
    });
  });

  test('pipelines have stages, one without a label, and only one is the default', async () => {
    const pipelines = await crm.get('/pipelines');
    expect(pipelines.each('data.pipelines', 'pipeline.type')).toEqual(['sales', 'sales', 'delivery']);
    expect(pipelines.each('data.pipelines', 'pipeline.default')).toEqual([true, false, false]);
    expect(pipelines.each('data.pipelines.0.pipeline.stages', 'label')).toContain(null);
  });

  test.each([
    ['custom', 9, 'anniversary'],
    ['company', 8, 'external_id'],
    ['deal', 8, 'section_divider'],
  ])('%s fields are paged, in order of position, of every type', async (kind, count, type) => {
    const fields = await crm.get(`/${kind}_fields?per_page=100`);
    expect(fields.at('data.total_count')).toBe(count);
    expect(fields.each(`data.${kind}_fields`, `${kind}_field.type`)).toContain(type);
    const first = await crm.get(`/${kind}_fields?per_page=5`);
    expect(first.each(`data.${kind}_fields`, `${kind}_field.position`)).toEqual([0, 1, 2, 3, 4]);
    const last = await crm.get(`/${kind}_fields?sort_by=position&order=desc&per_page=1`);
    expect(last.each(`data.${kind}_fields`, `${kind}_field.position`)).toEqual([count - 1]);
  });

  test('templates: all actions on one page, items by name, each by id', async () => {
    const actions = await crm.get('/predefined_actions');
    expect(actions.list('data.predefined_actions')).toHaveLength(3);
    const action = actions.string('data.predefined_actions.1.predefined_action.id');
    const one = await crm.get(`/predefined_actions/${action}`);
    expect(one.at('data.predefined_action')).toMatchObject({
      text: 'Call [Firstname] about the brief',
      days: 3,
    });
    const items = await crm.get('/predefined_items?name=logo');
    expect(items.at('data.total_count')).toBe(1);
    const item = items.string('data.predefined_items.0.predefined_item.id');
    expect((await crm.get(`/predefined_items/${item}`)).at('data.predefined_item.price')).toBe(2_400);
    expect((await crm.get('/predefined_actions/none')).status).toBe(404);
    expect((await crm.get('/predefined_items/none')).status).toBe(404);
  });

  test('relationship types: one variant makes them symmetrical', async () => {
    const types = await crm.get('/relationship_types');
    expect(types.each('data.relationship_types', 'relationship_type.symmetrical')).toEqual([
      true,
      false,
      false,
    ]);
    expect(
      (await crm.get('/relationship_types?symmetrical=false&search=referred')).at('data.total_count'),
    ).toBe(1);
  });

  test('saved filters', async () => {
    const filters = await crm.get('/filters?per_page=1');
    expect(filters.body).toMatchObject({ data: { total_count: 2, max_page: 2 } });
    expect(filters.list('data.filters.0.filter.conditions')[0]).toEqual(['deal_owner_id', 'is', crm.ada]);
  });
});
