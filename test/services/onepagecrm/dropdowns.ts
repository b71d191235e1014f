import { describe, expect, it } from '@jest/globals';
import { useOnePageCrm } from './onepagecrm.js';

describe('dropdowns', () => {
  const { rows, requests, forget, contactId } = useOnePageCrm();

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
});
