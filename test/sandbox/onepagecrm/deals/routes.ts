import { beforeEach, describe, expect, test } from '@jest/globals';
import { useOnePageCrm } from '../client.js';

describe('deals: routes', () => {
  const crm = useOnePageCrm();
  let contact_id: string;
  beforeEach(async () => {
    contact_id = await crm.contactId('Strand');
  });

  const today = () => crm.sandbox.world.iso().slice(0, 10);
  const create = (fields: object = {}) => crm.post('/deals', { contact_id, name: 'Banner', ...fields });
  const pipelineId = async (name: string) => {
    const all = await crm.get('/pipelines');
    return all.string(
      `data.pipelines.${all.each('data.pipelines', 'pipeline.name').indexOf(name)}.pipeline.id`,
    );
  };

  describe('creation', () => {
    test('a name is enough; the deal is pending, in the first stage, due today', async () => {
      const made = await create({ amount: 100.5, months: 3, cost: 40 });
      expect(made.status).toBe(201);
      expect(made.at('data.deal')).toMatchObject({
        status: 'pending',
        stage: 10,
        pipeline_id: await pipelineId('New Business'),
        expected_close_date: today(),
        date: today(),
        owner_id: crm.ada,
        owner: { id: crm.ada, name: 'Ada Lane', email: 'ada@acme.example' },
        total_amount: 301.5,
        margin: 60.5,
        author: 'Ada L.',
        contact_info: { contact_name: 'Ida Strand', company: '' },
        linked_contacts: [],
        has_deal_items: false,
      });
      expect(made.at('data.deal')).not.toHaveProperty('close_date');
      expect(made.at('data.deal')).not.toHaveProperty('previous_pipeline_stages');
    });

    test('a deal won at once has a closing date and no stage', async () => {
      const made = await create({ status: 'won' });
      expect(made.at('data.deal')).toMatchObject({ status: 'won', close_date: today() });
      for (const key of ['stage', 'expected_close_date'])
        expect(made.at('data.deal')).not.toHaveProperty(key);
    });

    test('a long name is cut off at 60 characters', async () => {
      expect((await create({ name: 'ö'.repeat(70) })).at('data.deal.name')).toBe('ö'.repeat(60));
    });

    test('commission by percentage', async () => {
      const terms = { commission_type: 'percentage', commission_percentage: 10, commission_base: 'margin' };
      expect((await create({ amount: 200, cost: 50, ...terms })).at('data.deal.commission')).toBe(15);
    });

    test.each([
      [{ name: '' }, 400],
      [{ contact_id: undefined }, 400],
      [{ contact_id: 'none' }, 404],
      [{ stage: 11 }, 400],
      [{ stage: 100 }, 400],
      [{ status: 'closed' }, 400],
      [{ pipeline_id: 'none' }, 400],
      [{ sales_pipeline_id: 'none' }, 400],
      [{ owner_id: 'none' }, 400],
      [{ months: 0 }, 400],
      [{ amount: 'much' }, 400],
      [{ text: 'x'.repeat(7_169) }, 400],
      [{ has_deal_items: true, deal_items: [{ name: 'Pin' }] }, 400],
      [{ has_deal_items: true, deal_items: ['Pin'] }, 400],
    ])('%j is answered %i', async (fields, status) => {
      expect((await create(fields)).status).toBe(status);
    });
  });

  describe('update', () => {
    test('winning closes the deal today, reopening brings the stage back', async () => {
      const id = (await create({ stage: 60 })).string('data.deal.id');
      const won = await crm.put(`/deals/${id}?partial=true`, { status: 'won' });
      expect(won.at('data.deal')).toMatchObject({ status: 'won', close_date: today(), name: 'Banner' });
      const dated = await crm.put(`/deals/${id}?partial=true`, { close_date: '2030-02-01' });
      expect(dated.at('data.deal.close_date')).toBe('2030-02-01');
      const open = await crm.put(`/deals/${id}?partial=true`, { status: 'pending' });
      expect(open.at('data.deal')).toMatchObject({ stage: 60, expected_close_date: expect.any(String) });
    });

    test('the contact is fixed; without partial the name is needed and the rest goes back', async () => {
      const id = (await create({ amount: 5, text: 'x' })).string('data.deal.id');
      expect((await crm.put(`/deals/${id}`, { amount: 6 })).status).toBe(400);
      const other = await crm.contactId('Cole');
      const full = await crm.put(`/deals/${id}`, { name: 'Flag', contact_id: other });
      expect(full.at('data.deal')).toMatchObject({ name: 'Flag', amount: 0, text: '', contact_id });
    });

    test('the history has the last stage of each pipeline', async () => {
      const id = (await create({ stage: 30 })).string('data.deal.id');
      const [business, delivery] = [await pipelineId('New Business'), await pipelineId('Delivery')];
      await crm.put(`/deals/${id}?partial=true`, { stage: 90 });
      const moved = await crm.put(`/deals/${id}?partial=true`, { pipeline_id: delivery });
      expect(moved.at('data.deal')).toMatchObject({ stage: 20, sales_pipeline_id: business });
      const read = await crm.get(`/deals/${id}?include_history=true`);
      expect(read.at('data.deal.previous_pipeline_stages')).toEqual({ [business]: 90, [delivery]: 20 });
    });

    test('items go unless has_deal_items is true, even in a partial update', async () => {
      const item = { name: 'Pin', description: '', cost: 1, price: 2.5, qty: 4 };
      const made = await create({ has_deal_items: true, deal_items: [item] });
      expect(made.at('data.deal')).toMatchObject({ has_deal_items: true, amount: 10, cost: 4 });
      expect(made.list('data.deal.deal_items')).toMatchObject([{ ...item, amount: 10, position: 1 }]);
      const path = `/deals/${made.string('data.deal.id')}?partial=true`;
      const kept = await crm.put(path, { has_deal_items: true, text: 'x' });
      expect(kept.list('data.deal.deal_items')).toHaveLength(1);
      const lost = await crm.put(path, { text: 'y' });
      expect(lost.at('data.deal')).toMatchObject({ has_deal_items: false, deal_items: [] });
    });

    test('deal fields merge, and refuse what does not fit', async () => {
      const id = (await create()).string('data.deal.id');
      const write = (name: string, value: unknown) =>
        crm.put(`/deals/${id}?partial=true`, { deal_fields: [{ deal_field: { name }, value }] });
      await write('Deal Size', 'Small');
      const both = await write('Discount (%)', 7.5);
      expect(both.each('data.deal.deal_fields', 'value')).toEqual(['Small', '', 7.5]);
      expect((await write('Deal Size', 'Tiny')).status).toBe(400);
    });
  });

  test('deletion needs the right and is permanent', async () => {
    const path = `/deals/${(await create()).string('data.deal.id')}`;
    crm.emulator.settings.may_delete = false;
    expect((await crm.delete(path)).status).toBe(403);
    crm.emulator.settings.may_delete = true;
    expect((await crm.delete(path)).at('data')).toEqual({});
    expect((await crm.get(path)).status).toBe(404);
    expect((await crm.delete(`${path}?undo=true`)).status).toBe(404);
  });
});
