import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from './highlevel.js';

describe('a dropdown on one page', () => {
  const { sandbox, rows, complaint, requests, forget, contactId, store } = useHighLevel();

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

  const NAMELESS = [{ id: '5b' }, { id: '5a', name: 'Zed' }, { id: '5c', name: 'acme' }];
  const names = [
    ['acme', '5c'],
    ['Zed', '5a'],
    ['5b', '5b'],
  ];

  it.each([
    ['calendar_list', { calendars: NAMELESS }],
    ['campaign_list', { campaigns: NAMELESS }],
    ['company_list', { businesses: NAMELESS }],
    ['deal_stage_list', { pipelines: [{ id: '5d', stages: NAMELESS }] }],
    ['form_list', { forms: NAMELESS }],
    ['lost_reason_list', { lostReasons: NAMELESS }],
    ['pipeline_list', { pipelines: NAMELESS }],
    ['workflow_list', { workflows: NAMELESS.map((each) => ({ ...each, status: 'published' })) }],
  ])('shows the id of what has no name: %s', async (key, body) => {
    sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body });
    const list = await rows(`triggers.${key}`);
    expect(list).toHaveLength(names.length);
    expect(list).toEqual(expect.arrayContaining(names.map(([name, id]) => ({ id, name }))));
  });

  it.each([
    ['calendar_list', 'calendars'],
    ['campaign_list', 'campaigns'],
  ])('is sorted in any letter case: %s', async (key, place) => {
    sandbox().faults.add({
      vendor: 'highlevel',
      kind: 'status',
      status: 200,
      body: { [place]: NAMELESS },
    });
    expect((await rows(`triggers.${key}`)).map(({ id }) => id)).toEqual(['5b', '5c', '5a']);
  });

  it('names the pipeline of each stage until one is chosen', async () => {
    const [pipeline] = store().pipelines.all();
    const [stage] = pipeline?.stages ?? [];
    expect(await rows('triggers.deal_stage_list')).toContainEqual({
      id: stage?.id,
      name: `${pipeline?.name} · ${stage?.name}`,
    });
    expect(await rows('triggers.deal_stage_list', ofPipeline())).toContainEqual({
      id: stage?.id,
      name: stage?.name,
    });
  });

  it('of several pages goes on where the last page ended', async () => {
    const query = async (key: string) => {
      forget();
      await rows(`triggers.${key}`, {}, { page: 2 });
      const [{ url = '' } = {}] = sandbox().log.all();
      return Object.fromEntries(new URL(url, 'http://localhost').searchParams);
    };
    expect(await query('company_list')).toMatchObject({ limit: '100', skip: '200' });
    expect(await query('form_list')).toMatchObject({ limit: '50', skip: '100' });
    expect(await query('deal_list')).toMatchObject({ limit: '100', page: '3' });
  });

  it.each(['appointment_list', 'note_list'])('asks for the contact first: %s', async (key) => {
    expect(await complaint(`triggers.${key}`)).toContain('Choose a Contact first.');
    expect(requests()).toEqual([]);
  });
});
