import { LOCATION_ID, TIMEZONE } from '../demo.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import type { Appointment } from '../types.js';

const LOCAL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIMEZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2026-07-16 11:00:00` in the location's time zone, which these answers do not name. */
export const localTime = (iso: string): string => LOCAL.format(new Date(iso));

/** An appointment as a contact's list shows it (2021-07-28 file, `GetEventSchema`). */
export const appointmentAnswer = (appointment: Appointment) => ({
  ...appointment,
  locationId: LOCATION_ID,
  status: 'booked',
  users: [appointment.assignedUserId],
  assignedResources: [],
  startTime: localTime(appointment.startTime),
  endTime: localTime(appointment.endTime),
  dateAdded: localTime(appointment.dateAdded),
  dateUpdated: localTime(appointment.dateUpdated),
});

export const appointmentsOf = (store: Store, contactId: string): Appointment[] =>
  store.appointments.filter((appointment) => appointment.contactId === contactId);

export const appointmentRoutes = (router: Router, store: Store): void => {
  router.on(
    { method: 'GET', path: '/contacts/:contactId/appointments', scope: 'contacts.readonly' },
    ({ params: { contactId = '' } }) => ({
      events: appointmentsOf(store, store.contact(contactId).id).map(appointmentAnswer),
    }),
  );
};
