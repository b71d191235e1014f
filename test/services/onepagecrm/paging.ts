import { afterEach, describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { useBetween } from '../../support/between.js';
import { ago, HOUR, MINUTE, useOnePageCrm } from './onepagecrm.js';

describe('paging', () => {
  const { sandbox, rows, requests, find } = useOnePageCrm();
  const between = useBetween('onepagecrm', sandbox);
  afterEach(() => between.stop());

  type Lie = (page: number) => object;

  /** False statements in the page fields. */
  const LIES: Array<[string, Lie]> = [
    ['nothing', () => ({})],
    ['0', () => ({ max_page: 0, total_count: 0 })],
    ['null', () => ({ max_page: null, total_count: null })],
    ['the page itself', (page) => ({ max_page: page })],
    ['the page itself, and 0 rows', (page) => ({ max_page: page, total_count: 0 })],
    ['1, and a limit that was not kept', () => ({ max_page: 1, per_page: 100 })],
  ];

  /** `count` contacts, fifty to a page although a hundred are requested. */
  const serve = (count: number, lie: Lie): void => {
    const all = _.range(count).map((i) => ({
      contact: {
        id: i.toString(16).padStart(24, '0'),
        created_at: ago(i * MINUTE),
        modified_at: ago(i * MINUTE),
      },
    }));
    between.watch((_body, place) => {
      const contacts = all.slice(place * 50, place * 50 + 50);
      return { status: 0, data: { contacts, page: place + 1, ...lie(place + 1) } };
    });
  };

  describe.each(LIES)('where a list says %s of its end', (_name, lie) => {
    it('a poll reads it all', async () => {
      serve(120, lie);
      expect(await rows('triggers.new_contact')).toHaveLength(120);
    });

    it('a search does', async () => {
      serve(120, lie);
      const company_id = find('companies', {}).id;
      expect(await rows('searches.list_company_contacts', { company_id })).toHaveLength(120);
    });
  });

  describe('a list', () => {
    it('that gives the same page over and over ends', async () => {
      const contact = { id: '0123456789abcdef01234567', created_at: ago(MINUTE) };
      between.watch(() => ({ status: 0, data: { contacts: [{ contact }], max_page: 0 } }));
      const company_id = find('companies', {}).id;
      expect(await rows('searches.list_company_contacts', { company_id })).toHaveLength(1);
      expect(requests()).toHaveLength(2);
    });

    it('that is quiet takes one request, whatever it says of its end', async () => {
      for (const [, lie] of LIES) {
        sandbox().log.clear();
        const old = { id: '0123456789abcdef01234567', created_at: ago(48 * HOUR) };
        between.watch(() => ({ status: 0, data: { contacts: [{ contact: old }], ...lie(1) } }));
        await rows('triggers.new_contact');
        expect(requests()).toEqual(['GET /contacts']);
      }
    });
  });
});
