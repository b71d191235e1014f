import { describe, expect, it } from '@jest/globals';
import { useOnePageCrm } from './onepagecrm.js';

describe('dropdowns', () => {
  const { sandbox, rows, requests, queries, forget, contactId } = useOnePageCrm();

  it.each([
    ['call_result_list', () => ({})],
    ['deal_stage_list', () => ({})],
    ['file_list', () => ({ contact_id: contactId() })],
    ['lead_source_list', () => ({})],
    ['pipeline_list', () => ({})],
    ['predefined_action_list', () => ({})],
    ['predefined_item_list', () => ({})],
    ['relationship_type_list', () => ({})],
    ['status_list', () => ({})],
    ['tag_list', () => ({})],
    ['user_list', () => ({})],
  ])('%s has one page', async (key, input) => {
    const all = await rows(`triggers.${key}`, input());
    expect(all).not.toEqual([]);
    forget();
    expect(await rows(`triggers.${key}`, input(), { page: 1 })).toEqual([]);
    expect(requests()).toEqual([]);
  });

  it('saved_filter_list has as many pages as there are', async () => {
    for (const page of [0, 1]) await rows('triggers.saved_filter_list', {}, { page });
    expect(queries()).toEqual([
      { page: '1', per_page: '100' },
      { page: '2', per_page: '100' },
    ]);
  });

  it.each([
    ['call_result_list', [{ call_result: { result: '5a', text: '' } }], '5a'],
    ['deal_list', { deals: [{ deal: { id: '5a' } }] }, '5a'],
    ['deal_stage_list', { pipelines: [{ pipeline: { id: '5a', stages: [{ stage: 20 }] } }] }, 'Stage 20'],
    ['meeting_list', { meetings: [{ meeting: { id: '5a' } }] }, '5a'],
    ['note_list', { notes: [{ note: { id: '5a' } }] }, '5a'],
    ['pipeline_list', { pipelines: [{ pipeline: { id: '5a', name: '' } }] }, '5a'],
    [
      'predefined_action_list',
      { predefined_actions: [{ predefined_action: { id: '5a' } }] },
      '5a (in 0 days)',
    ],
    ['predefined_item_list', { predefined_items: [{ predefined_item: { id: '5a' } }] }, '5a'],
    ['saved_filter_list', { filters: [{ filter: { id: '5a' } }] }, '5a'],
  ])('%s shows an id or a number where there is no name', async (key, data, name) => {
    const body = { status: 0, data: Array.isArray(data) ? data : { max_page: 1, total_count: 1, ...data } };
    sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body });
    expect(await rows(`triggers.${key}`)).toMatchObject([{ name }]);
  });
});
