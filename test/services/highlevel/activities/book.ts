import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('book', () => {
  const { sandbox, record, rows, complaint, sent, requests, pick, store } = useHighLevel();

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
      ).toMatchObject({
        contact_id: booking().contact_id,
        started_at: '2030-01-02T08:00:00.000Z',
        changed: true,
      });
      expect(sent().at(-1)).toMatchObject({ ignoreFreeSlotValidation: true, toNotify: false });
    });

    it.each(['2030-01-02T09:00', '2030-01-02T10:00'])('refuses an end at %s, unsent', async (ended_at) => {
      const input = { ...booking(), started_at: '2030-01-02T10:00', ended_at };
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

  describe('update_appointment of one that', () => {
    const present = (values: object) => Object.assign(store().appointments.get(review().id) ?? {}, values);
    const update = (input: object) => ({ appointment_id: review().id, book_anyway: true, ...input });
    const START = '2030-01-02T15:00:00.000Z';

    it('takes no time keeps its end when the start moves', async () => {
      present({ startTime: START, endTime: START });
      await record('creates.update_appointment', update({ started_at: '2030-01-02T14:00:00Z' }));
      expect(sent()).toEqual([{ startTime: '2030-01-02T14:00:00Z', ignoreFreeSlotValidation: true }]);
    });

    it('lasts a moment lasts one when the start moves', async () => {
      const { id } = review();
      const event = { id, startTime: START, endTime: START.replace('.000Z', '.001Z') };
      const path = `/calendars/events/appointments/${id}`;
      const fault = { status: 200, method: 'GET', path, body: { event } };
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', ...fault });
      await record('creates.update_appointment', update({ started_at: '2030-01-02T16:00:00Z' }));
      expect(sent()).toMatchObject([
        { startTime: '2030-01-02T16:00:00Z', endTime: '2030-01-02T16:00:00.001Z' },
      ]);
    });

    it('has a start ends after it', async () => {
      present({ startTime: START, endTime: '2030-01-02T16:00:00.000Z' });
      const early = update({ ended_at: '2030-01-02T14:00:00Z' });
      expect(await complaint('creates.update_appointment', early)).toContain('Ends At must be after');
      expect(sent()).toEqual([]);
      await record('creates.update_appointment', update({ ended_at: '2030-01-02T15:30:00Z' }));
      expect(sent()).toMatchObject([{ endTime: '2030-01-02T15:30:00Z' }]);
    });

    it('gets a text keeps it when something else changes', async () => {
      const { id } = review();
      const change = (input: object) =>
        record('creates.update_appointment', { appointment_id: id, ...input });
      const body = 'Bring the cards.';
      expect(await change({ body })).toMatchObject({ body, changed: true });
      expect(await change({ title: 'Next year' })).toMatchObject({ body, title: 'Next year' });
      expect(sent()).toEqual([{ description: body }, { title: 'Next year' }]);
    });

    it.each(['notes', 'description'])('has the text already is left alone: under %s', async (key) => {
      const { id } = review();
      const event = { id, startTime: START, [key]: 'Bring the cards.' };
      const path = `/calendars/events/appointments/${id}`;
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body: { event }, path });
      const input = { appointment_id: id, body: 'Bring the cards.' };
      expect(await record('creates.update_appointment', input)).toMatchObject({
        body: 'Bring the cards.',
        changed: false,
      });
      expect(sent()).toEqual([]);
    });
  });

  describe('list_contact_appointments and new_appointment', () => {
    it('give what a contact has, the latest first', async () => {
      const { contactId, id } = pick('appointments', { title: 'Kick-off call' });
      const input = { contact_id: contactId };
      const found = await rows('searches.list_contact_appointments', input);
      expect(found.map(({ title }) => title)).toEqual(['Shop front walk-through', 'Kick-off call']);
      const gone = { contact_id: '0123456789abcdefghij' };
      expect(await rows('searches.list_contact_appointments', gone)).toEqual([]);
      const now = new Date().toISOString();
      Object.assign(store().appointments.get(id) ?? {}, { dateAdded: now });
      expect(await rows('triggers.new_appointment', input)).toMatchObject([
        { event_id: id, origin: null, title: 'Kick-off call' },
      ]);
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
