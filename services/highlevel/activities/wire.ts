/** Appointments as HighLevel answers them, read (OpenAPI `GetEventSchema`). */
import { id, inside, instant, type Of, record, rows, text } from '../../../platform/wire.js';

/** Times come without a zone from a contact's list: they are the location's. */
export const appointmentRecord = record({
  id,
  title: text,
  notes: text,
  address: text,
  contactId: text,
  appointmentStatus: text,
  startTime: instant,
  endTime: instant,
  dateAdded: instant,
  dateUpdated: instant,
});
export type AppointmentRecord = Of<typeof appointmentRecord>;

/** A contact's appointments, all of them. */
export const appointmentsAnswer = inside('events', rows(appointmentRecord));
