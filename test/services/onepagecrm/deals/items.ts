import { describe, expect, it } from '@jest/globals';
import { appFor } from '../../../support/app.js';
import { useBetween } from '../../../support/between.js';
import { useOnePageCrm } from '../onepagecrm.js';

describe('items', () => {
  const vendor = useOnePageCrm();
  const { record, account, contactId, requests, sent, find, fields, forget } = vendor;
  const between = useBetween('onepagecrm', vendor.sandbox);

  const dealId = (name = 'New logo') => find('deals', { name }).id;
  const stored = (name: string) => account().ofContact(account().deals, dealId(name));
  const pipelineId = (name: string) => find('pipelines', { name }).id;

  const create = (input: object) =>
    record('creates.create_deal', { contact_id: contactId(), name: 'Poster series', ...input });
  const update = (input: object, name: string) =>
    record('creates.update_deal', { deal_id: dealId(name), ...input });

  describe('items of a deal', () => {
    const names = () =>
      stored('Autumn catalogue').deal_items.map(({ name, qty, price }) => [name, qty, price]);
    const OWN = [
      ['Brand workshop', 1, 1800],
      ['Logo package', 1, 2400],
    ];
    const itemId = (name: string) => find('predefined_items', { name }).id;

    it('stay when other fields change', async () => {
      await update({ text: 'Second draft.' }, 'Autumn catalogue');
      expect(sent()).toEqual([{ text: 'Second draft.', has_deal_items: true }]);
      expect(names()).toEqual(OWN);
    });

    it('stay where the deal has one and does not say so', async () => {
      stored('Autumn catalogue').deal_items.splice(1);
      between.watch((body) => JSON.parse(JSON.stringify(body).replace(/"has_deal_items":true,?/g, '')));
      await update({ text: 'Second draft.' }, 'Autumn catalogue');
      between.stop();
      expect(sent()).toEqual([{ text: 'Second draft.', has_deal_items: true }]);
      expect(names()).toEqual(OWN.slice(0, 1));
    });

    it('are added to: predefined ones with their price, free ones, nothing twice', async () => {
      const deal_items = [
        { deal_items_predefined_item_id: itemId('Photo day') },
        { deal_items_name: 'Courier', deal_items_price: '0', deal_items_qty: 3 },
        { deal_items_name: '' },
      ];
      const added = await update({ deal_items }, 'Autumn catalogue');
      expect(added).toMatchObject({ amount: 5150.5, changed: true });
      expect(names()).toEqual([...OWN, ['Photo day', 1, 950.5], ['Courier', 3, 0]]);
      expect(requests()).toEqual([
        'GET /pipelines',
        'GET /deals/ID',
        'GET /predefined_items/ID',
        // The items go back whole: as they are now.
        'GET /deals/ID',
        'PUT /deals/ID',
      ]);
      forget();
      expect(await update({ deal_items }, 'Autumn catalogue')).toMatchObject({ changed: false });
      expect(sent()).toEqual([]);
    });

    it('change where one of that name is there', async () => {
      const changed = [{ deal_items_name: 'logo PACKAGE', deal_items_qty: 2 }];
      await update({ deal_items: changed }, 'Autumn catalogue');
      expect(names()).toEqual([OWN[0], ['logo PACKAGE', 2, 2400]]);
      await update(
        { deal_items: [{ deal_items_name: 'Brand workshop', deal_items_qty: 3 }] },
        'Autumn catalogue',
      );
      expect(names()).toEqual([
        ['Brand workshop', 3, 1800],
        ['logo PACKAGE', 2, 2400],
      ]);
    });

    it('are as many as there are lines, also of one name', async () => {
      const deal_items = [
        { deal_items_name: 'Shirt', deal_items_description: 'red', deal_items_price: 1, deal_items_qty: 10 },
        { deal_items_name: 'Shirt', deal_items_description: 'blue', deal_items_price: 2, deal_items_qty: 12 },
      ];
      const made = await create({ deal_items });
      expect(made).toMatchObject({ amount: 34 });
      const shirts = () =>
        stored('Poster series').deal_items.map(({ description, qty }) => [description, qty]);
      const BOTH = [
        ['red', 10],
        ['blue', 12],
      ];
      expect(shirts()).toEqual(BOTH);
      expect(await update({ deal_items }, 'Poster series')).toMatchObject({ changed: false });
      await update({ deal_items: [...deal_items, { deal_items_name: 'shirt' }] }, 'Poster series');
      expect(shirts()).toEqual([...BOTH, ['', 1]]);
    });

    it('cost nothing, once, where the line has only a name', async () => {
      await create({
        deal_items: [{ deal_items_name: 'Sticker' }, { deal_items_name: 'Card', deal_items_qty: 1 }],
      });
      const rest = { description: '', cost: 0, price: 0, qty: 1 };
      expect(sent()).toMatchObject([
        {
          deal_items: [
            { name: 'Sticker', ...rest },
            { name: 'Card', ...rest },
          ],
        },
      ]);
    });

    it('come with a new deal', async () => {
      const deal_items = [{ deal_items_predefined_item_id: itemId('Web page'), deal_items_qty: 4 }];
      expect(await create({ deal_items })).toMatchObject({ amount: 2800, more: { has_deal_items: true } });
    });
  });

  describe('find_deal and the dropdowns', () => {
    const found = (input: object) => vendor.rows('searches.find_deal', { ...input });

    it('finds by ID, by name or a part of it with exact ones first, and all of a contact', async () => {
      await create({ name: 'New logo set' });
      expect(await found({ deal_id: dealId() })).toMatchObject([{ name: 'New logo' }]);
      const part = { name: 'new logo', name_match: 'contains' };
      expect((await found(part)).map(({ name }) => name)).toEqual(['New logo', 'New logo set']);
      expect(await found({ ...part, contact_id: contactId() })).toMatchObject([{ name: 'New logo set' }]);
      expect(await found({ name: 'new logo' })).toMatchObject([{ name: 'New logo' }]);
      expect(await found({ name: 'new logo', contact_id: contactId() })).toEqual([]);
      expect(await found({ contact_id: contactId() })).toHaveLength(3);
      expect(await found({ name: 'Nothing' })).toEqual([]);
    });

    it('looks up no pipelines where it finds nothing', async () => {
      expect(await found({ name: 'Nothing' })).toEqual([]);
      expect(requests()).toEqual(['GET /deals']);
    });

    it('finds exactly this name behind a hundred that only contain it', async () => {
      const [model] = account().deals.all();
      const created_at = new Date().toISOString();
      for (let count = 0; model && count < 120; count += 1) {
        const id = `${count}`.padStart(24, '0');
        account().deals.add({ ...model, id, name: `New logo ${count}`, created_at });
      }
      expect(await found({ name: 'New logo' })).toMatchObject([{ id: dealId() }]);
      expect(requests()).toEqual(['GET /deals', 'GET /deals', 'GET /pipelines']);
    });

    it('shows stages of the chosen pipeline, else of the one for new deals', async () => {
      const stages = (input = {}) => vendor.rows('triggers.deal_stage_list', input);
      expect(await stages({ pipeline_id: pipelineId('Retainers') })).toEqual([
        { id: '25', name: 'Renewal due' },
        { id: '75', name: 'Renewal sent' },
      ]);
      expect((await stages()).map(({ name }) => name)).toEqual([
        'Brief received',
        'Proposal sent',
        'Negotiation',
        'Stage 90',
      ]);
      const form = await fields('creates.update_deal');
      expect(form.find(({ key }) => key === 'stage')).toMatchObject({ dependsOn: ['pipeline_id'] });
    });

    it.each([
      ['which need not be the first', 'Retainers', ['Renewal due', 'Renewal sent']],
      ['or the first', undefined, ['Brief received', 'Proposal sent', 'Negotiation', 'Stage 90']],
    ])('shows stages of the pipeline for new deals, %s', async (_name, usual, stages) => {
      for (const each of account().catalog.pipelines) each.default = each.name === usual;
      const shown = await vendor.rows('triggers.deal_stage_list');
      expect(shown.map(({ name }) => name)).toEqual(stages);
    });

    it('shows pipelines, deals and items', async () => {
      expect(await vendor.rows('triggers.pipeline_list')).toContainEqual({
        id: pipelineId('Delivery'),
        name: 'Delivery',
      });
      expect(await vendor.rows('triggers.deal_list', { contact_id: contactId('Byrne') })).toEqual([
        { id: dealId('Bookmarks'), name: 'Bookmarks · Aoife Byrne · won' },
      ]);
      expect(await vendor.rows('triggers.deal_list', { contact_id: contactId('Dubois') })).toContainEqual({
        id: dealId(),
        name: 'New logo · Inès Dubois',
      });
      expect(await vendor.rows('triggers.predefined_item_list')).toHaveLength(4);
      expect(await vendor.rows('triggers.predefined_item_list', {}, { page: 1 })).toEqual([]);
    });

    it('offers to create what is not found', () => {
      expect(appFor('onepagecrm').searchOrCreates).toHaveProperty('find_deal.create', 'create_deal');
    });
  });
});
