/** Lists are read up to a page without news, however few rows come at once and whatever their reported number. */
import { afterEach, describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { useBetween } from '../../support/between.js';
import { useHighLevel } from './highlevel.js';

describe('pages', () => {
  const { sandbox, rows, record, settings, store, contactId, pick, sent, requests, forget } = useHighLevel();
  const between = useBetween('highlevel', sandbox);

  afterEach(() => between.stop());

  const hundreds = <T extends object>(model: T | undefined, make: (place: number) => Partial<T>): T[] => {
    if (!model) throw new Error('The seed has no such record.');
    return _.range(230).map((place) => ({ ...structuredClone(model), ...make(place) }));
  };

  /** Answers tell this in place of the number of all rows. */
  const telling = (told: unknown): void =>
    between.watch((body) => {
      const answer = _.cloneDeep(Object(body));
      for (const place of ['total', 'count', 'meta.total'])
        if (_.has(answer, place)) _.set(answer, place, told);
      return answer;
    });

  /** Returns this many rows at once, whatever is requested. */
  const giving = (most: number, key: string): void =>
    between.watch((body) => {
      const list: unknown = _.get(body, key);
      return Array.isArray(list) ? { ...Object(body), [key]: list.slice(0, most) } : body;
    });

  const people = (): void => {
    const company = pick('businesses').id;
    for (const each of hundreds(store().contact(contactId()), (place) => ({
      id: `made${place}`,
      firstName: 'Ada',
      lastName: `Lane ${place}`,
      businessId: company,
      phone: `+1555010${2_000 + place}`,
      dateAdded: new Date(Date.now() - place * 1_000).toISOString(),
    })))
      store().save(each);
  };

  const deals = (): void => {
    const [model] = store().opportunities.all();
    for (const each of hundreds(model, (place) => ({
      id: `made${place}`,
      name: `Sign ${place}`,
      contactId: contactId('Wei'),
      createdAt: new Date(Date.now() - place * 1_000).toISOString(),
    })))
      store().opportunities.add(each);
  };

  describe.each([0, null, 230])('where %j rows are told of', (told) => {
    it('finds a contact by name and by phone behind hundreds', async () => {
      people();
      telling(told);
      settings().unique_identifiers = 'email';
      const find = (input: object) => rows('searches.find_contact', { ...input });
      expect(await find({ name: 'Ada Lane 229' })).toMatchObject([{ id: 'made229' }]);
      expect(await find({ phone: '5550102229' })).toMatchObject([{ id: 'made229' }]);
      expect(await find({ name: 'Ada Lane 999' })).toEqual([]);
    });

    it('lists all contacts of a business', async () => {
      people();
      telling(told);
      const found = await rows('searches.list_company_contacts', { company_id: pick('businesses').id });
      const made = found.map(({ id }) => String(id)).filter((id) => id.startsWith('made'));
      expect(_.uniq(made)).toHaveLength(230);
      expect(made).toHaveLength(230);
    });

    it('finds all opportunities of a contact, and one by its name', async () => {
      deals();
      telling(told);
      const find = (input: object) => rows('searches.find_deal', { contact_id: contactId('Wei'), ...input });
      expect((await find({})).filter(({ name }) => String(name).startsWith('Sign '))).toHaveLength(230);
      expect(await find({ name: 'sign 229' })).toMatchObject([{ id: 'made229' }]);
    });
  });

  describe('where the list ends', () => {
    const asked = async (
      path: string,
      input: object,
      body: (rows: object[], total?: number) => object,
      pages: Array<[number, number?]>,
    ) => {
      let made = 0;
      for (const [count, total] of pages) {
        const list = _.times(count, () => {
          made += 1;
          const at = new Date(Date.now() - made * 1_000).toISOString();
          return { id: `made${made}`, dateAdded: at, createdAt: at, searchAfter: [made] };
        });
        const answer = { status: 200, body: body(list, total), times: 1 };
        sandbox().faults.add({ vendor: 'highlevel', kind: 'status', ...answer });
      }
      const found = await rows(path, { ...input });
      return {
        found: found.length,
        requests: requests().filter((request) => request.endsWith('/search')).length,
      };
    };

    it.each([
      ['ends at the total', [[2, 2]], 2],
      [
        'goes on before the total',
        [
          [2, 3],
          [1, 3],
        ],
        3,
      ],
      [
        'goes on behind a full page at the total',
        [
          [100, 100],
          [1, 101],
        ],
        101,
      ],
      ['goes on without a total', [[1], [1], [0]], 2],
      [
        'keeps to the largest total',
        [
          [2, 5],
          [2, 4],
          [1, 4],
        ],
        5,
      ],
    ] as Array<[what: string, pages: Array<[number, number?]>, found: number]>)(
      '%s',
      async (_what, pages, found) => {
        const told = { found, requests: pages.length };
        const contacts = (contacts: object[], total?: number) => ({ contacts, total });
        expect(await asked('triggers.new_contact', {}, contacts, pages)).toEqual(told);
        sandbox().faults.clear();
        forget();
        const opportunities = (opportunities: object[], total?: number) => ({
          opportunities,
          meta: { total },
        });
        const input = { contact_id: contactId() };
        expect(await asked('searches.find_deal', input, opportunities, pages)).toEqual(told);
      },
    );

    it('goes on behind the last contact with a place, and counts from there', async () => {
      const row = (id: number, searchAfter: unknown = null) => ({
        id: `c${id}`,
        dateAdded: new Date(Date.now() - id * 1_000).toISOString(),
        searchAfter,
      });
      const pages = [
        [row(1, [1]), row(2), row(3)],
        [row(2, [2]), row(3, [3]), row(4, [4]), row(5, [5])],
      ];
      for (const contacts of pages) {
        const body = { contacts, total: 5 };
        sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body, times: 1 });
      }
      expect(await rows('triggers.new_contact')).toHaveLength(5);
      expect(requests()).toHaveLength(2);
      expect(sandbox().log.all()[1]?.body).toMatchObject({ searchAfter: [1] });
    });
  });

  describe('where fewer rows come at once than were asked for', () => {
    it('finds a contact by name', async () => {
      people();
      settings().max_contact_limit = 50;
      expect(await rows('searches.find_contact', { name: 'Ada Lane 229' })).toMatchObject([
        { id: 'made229' },
      ]);
    });

    it('lists all contacts of a business', async () => {
      people();
      giving(40, 'contacts');
      const found = await rows('searches.list_company_contacts', { company_id: pick('businesses').id });
      expect(found.filter(({ id }) => String(id).startsWith('made'))).toHaveLength(230);
    });

    it('finds a task by title, and makes no second one', async () => {
      const model = store().tasks.get(pick('tasks', { title: 'Send moodboard' }).id);
      for (const each of hundreds(model, (place) => ({ id: `made${place}`, title: `Call ${place}` })))
        store().tasks.add(each);
      settings().max_task_limit = 100;
      expect(await rows('searches.find_task', { title: 'call 229' })).toMatchObject([{ id: 'made229' }]);
      const input = { contact_id: model?.contactId, title: 'Call 229' };
      expect(await record('creates.create_task', input, { withSearch: 'find_task' })).toMatchObject({
        id: 'made229',
        changed: false,
      });
      expect(sent()).toEqual([]);
    });

    it('makes no second opportunity', async () => {
      deals();
      giving(30, 'opportunities');
      const input = {
        contact_id: contactId('Wei'),
        pipeline_id: store().pipelines.all()[0]?.id,
        name: 'Sign 229',
      };
      expect(await record('creates.create_deal', input, { withSearch: 'find_deal' })).toMatchObject({
        id: 'made229',
        changed: false,
      });
    });

    it('offers all reasons for a loss', async () => {
      const all = (await rows('triggers.lost_reason_list')).map(({ id }) => id);
      giving(1, 'lostReasons');
      expect((await rows('triggers.lost_reason_list')).map(({ id }) => id)).toEqual(all);
      expect(all.length).toBeGreaterThan(1);
      expect(await rows('triggers.lost_reason_list', {}, { page: 1 })).toEqual([]);
    });
  });
});
