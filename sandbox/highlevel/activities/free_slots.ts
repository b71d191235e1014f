import { TIMEZONE } from '../demo.js';
import type { Store } from '../store.js';
import { localTime } from './appointments.js';

const HALF_HOUR = 1_800_000;

/** Weekdays from nine to five, as if set by the calendar's owner. */
const isOpen = (at: number): boolean => {
  const local = localTime(new Date(at).toISOString());
  const hour = Number(local.slice(11, 13));
  const day = new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return hour >= 9 && hour < 17 && day > 0 && day < 6;
};

/** Whether the calendar is free for half an hour from then on; canceled appointments do not count. */
export const isFree = (store: Store, calendarId: string, at: number, but?: string): boolean =>
  at > store.world.time() &&
  at % HALF_HOUR === 0 &&
  isOpen(at) &&
  !store.appointments.find(
    (other) =>
      other.id !== but &&
      other.calendarId === calendarId &&
      other.appointmentStatus !== 'cancelled' &&
      Date.parse(other.startTime) < at + HALF_HOUR &&
      Date.parse(other.endTime) > at,
  );

/** `2026-12-01T10:00:00-05:00`: an instant in its time zone. */
export const inZone = (at: number, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  const local = parts.replace(' ', 'T');
  const minutes = Math.round((Date.parse(`${local}Z`) - at) / 60_000);
  const offset = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16);
  return `${local}${minutes < 0 ? '-' : '+'}${offset}`;
};

/** Free half hours by day. */
export const slotsBetween = (
  store: Store,
  calendarId: string,
  from: number,
  until: number,
  timeZone = TIMEZONE,
): Record<string, { slots: string[] }> => {
  const days: Record<string, { slots: string[] }> = {};
  for (let at = Math.ceil(from / HALF_HOUR) * HALF_HOUR; at < until; at += HALF_HOUR) {
    if (!isFree(store, calendarId, at)) continue;
    const slot = inZone(at, timeZone);
    const day = slot.slice(0, 10);
    days[day] = { slots: [...(days[day]?.slots ?? []), slot] };
  }
  return days;
};
