import { describe, expect, it } from '@jest/globals';
import { todayIn, useOnePageCrm } from '../onepagecrm.js';

describe('writes', () => {
  const vendor = useOnePageCrm();
  const { record, complaint, account, contactId, requests, sent, find, fields, forget, settings } = vendor;

  const dealId = (name = 'New logo') => find('deals', { name }).id;
  const stored = (name = 'New logo') => account().ofContact(account().deals, dealId(name));
  const pipelineId = (name: string) => find('pipelines', { name }).id;
  const fieldKey = (name: string) => `cf_${find('deal_fields', { name }).id}`;

  const create = (input: object = {}, meta = {}) =>
    record('creates.create_deal', { contact_id: contactId(), name: 'Poster series', ...input }, meta);
  const update = (input: object, name?: string) =>
    record('creates.update_deal', { deal_id: dealId(name), ...input });
  const refusal = (input: object, name?: string) =>
    complaint('creates.update_deal', { deal_id: dealId(name), ...input });

  describe('create_deal', () => {
    it('makes a deal with one write', async () => {
      expect(await create({ amount: 0, stage: 'proposal sent' })).toMatchObject({
        name: 'Poster series',
        amount: 0,
        status: 'open',
        stage_id: '30',
        stage_name: 'Proposal sent',
        pipeline_name: 'New Business',
        contact_name: 'Maya Okafor',
        changed: true,
      });
      expect(requests()).toEqual(['GET /pipelines', 'POST /deals']);
      expect(sent()).toEqual([{ contact_id: contactId(), name: 'Poster series', amount: 0, stage: 30 }]);
    });

    it('takes every field, money as text, and the own fields by their types', async () => {
      const deal = await create({
        pipeline_id: pipelineId('Delivery'),
        sales_pipeline_id: pipelineId('Retainers'),
        stage: '80',
        amount: '99.5',
        months: 12,
        cost: '0',
        commission_base: 'margin',
        commission_type: 'percentage',
        commission_percentage: 10,
        expected_close_date: '2031-05-20',
        date: '2031-01-02',
        text: 'Three formats.',
        [fieldKey('Discount (%)')]: '7.5',
        [fieldKey('Deliverables')]: ['logo', 'Brochure'],
        [fieldKey('Go-live')]: '2031-06-01T00:00:00',
      });
      expect(deal).toMatchObject({
        amount: 99.5,
        total_amount: 1194,
        stage_name: 'Sign-off',
        expected_close_date: '2031-05-20',
        custom_fields: {
          [fieldKey('Discount (%)')]: 7.5,
          [fieldKey('Deliverables')]: ['Logo', 'Brochure'],
          [fieldKey('Go-live')]: '2031-06-01',
        },
        more: { cost: 0, commission: 9.95, date: '2031-01-02', sales_pipeline_id: pipelineId('Retainers') },
      });
      expect(requests()).toEqual(['GET /pipelines', 'GET /deal_fields', 'POST /deals']);
    });

    it('takes one month, and leaves out lines of items that are blank', async () => {
      await create({ months: 1, deal_items: [{ deal_items_name: '' }] });
      expect(sent()).toEqual([{ contact_id: contactId(), name: 'Poster series', months: 1 }]);
    });

    it('makes one that is won already, today without a date', async () => {
      expect(await create({ status: 'won' })).toMatchObject({
        status: 'won',
        closed_at: todayIn('UTC'),
        stage_id: null,
      });
    });

    it('is made once where its search did not find it in time', async () => {
      const { id } = await create();
      forget();
      const again = await create({ name: 'POSTER series' }, { withSearch: 'find_deal' });
      expect(again).toMatchObject({ id, changed: false });
      expect(sent()).toEqual([]);
      expect(await create({ name: 'Poster' }, { withSearch: 'find_deal' })).toMatchObject({ changed: true });
    });
  });

  describe('update_deal', () => {
    it('sends what differs, with 0 as a value', async () => {
      expect(await update({ amount: 0, text: 'New brief.', name: 'New logo' })).toMatchObject({ amount: 0 });
      expect(requests()).toEqual(['GET /pipelines', 'GET /deals/ID', 'PUT /deals/ID']);
      expect(sent()).toEqual([{ amount: 0, text: 'New brief.' }]);
      expect(stored()).toMatchObject({ stage: 30, months: 1, expected_close_date: expect.any(String) });
    });

    it.each(['won', 'lost'] as const)('closes it as %s once', async (status) => {
      expect(await update({ status, close_date: '2031-02-03' })).toMatchObject({
        status,
        closed_at: '2031-02-03',
        changed: true,
      });
      forget();
      expect(await update({ status: status.toUpperCase() })).toMatchObject({ changed: false });
      expect(sent()).toEqual([]);
    });

    it('moves it, within its pipeline and to another', async () => {
      expect(await update({ stage: '90' })).toMatchObject({ stage_id: '90', stage_name: null });
      const moved = await update({ pipeline_id: pipelineId('Retainers'), stage: 'Renewal sent' });
      expect(moved).toMatchObject({ stage_id: '75', pipeline_name: 'Retainers' });
      expect(await update({ stage: 'renewal due' })).toMatchObject({ stage_id: '25' });
    });

    it('opens a closed deal in a stage', async () => {
      const opened = await update({ status: 'open', stage: '60' }, 'Menu boards');
      expect(opened).toMatchObject({ status: 'open', stage_id: '60', closed_at: null });
    });

    it('empties what is chosen, and nothing else', async () => {
      const discount = fieldKey('Discount (%)');
      const cleared = await update({ clear_fields: ['text', discount, 'deal_items'] }, 'Autumn catalogue');
      expect(cleared.custom_fields).not.toHaveProperty(discount);
      expect(cleared.more).toMatchObject({ text: '', deal_items: [] });
      expect(Object.keys(Object(cleared.custom_fields))).toHaveLength(3);
      expect(sent()).toMatchObject([{ text: '', has_deal_items: false, deal_items: [] }]);
      forget();
      expect(await update({ clear_fields: ['text', 'deal_items'] }, 'Autumn catalogue')).toMatchObject({
        changed: false,
      });
      expect(sent()).toEqual([]);
    });

    it.each([
      [{ name: 'x'.repeat(61) }, /^Name has 61 characters; OnePageCRM allows at most 60/],
      [{ text: 'x'.repeat(7169) }, /^Text has 7169 characters; OnePageCRM allows at most 7168/],
      [{ amount: 'much' }, /^Amount must be a number, for example 1234.50, not "much"/],
      [{ months: 0 }, /^Months must be a whole number of at least 1/],
      [{ commission: '5 %' }, /^Commission must be a number/],
      [
        { stage: '45' },
        /^The pipeline New Business has no stage "45"\. It has: Brief received, Proposal sent/,
      ],
      [{ pipeline_id: 'x' }, /^OnePageCRM has no pipeline "x"\. It has: New Business, Retainers/],
      [{ status: 'abandoned' }, /^Status "abandoned" is not one of the choices: Open, Won, Lost/],
      [{ status: 'won', stage: '60' }, /^Leave Stage blank, or choose Open for Status/],
      [{ status: 'lost', expected_close_date: '2031-01-01' }, /^Leave Expected Close Date blank/],
      [{ close_date: '2031-01-01' }, /^Leave Close Date blank, or choose Won or Lost for Status/],
      [{ expected_close_date: 'soon' }, /^Expected Close Date is not a date: "soon"/],
      [{ clear_fields: ['name'] }, /^Clear These Fields has no choice "name"/],
      [{ deal_items: [{ deal_items_price: 5 }] }, /^Items: fill in Item Name, or choose a Predefined Item/],
      [{ deal_items: [{ deal_items_name: 'A', deal_items_qty: 1.5 }] }, /^Item Quantity must be a whole/],
      [
        { deal_items: [{ deal_items_name: 'A', deal_items_qty: 0 }] },
        /^Item Quantity must be a whole number of at least 1, not "0"/,
      ],
      [{ deal_items: [{ deal_items_name: 'A', deal_items_cost: 'x' }] }, /^Item Cost must be a number/],
      [{ cf_gone: 'x' }, /^OnePageCRM has no deal field cf_gone anymore/],
    ])('refuses %j before it writes', async (input, sentence) => {
      expect(await refusal(input)).toMatch(sentence);
      expect(sent()).toEqual([]);
    });

    it('moves no closed deal', async () => {
      expect(await refusal({ stage: '60' }, 'Menu boards')).toMatch(
        /^Leave Stage blank, or choose Open for Status/,
      );
    });
  });

  describe('delete_deal', () => {
    it('gives the deal as it was', async () => {
      const id = dealId();
      expect(await record('creates.delete_deal', { deal_id: id })).toMatchObject({
        id,
        name: 'New logo',
        stage_name: 'Proposal sent',
        changed: true,
      });
      expect(requests()).toEqual(['GET /pipelines', 'GET /deals/ID', 'DELETE /deals/ID']);
      expect(account().deals.get(id)).toBeUndefined();
    });

    it('says who can help where the right is missing, and warns in the form', async () => {
      settings().may_delete = false;
      expect(await complaint('creates.delete_deal', { deal_id: dealId() })).toMatch(/administrator/);
      const [warning] = await fields('creates.delete_deal');
      expect(warning?.helpText).toMatch(/for good/);
    });
  });
});
