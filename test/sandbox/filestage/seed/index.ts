import { describe, expect, it } from '@jest/globals';
import { row, rows, useFilestage } from '../filestage.js';

describe('seed: index', () => {
  const filestage = useFilestage();

  describe('the seed', () => {
    it('has files, reviews and comments of every kind, none of them new', async () => {
      const { files, versions, reviews, comments } = filestage.sandbox.emulators.filestage.state();
      expect(rows(files).length).toBeGreaterThanOrEqual(12);
      expect(rows(comments).length).toBeGreaterThanOrEqual(20);
      expect(rows(comments).some(({ parentId }) => parentId !== null)).toBe(true);
      expect(rows(comments).some(({ teamOnly }) => teamOnly)).toBe(true);
      expect(new Set(rows(reviews).map(({ state }) => state)).size).toBe(3);

      const now = filestage.sandbox.world.now().getTime();
      const due = rows(reviews).flatMap(({ dueDate }) =>
        dueDate === null ? [] : [Date.parse(String(dueDate))],
      );
      expect(due.some((time) => time < now) && due.some((time) => time > now)).toBe(true);
      const times = [
        ...[files, versions, reviews].flatMap((records) => rows(records).map(({ created }) => created)),
        ...rows(reviews).flatMap(({ decisions }) => rows(decisions).map(({ created }) => created)),
        ...rows(comments).map(({ createdTime }) => createdTime),
      ];
      const sixHoursAgo = new Date(now - 6 * 60 * 60 * 1_000).toISOString();
      expect(times.filter((time) => String(time) > sixHoursAgo)).toEqual([]);
    });

    it('comes back with reset, settings included', async () => {
      const { settings } = filestage.sandbox.emulators.filestage;
      const before = row(filestage.sandbox.emulators.filestage.state());
      settings.state_spelling = 'title';
      await filestage.write('POST', '/folders', { name: 'New' });
      filestage.sandbox.reset();
      expect(settings).toEqual({
        upload_ms: 300,
        max_review_limit: 100,
        page_tokens: 'review',
        state_spelling: 'upper',
        strict_events: true,
        allow_outside_reviewers: true,
      });
      expect(filestage.sandbox.emulators.filestage.state().folders).toEqual(before.folders);
    });
  });
});
