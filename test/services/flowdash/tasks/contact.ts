import { describe, expect, it } from '@jest/globals';
import { CLIENTS, IDEAS, useFlowdash } from '../flowdash.js';

describe('contact', () => {
  const { rows, record, run, complaint, requests, sent, id, cf } = useFlowdash();
  const CONTACT = '65f0c1a2b3d4e5f601234567';
  const PATH = 'creates.create_task';
  const input = (own: object = {}, project = CLIENTS) => ({
    project_id: id(project),
    title: 'Ada Lane',
    ...own,
  });
  const create = (own: object = {}) => record(PATH, input(own));
  const find = (own: object) => rows('searches.find_task', { project_id: id(CLIENTS), ...own });
  const posts = () => requests().filter((request) => request.startsWith('POST'));

  describe('a task for a contact of another product', () => {
    it('has the ID of the contact where it has no External ID', async () => {
      expect(await create({ contact_id: CONTACT, origin: 'onepagecrm:1' })).toMatchObject({
        id: CONTACT,
        external_id: CONTACT,
      });
      expect(sent()).toMatchObject([{ 'CRM ID': CONTACT }]);
      expect(await create({ contact_id: CONTACT, external_id: 'deal-7' })).toMatchObject({ id: 'deal-7' });
      expect(await create({ contact_id: CONTACT, [cf('CRM ID')]: 'deal-8' })).toMatchObject({ id: 'deal-8' });
    });

    it.each([CONTACT, `${CONTACT}:task9`])('is found by %s, and made once', async (external_id) => {
      await create({ external_id });
      expect(await find({ contact_id: CONTACT })).toMatchObject([{ id: external_id }]);
      for (let i = 0; i < 2; i += 1)
        expect(await create({ contact_id: CONTACT })).toMatchObject({ id: external_id, changed: false });
      expect(posts()).toHaveLength(1);
    });

    it('is one at work where there are several', async () => {
      await create({ external_id: `${CONTACT}:1`, stage: 'Done' });
      await create({ external_id: `${CONTACT}:2` });
      expect(await find({ contact_id: CONTACT })).toMatchObject([{ id: `${CONTACT}:2` }]);
    });

    it('may be at an end', async () => {
      await create({ external_id: `${CONTACT}:1`, stage: 'Done' });
      expect(await find({ contact_id: CONTACT })).toMatchObject([{ id: `${CONTACT}:1`, status: 'Done' }]);
    });

    it('is not one for another contact, nor of another name or value', async () => {
      await create({ external_id: `${CONTACT}:1`, [cf('Company')]: 'Lane Ltd' });
      const field = cf('Company').slice(3);
      const company = (search_value: string) => ({ search_field: field, search_value });
      expect(await find({ contact_id: CONTACT.slice(1) })).toEqual([]);
      expect(await find({ contact_id: CONTACT, title: 'Bob' })).toEqual([]);
      expect(await find({ contact_id: CONTACT, ...company('Park Ltd') })).toEqual([]);
      expect(await find({ contact_id: CONTACT, title: 'ada lane', ...company('lane ltd') })).toHaveLength(1);
    });

    it('is refused where a workflow has no place for the ID', async () => {
      expect(await complaint(PATH, input({ contact_id: CONTACT }, IDEAS))).toMatch(
        /^Leave Contact blank: this workflow has no Unique ID field/,
      );
      expect(await rows('searches.find_task', { project_id: id(IDEAS), contact_id: CONTACT })).toEqual([]);
    });
  });

  describe('filters of a search', () => {
    it('narrow what a title finds', async () => {
      await create({ external_id: 'a', [cf('Company')]: 'Lane Ltd' });
      await create({ external_id: 'b', [cf('Company')]: 'Park Ltd' });
      const found = await find({
        title: 'Ada Lane',
        search_field: cf('Company').slice(3),
        search_value: 'Park Ltd',
        second_search_field: 'stage',
        second_search_value: 'Not Started',
      });
      expect(found).toMatchObject([{ id: 'b' }]);
    });
  });

  describe('a search that found nothing', () => {
    const search = { withSearch: 'find_task' };

    it('looks once more just before it makes a task without an ID', async () => {
      const own = { [cf('Company')]: 'Lane Ltd' };
      await create(own);
      expect(await run(PATH, input(own), search)).toMatchObject({ changed: false, title: 'Ada Lane' });
      expect(posts()).toHaveLength(1);
      expect(await run(PATH, input({ [cf('Company')]: 'Park Ltd' }), search)).toMatchObject({
        changed: true,
      });
      expect(await run(PATH, input(own))).toMatchObject({ changed: true });
      expect(posts()).toHaveLength(3);
    });

    it('takes one with an ID for the same, too', async () => {
      expect(await run(PATH, input({ title: 'Nguyễn Thị Hoa' }), search)).toMatchObject({
        id: 'AC-1007',
        changed: false,
      });
    });
  });
});
