import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from './highlevel.js';

describe('a dropdown on one page', () => {
  const { rows, complaint, requests, forget, contactId, store, pick } = useHighLevel();

  const ofContact = () => ({ contact_id: contactId() });
  const ofPipeline = () => ({ pipeline_id: store().pipelines.all()[0]?.id });
  const ALL: Array<[key: string, input: () => object]> = [
    ['appointment_list', ofContact],
    ['calendar_list', () => ({})],
    ['campaign_list', () => ({})],
    ['deal_stage_list', ofPipeline],
    ['lost_reason_list', () => ({})],
    ['note_list', ofContact],
    ['pipeline_list', () => ({})],
    ['tag_list', () => ({})],
    ['time_zone_list', () => ({})],
    ['user_list', () => ({})],
    ['workflow_list', () => ({})],
  ];

  it.each(ALL)('asks for no second one: %s', async (key, input) => {
    const list = (page: number) => rows(`triggers.${key}`, { ...input() }, { page });
    expect(await list(0)).not.toEqual([]);
    forget();
    expect(await list(1)).toEqual([]);
    expect(requests()).toEqual([]);
  });

  it.each(['appointment_list', 'note_list'])('asks for the contact first: %s', async (key) => {
    expect(await complaint(`triggers.${key}`)).toContain('Choose a Contact first.');
    expect(requests()).toEqual([]);
  });
});
