import { describe, expect, it } from '@jest/globals';
import { NONE } from '../../../platform/wire.js';
import {
  approvedByAll,
  decidedAt,
  newestVersionId,
  repliesOf,
  sameDecisions,
} from '../../../services/filestage/undocumented.js';
import * as wire from '../../../services/filestage/wire.js';
import { readAs } from '../../support/read_as.js';

describe('undocumented', () => {
  describe('lists', () => {
    const lists = wire.listOf(wire.folder);

    it('come bare or in an envelope', () => {
      expect(readAs(lists, [{ id: 1 }])).toMatchObject([{ id: '1' }]);
      expect(readAs(lists, { folders: [{ id: 'a' }, null, 'x'] })).toMatchObject([{ id: 'a' }]);
      expect(readAs(lists, { count: 1, folders: [{ id: 'a' }] })).toMatchObject([{ id: 'a' }]);
      expect(readAs(lists, { errors: [{ id: 'e' }], folders: [{ id: 'a' }] })).toMatchObject([{ id: 'a' }]);
      expect(readAs(lists, [])).toEqual([]);
    });

    it.each([{}, { error: 'x' }, 'text', null, [1, 'x'], { folders: [{ name: 'no id' }] }])(
      '%j is none',
      (value) => {
        expect(lists.read(value)).toBe(NONE);
      },
    );
  });

  describe('the newest version', () => {
    it.each([
      [
        'by number',
        [
          { id: 'a', number: 2 },
          { id: 'b', number: 1 },
        ],
        'a',
      ],
      [
        'by number in text',
        [
          { id: 'a', number: '2' },
          { id: 'b', number: '10' },
        ],
        'b',
      ],
      [
        'by time',
        [
          { id: 'a', created: '2026-02-01' },
          { id: 'b', created: '2026-01-01' },
        ],
        'a',
      ],
      ['the first version before one that tells nothing', [{ id: 'a', number: 1 }, { id: 'b' }], 'a'],
      ['the last where nothing tells', [{ id: 'a' }, { id: 'b' }], 'b'],
      ['none without an id', [{}, null], undefined],
    ])('%s', (_how, versions, id) => {
      expect(newestVersionId(readAs(wire.file, { id: 'f', versions }))).toBe(id);
    });

    it('is none of a file without versions', () => {
      expect(newestVersionId(readAs(wire.file, { id: 'f' }))).toBeUndefined();
    });
  });

  describe('approved by all who were asked', () => {
    const step = readAs(wire.step, {
      id: 's',
      reviewers: [
        { email: 'Zoe@example.com', reviewDecisionRequested: true },
        { email: 'bo@example.com', reviewDecisionRequested: true },
        { email: 'guest@example.com', reviewDecisionRequested: false },
      ],
    });
    const verdict = (...decisions: unknown[]) => approvedByAll({ decisions }, step);
    const zoe = { user: { email: 'zoe@example.com', phone: null }, decision: 'APPROVED' };
    const bo = { reviewer: 'bo@example.com', state: { value: 'approve' } };

    it('reads who and what wherever they stand', () => {
      expect(verdict(zoe, bo)).toBe(true);
      expect(verdict(zoe)).toBe(false);
      expect(verdict()).toBe(false);
    });

    it('takes "approved with changes" for no approval', () => {
      expect(verdict(zoe, { ...bo, state: { value: 'APPROVED_WITH_CHANGES' } })).toBe(false);
    });

    it('lets the last decision of a reviewer count', () => {
      expect(verdict({ ...zoe, decision: 'REJECTED' }, bo, zoe)).toBe(true);
      expect(verdict(zoe, bo, { ...zoe, decision: 'REJECTED' })).toBe(false);
    });

    it('counts where no decision says whose it is', () => {
      expect(verdict({ by: 'u1', decision: 'approved' }, { by: 'u2', decision: 'approved' })).toBe(true);
      expect(verdict({ by: 'u1', decision: 'approved' }, { by: 'u2', decision: 'rejected' })).toBe(false);
      expect(verdict({ by: 'u1', decision: 'approved' })).toBe(false);
    });

    it('needs the only one who was asked', () => {
      const only = { reviewers: step.reviewers.slice(1) };
      expect(approvedByAll({ decisions: [bo] }, only)).toBe(true);
      expect(approvedByAll({ decisions: [zoe] }, only)).toBe(false);
    });

    it('is not so where nobody was asked', () => {
      expect(approvedByAll({ decisions: [zoe] }, { reviewers: [] })).toBe(false);
    });
  });

  describe('decisions', () => {
    it('were made at the latest time in any of them', () => {
      const early = {
        decision: 'APPROVED',
        created: '2026-03-01T10:00:00.000Z',
        label: '2099',
        odd: '2099-99-99T',
      };
      const late = { decision: 'REJECTED', by: { at: '2026-03-02T10:00:00+01:00' } };
      expect(decidedAt({ decisions: [late, early] })).toBe('2026-03-02T10:00:00+01:00');
      expect(decidedAt({ decisions: [{ decision: 'APPROVED' }] })).toBeNull();
    });

    it.each([
      ['Page 1', 'Page 2'],
      ['2026-spring', '2026-autumn'],
    ])('differ in words that only look like times: %s, %s', (one, other) => {
      const saying = (note: string) => ({ decisions: [{ decision: 'REJECTED', note }] });
      expect(sameDecisions(saying(one), saying(one))).toBe(true);
      expect(sameDecisions(saying(one), saying(other))).toBe(false);
    });
  });

  describe('replies', () => {
    it('get the review of their comment, and an id where they have none', () => {
      const replies = [
        { id: 'x', body: 'Yes' },
        { body: 'No', createdTime: '2026-01-01T00:00:00.000Z' },
        null,
      ];
      expect(repliesOf(readAs(wire.comment, { id: 'c', reviewId: 'r', replies }))).toMatchObject([
        { id: 'x', body: 'Yes', reviewId: 'r' },
        {
          id: 'c:2026-01-01T00:00:00.000Z',
          body: 'No',
          createdTime: '2026-01-01T00:00:00.000Z',
          reviewId: 'r',
        },
      ]);
    });

    it('are none where there are none', () => {
      expect(repliesOf(readAs(wire.comment, { id: 'c' }))).toEqual([]);
    });
  });
});
