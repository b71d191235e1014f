import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { WINDOW } from '../../../../platform/polling.js';
import { ago, DAY, HOUR, MINUTE, SECOND, shown, useOnePageCrm } from '../onepagecrm.js';

describe('feeds', () => {
  const { sandbox, rows, complaint, account, requests, queries, find, forget, fields } = useOnePageCrm();

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const deal = (name = 'Autumn catalogue') =>
    account().ofContact(account().deals, find('deals', { name }).id);
  const pipelineId = (name: string) => find('pipelines', { name }).id;
  const day = (age: number) => ago(age).slice(0, 10);

  /** `count` deals, created and changed one minute apart. */
  const many = (count: number, changes: object = {}, age = 0) => {
    const model = deal();
    for (let place = 0; place < count; place += 1) {
      const at = ago(age + (count - place) * MINUTE);
      const id = place.toString(16).padStart(24, '0');
      account().deals.add({
        ...model,
        id,
        name: `Deal ${place}`,
        created_at: at,
        modified_at: at,
        ...changes,
      });
    }
  };

  describe('new_deal', () => {
    const poll = (input = {}, meta = {}) => rows('triggers.new_deal', input, meta);

    it('gives deals with every key', async () => {
      const catalogue = deal();
      catalogue.created_at = ago(HOUR);
      const custom = find('deal_fields', { name: 'Discount (%)' }).id;
      expect(await poll()).toEqual([
        {
          event_id: catalogue.id,
          origin: null,
          id: catalogue.id,
          created_at: shown(catalogue.created_at),
          updated_at: shown(catalogue.modified_at),
          name: 'Autumn catalogue',
          amount: 4200,
          total_amount: 4200,
          status: 'open',
          stage_id: '60',
          stage_name: 'Negotiation',
          pipeline_id: pipelineId('New Business'),
          pipeline_name: 'New Business',
          contact_id: find('contacts', { last_name: 'Okafor' }).id,
          contact_name: 'Maya Okafor',
          company_name: 'Harbor & Pine',
          owner_id: expect.any(String),
          expected_close_date: catalogue.expected_close_date,
          closed_at: null,
          attachments: ['https://files.example.com/acme/moodboard.pdf'],
          custom_fields: expect.objectContaining({ [`cf_${custom}`]: 5 }),
          more: expect.objectContaining({ has_deal_items: true }),
        },
      ]);
      expect(requests()).toEqual(['GET /deals', 'GET /pipelines']);
    });

    it('asks once on a quiet poll, and sends its filters along', async () => {
      many(150, {}, 24 * HOUR);
      const owner_id = find('users', { first_name: 'Bo' }).id;
      expect(await poll({ pipeline_id: pipelineId('Retainers'), owner_id })).toEqual([]);
      expect(requests()).toEqual(['GET /deals']);
      expect(queries()).toEqual([
        {
          pipeline_id: pipelineId('Retainers'),
          owner_id,
          sort_by: 'created_at',
          order: 'desc',
          page: '1',
          per_page: '100',
        },
      ]);
    });

    it('looks up the pipelines for a deal that is just within the window', async () => {
      const now = Math.floor(Date.now() / SECOND) * SECOND;
      jest.spyOn(Date, 'now').mockReturnValue(now);
      deal().created_at = new Date(now - WINDOW).toISOString();
      await poll();
      expect(requests()).toEqual(['GET /deals', 'GET /pipelines']);
    });

    it('looks up the pipelines for a sample without any time', async () => {
      const body = { status: 0, data: { deals: [{ deal: { id: deal().id } }], max_page: 1, total_count: 1 } };
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body, path: '/deals' });
      await poll({}, { isLoadingSample: true });
      expect(requests()).toEqual(['GET /deals', 'GET /pipelines']);
    });

    it('is not moved by an edit', async () => {
      deal().modified_at = ago(MINUTE);
      expect(await poll()).toEqual([]);
    });
  });

  describe('deal_stage_changed', () => {
    const poll = (input = {}, meta = {}) => rows('triggers.deal_stage_changed', input, meta);
    const move = (stage: number, age = MINUTE) => Object.assign(deal(), { stage, modified_at: ago(age) });

    it('fires for the deal in its stage and pipeline', async () => {
      move(90);
      const id = `${deal().id}:${pipelineId('New Business')}:90`;
      expect(await poll()).toMatchObject([{ event_id: id, stage_id: '90', pipeline_name: 'New Business' }]);
      move(30);
      expect(await poll()).toMatchObject([{ stage_id: '30', stage_name: 'Proposal sent' }]);
    });

    it('knows the deal in the same stage of another pipeline for another', async () => {
      move(20);
      Object.assign(deal(), { pipeline_id: pipelineId('Delivery') });
      expect(await poll()).toMatchObject([{ event_id: `${deal().id}:${pipelineId('Delivery')}:20` }]);
    });

    it('has one event for any number of other edits', async () => {
      move(60, HOUR);
      const [before] = await poll();
      Object.assign(deal(), { amount: 1, modified_at: ago(SECOND) });
      expect((await poll())[0]?.event_id).toBe(before?.event_id);
    });

    it('leaves out deals that are closed', async () => {
      Object.assign(move(90), { status: 'won', close_date: day(0) });
      expect(await poll()).toEqual([]);
    });

    it('asks for one stage, by number or name', async () => {
      move(60);
      const pipeline_id = pipelineId('New Business');
      expect(await poll({ pipeline_id, stage: '60' })).toHaveLength(1);
      expect(queries()[0]).toMatchObject({
        pipeline_id,
        stage: '60',
        status: 'pending',
        sort_by: 'modified_at',
      });
      expect(await poll({ pipeline_id, stage: 'negotiation' })).toHaveLength(1);
      expect(await poll({ pipeline_id, stage: '30' })).toEqual([]);
    });

    it('refuses a stage without its pipeline before it asks', async () => {
      expect(await complaint('triggers.deal_stage_changed', { stage: '60' })).toMatch(/^Choose a Pipeline/);
      expect(requests()).toEqual([]);
    });

    it('knows every open deal when Zapier fills its table', async () => {
      many(250, { modified_at: ago(90 * DAY), status: 'pending' });
      expect(await poll({}, { isPopulatingDedupe: true })).toHaveLength(256);
      expect(requests()).toEqual(['GET /deals', 'GET /deals', 'GET /deals']);
    });

    it('says what it cannot see', async () => {
      const note = (await fields('triggers.deal_stage_changed')).find(({ key }) => key === 'stage_note');
      expect(note?.helpText).toMatch(/returns to an earlier stage/);
    });
  });

  describe('deal_closed', () => {
    const poll = (input = {}, meta = {}) => rows('triggers.deal_closed', input, meta);

    it('takes a result in any letter case, and none but these', async () => {
      await poll({ status: 'Won' });
      expect(queries()).toMatchObject([{ status: 'won' }]);
      expect(await complaint('triggers.deal_closed', { status: 'pending' })).toBe(
        'Result "pending" is not one of the choices: Won, Lost.',
      );
    });
    const close = (name: string, status: 'won' | 'lost', age: number, close_date = day(0)) =>
      Object.assign(deal(name), { status, close_date, modified_at: ago(age) });

    it('fires for won and lost, or for one of them', async () => {
      const won = close('Autumn catalogue', 'won', 2 * MINUTE);
      const lost = close('New logo', 'lost', MINUTE);
      expect(await poll()).toMatchObject([
        { event_id: `${lost.id}:lost`, status: 'lost', closed_at: lost.close_date, stage_id: null },
        { event_id: `${won.id}:won`, status: 'won', expected_close_date: null },
      ]);
      expect(await poll({ status: 'won' })).toMatchObject([{ id: won.id }]);
      expect(await poll({ status: 'lost' })).toMatchObject([{ id: lost.id }]);
    });

    it('misses no deal that is closed later on the day of another, or dated back', async () => {
      close('Autumn catalogue', 'won', HOUR);
      expect(await poll()).toHaveLength(1);
      close('New logo', 'won', MINUTE);
      close('Landing page', 'won', SECOND, day(9 * DAY));
      expect((await poll()).map(({ name }) => name)).toEqual([
        'Landing page',
        'New logo',
        'Autumn catalogue',
      ]);
    });

    it('shows the deals that were closed last as a sample, however long ago, and not just those without a date', async () => {
      Object.assign(close('Autumn catalogue', 'won', MINUTE, day(90 * DAY)), { close_date: null });
      close('New logo', 'won', 2 * MINUTE, day(90 * DAY));
      expect((await poll({}, { isLoadingSample: true })).map(({ name }) => name)).toEqual([
        'Autumn catalogue',
        'New logo',
        expect.any(String),
      ]);
    });

    it('shows some deal as a sample where none is closed like that', async () => {
      for (const each of account().deals) Object.assign(each, { status: 'pending' });
      expect(await poll({ status: 'lost' }, { isLoadingSample: true })).toHaveLength(3);
    });

    it('is not moved by an edit of a deal closed long ago', async () => {
      deal('Menu boards').modified_at = ago(MINUTE);
      expect(await poll()).toEqual([]);
    });

    it('takes a date that is less than 31 days back', async () => {
      const { id } = close('New logo', 'won', 0, '2026-10-01');
      deal('New logo').modified_at = '2026-10-31T23:00:00Z';
      jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-01T00:00:00Z'));
      const closed = async () => (await poll()).map((row) => row.id);
      expect(await closed()).not.toContain(id);
      deal('New logo').close_date = '2026-10-02';
      expect(await closed()).toContain(id);
    });

    it('knows every closed deal when Zapier fills its table', async () => {
      many(250, { modified_at: ago(90 * DAY), status: 'won', close_date: day(90 * DAY) });
      expect(await poll({}, { isPopulatingDedupe: true })).toHaveLength(271);
    });

    it('keeps its event when the close date is mended', async () => {
      close('New logo', 'won', HOUR);
      const [before] = await poll();
      close('New logo', 'won', MINUTE, day(3 * DAY));
      expect(await poll()).toMatchObject([{ event_id: before?.event_id, closed_at: day(3 * DAY) }]);
    });

    it('asks once on a quiet poll, and shows old deals as samples', async () => {
      expect(await poll()).toEqual([]);
      expect(requests()).toEqual(['GET /deals']);
      expect(queries()).toMatchObject([{ status: 'closed', sort_by: 'modified_at', order: 'desc' }]);
      forget();
      expect(await poll({}, { isLoadingSample: true })).toHaveLength(3);
    });
  });
});
