import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('status feed', () => {
  const { rows, complaint, requests, pick, sandbox } = useHighLevel();

  const KEY = 'triggers.appointment_status_changed';
  const review = () => pick('appointments', { title: 'Retainer review' });
  const calendar_id = () => String(review().calendarId);

  describe('appointment_status_changed', () => {
    it('gives an appointment with its status in the key', async () => {
      const { id, appointmentStatus } = review();
      const form = { calendar_id: calendar_id(), status: appointmentStatus };
      const found = await rows(KEY, form, { isPopulatingDedupe: true });
      expect(found.map((row) => row.event_id)).toContain(`${id}:${appointmentStatus}`);
      expect(found.every(({ event_id }) => String(event_id).endsWith(`:${appointmentStatus}`))).toBe(true);
    });

    it('asks for 30 days back and 90 ahead, with two more that are known before they count', async () => {
      await rows(KEY, { calendar_id: calendar_id() });
      const [{ url = '' } = {}] = sandbox().log.all();
      const { searchParams } = new URL(url, 'http://localhost');
      const days = ['startTime', 'endTime'].map(
        (key) => (Number(searchParams.get(key)) - Date.now()) / 86_400_000,
      );
      expect(days.map(Math.round)).toEqual([-30, 92]);
    });

    it('refuses a status that there is not', async () => {
      expect(await complaint(KEY, { calendar_id: calendar_id(), status: 'done' })).toContain('Status "done"');
      expect(requests()).toEqual([]);
    });
  });
});
