import { describe, expect, it } from '@jest/globals';
import { useStillClock } from '../../../support/clock.js';
import { ago, HOUR, MINUTE, useHighLevel } from '../highlevel.js';

describe('status feed', () => {
  const { rows, complaint, requests, forget, pick, sandbox, store } = useHighLevel();

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
      const [from, until] = ['startTime', 'endTime'].map((key) => Number(searchParams.get(key)));
      expect(Number(until) - Number(from)).toBe((30 + 92) * 86_400_000);
      expect(Math.round((Number(from) - Date.now()) / 86_400_000)).toBe(-30);
    });

    const add = (id: string, values: object) => {
      const model = store().appointments.get(review().id);
      const dateAdded = ago(900 * HOUR);
      if (model) store().appointments.add({ ...model, id, dateAdded, dateUpdated: dateAdded, ...values });
    };
    const born = (dateAdded: string, dateUpdated = dateAdded) => ({ dateAdded, dateUpdated });

    it('fires for what it never saw, unless that is a new one as it was made', async () => {
      const form = { calendar_id: calendar_id() };
      await rows(KEY, form, { isPopulatingDedupe: true });
      forget();
      expect(await rows(KEY, form)).toEqual([]);
      expect(requests()).toEqual(['GET /calendars/events']);
      add('old', born(ago(49 * HOUR)));
      expect(await rows(KEY, form)).toMatchObject([{ event_id: 'old:confirmed', more: {} }]);
      add('young', born(ago(47 * HOUR)));
      add('new', born(ago(MINUTE)));
      add('ended', { ...born(ago(2 * MINUTE)), appointmentStatus: 'cancelled' });
      add('edited', born(ago(HOUR), ago(MINUTE)));
      add('silent', { appointmentStatus: '' });
      add('far', { appointmentStatus: 'cancelled', startTime: ago(-91 * 24 * HOUR) });
      expect((await rows(KEY, form)).map(({ event_id }) => event_id)).toEqual([
        'edited:confirmed',
        'ended:cancelled',
        'old:confirmed',
      ]);
    });

    it('takes only what changed within a day for news where it knows nothing', async () => {
      add('old', { appointmentStatus: 'cancelled' });
      add('recent', { appointmentStatus: 'cancelled', dateUpdated: ago(HOUR) });
      add('new', born(ago(HOUR)));
      const found = await rows(KEY, { calendar_id: calendar_id() });
      expect(found.map(({ id }) => id)).toEqual(['recent']);
      expect(found[0]).not.toHaveProperty('more');
    });

    describe('at one moment', () => {
      useStillClock();

      it('knows what starts in exactly 90 days, and does not fire for it yet', async () => {
        const form = { calendar_id: calendar_id() };
        await rows(KEY, form, { isPopulatingDedupe: true });
        const EDGE = 90 * 24 * HOUR;
        const body = {
          events: [
            { id: 'edge', appointmentStatus: 'cancelled', startTime: ago(-EDGE) },
            { id: 'within', appointmentStatus: 'cancelled', startTime: ago(1 - EDGE) },
          ],
        };
        sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body });
        expect((await rows(KEY, form)).map(({ id }) => id)).toEqual(['within']);
      });
    });

    it('refuses a status that there is not', async () => {
      expect(await complaint(KEY, { calendar_id: calendar_id(), status: 'done' })).toContain('Status "done"');
      expect(requests()).toEqual([]);
    });
  });
});
