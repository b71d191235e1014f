import { describe, expect, it } from '@jest/globals';
import { ago, MINUTE, useOnePageCrm } from './onepagecrm.js';

describe('pages', () => {
  const { sandbox, rows, complaint, requests, answer } = useOnePageCrm();

  describe('pages', () => {
    const note = (i: number) => ({ note: { id: String(i).padStart(24, '0'), created_at: ago(MINUTE + i) } });
    const notes = (from: number, count: number) =>
      Array.from({ length: count }, (_each, i) => note(from + i));
    const poll = () => rows('triggers.new_note');

    it.each([
      ['is the page itself', { max_page: 1, total_count: 100 }],
      ['is 0', { max_page: 0, total_count: 0 }],
      ['is null', { max_page: null, total_count: null }],
      ['is missing', {}],
    ])('are read on behind a full one where what is told of all %s', async (_name, told) => {
      answer({ notes: notes(0, 100), ...told }, { path: 'page=1&', times: 1 });
      answer({ notes: notes(100, 30), ...told }, { path: 'page=2&', times: 1 });
      answer({ notes: [], ...told }, { path: '/notes' });
      expect(await poll()).toHaveLength(130);
    });

    it('are read on behind a short one that was cut', async () => {
      answer(
        { notes: notes(0, 50), per_page: 50, max_page: 1, total_count: 50 },
        { path: 'page=1&', times: 1 },
      );
      answer(
        { notes: notes(50, 20), per_page: 50, max_page: 2, total_count: 70 },
        { path: 'page=2&', times: 1 },
      );
      answer({ notes: [] }, { path: '/notes' });
      expect(await poll()).toHaveLength(70);
    });

    it('end at a short one that all agree is the last', async () => {
      answer({ notes: notes(0, 3), per_page: 100, max_page: 1, total_count: 3 }, { path: '/notes' });
      expect(await poll()).toHaveLength(3);
      expect(requests()).toEqual(['GET /notes']);
    });

    it('fail without the list that was asked for', async () => {
      for (const odd of [{}, { notes: null }, { notes: 'x' }, { notes: [null] }, { notes: [{ note: {} }] }]) {
        sandbox().faults.clear();
        answer(odd, { path: '/notes' });
        expect({ odd, told: await complaint('triggers.new_note') }).toEqual({
          odd,
          told: 'OnePageCRM sent an answer that cannot be read. Try again in a few minutes.',
        });
      }
    });
  });
});
