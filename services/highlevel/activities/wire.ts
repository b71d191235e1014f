/** Schemas of HighLevel's answers about appointments (OpenAPI `GetEventSchema`). */
import {
  id,
  inside,
  instant,
  isObject,
  NONE,
  type Of,
  record,
  rows,
  text,
  type Wire,
} from '../../../platform/wire.js';

/** In a contact's list, times have no zone: they are the location's. The calendar's own answers include the zone. */
export const appointmentRecord = record({
  id,
  title: text,
  notes: text,
  /** What the calendar's own answers call the notes. */
  description: text,
  address: text,
  contactId: text,
  appointmentStatus: text,
  startTime: instant,
  endTime: instant,
  dateAdded: instant,
  dateUpdated: instant,
});
export type AppointmentRecord = Of<typeof appointmentRecord>;

/** All of a contact's appointments. */
export const appointmentsAnswer = inside('events', rows(appointmentRecord));

export const appointmentAnswer = inside('event', appointmentRecord);

/** What a write sends. */
export interface AppointmentBody {
  title?: string | undefined;
  description?: string | undefined;
  address?: string | undefined;
  calendarId?: string | undefined;
  assignedUserId?: string | undefined;
  appointmentStatus?: string | undefined;
  startTime?: string | undefined;
  endTime?: string | undefined;
}

export const calendarsAnswer = inside('calendars', rows(record({ id, name: text })));

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const slotsOfDay = inside('slots', rows(instant));

/** Free start times, by day, beside other keys. Without any day, `traceId` shows that it is an answer. */
export const slotsAnswer: Wire<string[]> = {
  read: (value) => {
    if (!isObject(value)) return NONE;
    const days = Object.entries(value).filter(([key]) => DAY.test(key));
    if (days.length === 0 && !('traceId' in value)) return NONE;
    const all: string[] = [];
    for (const [, day] of days) {
      const read = slotsOfDay.read(day);
      if (read === NONE) return NONE;
      all.push(...read);
    }
    return all;
  },
};
