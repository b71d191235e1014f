import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('free slots', () => {
  const { sandbox, rows, record, complaint, requests, pick, forget } = useHighLevel();

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

    const SINCE = '2030-01-02T15:00:00Z';
    const DAY = 86_400_000;
    const asked = async (input: object) => {
      forget();
      await rows('searches.find_free_slots', { calendar_id: calendar(), since: SINCE, ...input });
      const [{ url = '' } = {}] = sandbox().log.all();
      return Object.fromEntries(new URL(url, 'http://localhost').searchParams);
    };

    it('asks for a week, or for 31 days at most', async () => {
      const startDate = String(Date.parse(SINCE));
      const week = await asked({});
      expect(week).toEqual({
        startDate,
        endDate: String(Date.parse(SINCE) + 7 * DAY),
        timezone: expect.any(String),
      });
      expect(await asked({ until: '2030-02-02T15:00:00Z' })).toMatchObject({
        startDate,
        endDate: String(Date.parse(SINCE) + 31 * DAY),
      });
    });

    it('asks for those of one user when told to', async () => {
      const { id } = pick('users', { firstName: 'Bo' });
      expect(await asked({ assignee_id: id })).toMatchObject({ userId: id });
    });

    it.each([
      ['2030-02-02T15:00:00.001Z', 'Until must be at most 31 days after Since'],
      ['2030-03-01', 'Until must be at most 31 days after Since'],
      [SINCE, 'Until must be after Since'],
      ['2030-01-01', 'Until must be after Since'],
    ])('refuses a range until %s', async (until, says) => {
      const range = { calendar_id: calendar(), since: SINCE, until };
      expect(await complaint('searches.find_free_slots', range)).toContain(says);
      expect(requests()).toEqual([]);
    });
  });
});
