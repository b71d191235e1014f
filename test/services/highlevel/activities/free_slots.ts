import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('free slots', () => {
  const { rows, record, complaint, requests, pick } = useHighLevel();

  const review = () => pick('appointments', { title: 'Retainer review' });
  const calendar = () => String(review().calendarId);

  describe('find_free_slots', () => {
    it('gives what the range holds, and no more once it is booked', async () => {
      const range = {
        calendar_id: calendar(),
        since: '2030-01-02T10:00:00-05:00',
        until: '2030-01-02T11:00:00-05:00',
      };
      const [first, ...others] = await rows('searches.find_free_slots', range);
      expect(first).toMatchObject({ id: '2030-01-02T15:00:00+00:00', calendar_id: calendar() });
      expect(others).toHaveLength(1);
      await record('creates.create_appointment', {
        contact_id: String(review().contactId),
        calendar_id: calendar(),
        started_at: first?.started_at,
      });
      expect(await rows('searches.find_free_slots', range)).toEqual(others);
    });

    it('refuses a range that HighLevel does not tell at once', async () => {
      const range = { calendar_id: calendar(), since: '2030-01-01', until: '2030-03-01' };
      expect(await complaint('searches.find_free_slots', range)).toContain(
        'Until must be at most 31 days after Since',
      );
      expect(requests()).toEqual([]);
    });
  });
});
