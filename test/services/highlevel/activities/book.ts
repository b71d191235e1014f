import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('book', () => {
  const { record, rows, complaint, sent, requests, pick, store } = useHighLevel();

  const review = () => pick('appointments', { title: 'Retainer review' });
  const booking = () => ({
    contact_id: String(review().contactId),
    calendar_id: String(review().calendarId),
  });

  describe('create_appointment', () => {
    it('says which slot is taken, and books it when it is told to', async () => {
      const input = { ...booking(), started_at: '2030-01-02T03:00:00-05:00' };
      expect(await complaint('creates.create_appointment', input)).toContain('no longer available');
      expect(
        await record('creates.create_appointment', { ...input, book_anyway: true, run_automations: false }),
      ).toMatchObject({ contact_id: booking().contact_id, started_at: '2030-01-02T08:00:00.000Z' });
      expect(sent().at(-1)).toMatchObject({ ignoreFreeSlotValidation: true, toNotify: false });
    });

    it('refuses an end before the start, unsent', async () => {
      const input = { ...booking(), started_at: '2030-01-02T10:00', ended_at: '2030-01-02T09:00' };
      expect(await complaint('creates.create_appointment', input)).toContain(
        'Ends At must be after Starts At',
      );
      expect(requests()).toEqual([]);
    });
  });

  describe('update_appointment', () => {
    it('keeps the duration when the start moves, and reads times in the zone of the location', async () => {
      const { id } = review();
      const input = { appointment_id: id, started_at: '2030-01-02T15:00:00Z' };
      expect(await record('creates.update_appointment', input)).toMatchObject({
        started_at: '2030-01-02T15:00:00.000Z',
        ended_at: '2030-01-02T16:00:00.000Z',
        changed: true,
      });
      expect(sent()).toEqual([{ startTime: '2030-01-02T15:00:00Z', endTime: '2030-01-02T16:00:00Z' }]);
      expect(await record('creates.update_appointment', input)).toMatchObject({ changed: false });
    });
  });

  describe('cancel_appointment', () => {
    it('keeps the appointment', async () => {
      const { id } = review();
      expect(await record('creates.cancel_appointment', { appointment_id: id })).toMatchObject({
        title: 'Retainer review',
        status: 'cancelled',
        changed: true,
      });
      expect(store().appointments.get(id)?.appointmentStatus).toBe('cancelled');
    });
  });

  describe('appointment_list', () => {
    it('lists what a contact has', async () => {
      const { id, contactId } = review();
      const list = await rows('triggers.appointment_list', { contact_id: contactId });
      expect(list).toEqual([{ id, name: expect.stringContaining('Retainer review · confirmed') }]);
    });
  });
});
