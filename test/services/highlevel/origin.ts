import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from './highlevel.js';

describe('origin', () => {
  const { rows, record, sent, pick, store, contactId } = useHighLevel();

  const ORIGIN = 'onepagecrm:65f0c1a2b3d4e5f601234567';
  const MARK = `Made from: ${ORIGIN}`;

  describe('an opportunity that a step made from another record', () => {
    const pipeline = () => store().pipelines.all()[0]?.id;
    const make = (input: object = {}) =>
      record('creates.create_deal', {
        contact_id: contactId('Wei'),
        pipeline_id: pipeline(),
        name: 'Menu board',
        origin: ORIGIN,
        ...input,
      });

    it('has the mark behind its name, which no record shows', async () => {
      const { id, name } = await make();
      expect(name).toBe('Menu board');
      expect(sent()).toMatchObject([{ name: `Menu board · ${MARK}` }]);
      expect(await rows('searches.find_deal', { name: 'menu board' })).toMatchObject([
        { id, name: 'Menu board' },
      ]);
    });

    it('keeps it when it is called otherwise, and takes the name that it has for no change', async () => {
      const { id: deal_id } = await make();
      expect(await record('creates.update_deal', { deal_id, name: 'Menu board' })).toMatchObject({
        changed: false,
      });
      expect(await record('creates.update_deal', { deal_id, name: 'Sign' })).toMatchObject({ name: 'Sign' });
      expect(sent().at(-1)).toEqual({ name: `Sign · ${MARK}` });
    });

    it('is made once by a search that makes what it does not find', async () => {
      const { id } = await make();
      const again = await record(
        'creates.create_deal',
        { contact_id: contactId('Wei'), pipeline_id: pipeline(), name: 'Menu board', origin: ORIGIN },
        { withSearch: true },
      );
      expect(again).toMatchObject({ id, changed: false });
    });

    it('does not trigger, unless that is wanted', async () => {
      const { id } = await make();
      const ids = async (input: object) =>
        (await rows('triggers.new_deal', { ...input })).map((row) => row.id);
      expect(await ids({})).not.toContain(id);
      expect(await ids({ skip_own: 'false' })).toContain(id);
      expect(await rows('triggers.new_deal', { skip_own: false })).toContainEqual(
        expect.objectContaining({ id, origin: ORIGIN, name: 'Menu board' }),
      );
    });

    it('triggers without a mark', async () => {
      const { id } = await make({ origin: undefined });
      expect(await rows('triggers.new_deal')).toContainEqual(expect.objectContaining({ id, origin: null }));
    });
  });

  describe('a business that a step made from another record', () => {
    const make = (input: object = {}) =>
      record('creates.create_company', { name: 'Acme', description: 'Two shops.', origin: ORIGIN, ...input });

    it('has the mark below its description, and keeps it', async () => {
      const { id: company_id, description } = await make();
      expect(description).toBe('Two shops.');
      const update = (input: object) => record('creates.update_company', { company_id, ...input });
      expect(await update({ description: 'Two shops.' })).toMatchObject({ changed: false });
      expect(await update({ description: 'Three.' })).toMatchObject({ description: 'Three.' });
      expect(await update({ clear_fields: ['description'] })).toMatchObject({ description: null });
      expect(sent()).toMatchObject([
        { description: `Two shops.\n\n${MARK}` },
        { description: `Three.\n\n${MARK}` },
        { description: MARK },
      ]);
    });

    it('does not trigger, unless that is wanted', async () => {
      const { id } = await make();
      const { id: other } = await make({ name: 'Other', origin: undefined });
      const ids = async (input: object) =>
        (await rows('triggers.new_company', { ...input })).map((row) => row.id);
      expect(await ids({})).toContain(other);
      expect(await ids({})).not.toContain(id);
      expect(await ids({ skip_own: false })).toContain(id);
      expect(await rows('searches.find_company', { name: pick('businesses', { id }).name })).toMatchObject([
        { id, description: 'Two shops.' },
      ]);
    });
  });
});
