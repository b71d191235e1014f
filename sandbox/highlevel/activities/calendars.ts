import { flag, isoDate, oneOf, type Shape, text } from '../body_check.js';
import { LOCATION_ID, TIMEZONE } from '../demo.js';
import { badRequest, notFound } from '../errors.js';
import { type Json, textOf } from '../reading.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import type { Appointment } from '../types.js';
import { appointmentAnswer } from './appointments.js';
import { inZone, isFree, slotsBetween } from './free_slots.js';

/** Calendars have their own version. */
const version = '2021-04-15';
const HALF_HOUR = 1_800_000;
const MOST_DAYS = 31;

const EDITED = {
  title: text,
  meetingLocationType: text,
  meetingLocationId: text,
  overrideLocationConfig: flag,
  appointmentStatus: oneOf('new', 'confirmed', 'cancelled', 'showed', 'noshow', 'invalid'),
  assignedUserId: text,
  description: text,
  address: text,
  ignoreDateRange: flag,
  toNotify: flag,
  ignoreFreeSlotValidation: flag,
  rrule: text,
  endTime: isoDate,
};
const EDIT: Shape = { optional: { ...EDITED, calendarId: text, startTime: isoDate } };
const CREATE: Shape = {
  required: { calendarId: text, locationId: text, contactId: text, startTime: isoDate },
  optional: EDITED,
};

/** What a write answers with: fewer keys than a read. */
const writtenAnswer = ({ notes, dateAdded, dateUpdated, users, groupId, ...appointment }: Json) =>
  appointment;

const answerOf = (appointment: Appointment) => {
  const { status, ...answer } = appointmentAnswer(appointment);
  return answer;
};

/** Times with an offset, as the file shows them here. */
const eventAnswer = (appointment: Appointment) => {
  const zoned = (time: string) => inZone(Date.parse(time), TIMEZONE);
  return {
    ...answerOf(appointment),
    startTime: zoned(appointment.startTime),
    endTime: zoned(appointment.endTime),
    dateAdded: zoned(appointment.dateAdded),
    dateUpdated: zoned(appointment.dateUpdated),
  };
};

/** Filtered by start time. Guesses: canceled appointments are included, and an unknown calendar has none. */
const eventsBetween = (store: Store, query: Record<string, string>): Appointment[] => {
  const { calendarId, userId, groupId, startTime, endTime } = query;
  if (!calendarId && !userId && !groupId)
    throw badRequest('Either of userId, calendarId or groupId is required');
  return store.appointments.filter(
    (each) =>
      (!calendarId || each.calendarId === calendarId) &&
      (!userId || each.assignedUserId === userId) &&
      (!groupId || each.groupId === groupId) &&
      Date.parse(each.startTime) >= Number(startTime) &&
      Date.parse(each.startTime) <= Number(endTime),
  );
};

const calendarOf = (store: Store, id: string) => {
  const calendar = store.calendars.get(id);
  if (!calendar) throw notFound('Calendar', id);
  return calendar;
};

const appointmentOf = (store: Store, id: string): Appointment => {
  const appointment = store.appointments.get(id);
  if (!appointment) throw notFound('Appointment', id);
  return appointment;
};

const isoOf = (value: unknown): string | undefined => {
  const time = textOf(value);
  return time === undefined ? undefined : new Date(time).toISOString();
};

/** The message is the one that users quote; the status is a guess. */
const demandFree = (store: Store, { id, calendarId, startTime }: Appointment, body: Json): void => {
  if (body.ignoreFreeSlotValidation === true || isFree(store, calendarId, Date.parse(startTime), id)) return;
  throw badRequest('The slot you have selected is no longer available.');
};

/** Texts in a write replace the existing ones. That `description` becomes the notes is a guess. */
const changed = (present: Appointment, body: Json): Appointment => {
  const startTime = isoOf(body.startTime) ?? present.startTime;
  return {
    ...present,
    calendarId: textOf(body.calendarId) ?? present.calendarId,
    title: textOf(body.title) ?? present.title,
    notes: textOf(body.description) ?? present.notes,
    address: textOf(body.address) ?? present.address,
    assignedUserId: textOf(body.assignedUserId) ?? present.assignedUserId,
    appointmentStatus: textOf(body.appointmentStatus) ?? present.appointmentStatus,
    startTime,
    endTime: isoOf(body.endTime) ?? present.endTime,
  };
};

/** Calendars, their free slots and their appointments. */
export const calendarRoutes = (router: Router, store: Store): void => {
  const events = '/calendars/events/appointments';

  router.on(
    {
      method: 'GET',
      path: '/calendars/',
      scope: 'calendars.readonly',
      location: 'query.locationId',
      version,
    },
    () => ({ calendars: store.calendars.all().map((each) => ({ ...each, locationId: LOCATION_ID })) }),
  );

  router.on(
    { method: 'GET', path: '/calendars/:calendarId/free-slots', scope: 'calendars.readonly', version },
    ({ params, query }) => {
      const { id } = calendarOf(store, params.calendarId ?? '');
      const from = Number(query.startDate);
      const until = Number(query.endDate);
      if (!(until > from)) throw badRequest('endDate must be after startDate');
      if (until - from > MOST_DAYS * 86_400_000) {
        throw badRequest('Date range cannot be more than 31 days');
      }
      return slotsBetween(store, id, from, until, query.timezone);
    },
  );

  router.on(
    {
      method: 'GET',
      path: '/calendars/events',
      scope: 'calendars/events.readonly',
      location: 'query.locationId',
      version,
    },
    ({ query }) => ({ events: eventsBetween(store, query).map(eventAnswer) }),
  );

  router.on(
    { method: 'GET', path: `${events}/:eventId`, scope: 'calendars/events.readonly', version },
    ({ params }) => ({ event: answerOf(appointmentOf(store, params.eventId ?? '')) }),
  );

  router.on(
    {
      method: 'POST',
      path: events,
      scope: 'calendars/events.write',
      location: 'body.locationId',
      version,
      body: CREATE,
    },
    ({ body }) => {
      const calendar = calendarOf(store, textOf(body.calendarId) ?? '');
      const contact = store.contact(textOf(body.contactId) ?? '');
      const startTime = isoOf(body.startTime) ?? '';
      const now = store.world.iso();
      const appointment = changed(
        {
          id: '',
          calendarId: calendar.id,
          groupId: calendar.groupId,
          contactId: contact.id,
          title: calendar.name,
          notes: '',
          address: '',
          assignedUserId: store.users.all()[0]?.id ?? '',
          appointmentStatus: 'confirmed',
          startTime,
          endTime: new Date(Date.parse(startTime) + HALF_HOUR).toISOString(),
          dateAdded: now,
          dateUpdated: now,
        },
        body,
      );
      demandFree(store, appointment, body);
      const kept = { ...appointment, id: store.world.id('mixed20') };
      store.appointments.add(kept);
      return writtenAnswer(answerOf(kept));
    },
  );

  router.on(
    { method: 'PUT', path: `${events}/:eventId`, scope: 'calendars/events.write', version, body: EDIT },
    ({ params, body }) => {
      const present = appointmentOf(store, params.eventId ?? '');
      const wanted = { ...changed(present, body), dateUpdated: store.world.iso() };
      calendarOf(store, wanted.calendarId);
      if (wanted.startTime !== present.startTime || wanted.calendarId !== present.calendarId) {
        demandFree(store, wanted, body);
      }
      Object.assign(present, wanted);
      return writtenAnswer(answerOf(present));
    },
  );
};
