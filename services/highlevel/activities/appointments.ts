/** Appointments. */

import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { inZone } from '../../../platform/dates.js';
import { ifAllowed, invalidInput, unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { readNewest } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { Appointments } from '../../../records/activity/capabilities.js';
import { type Activity, appointment } from '../../../records/activity/record.js';
import type { Offer } from '../../../records/capability.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { readLocation } from '../location.js';
import { contactPath } from '../paths.js';
import { type AppointmentRecord, appointmentsAnswer } from './wire.js';

/** Adds a zone to a time as HighLevel returns it here: without one, and probably in the location's. */
export type Zoned = (time: string | null | undefined) => string | null;

const isKnown = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** Adds the location's zone to times; if the token may not view the location, times stay as they came. */
export const zoned = async (client: Client): Promise<Zoned> => {
  const location = await ifAllowed(
    client.cached('location', () => readLocation(client)),
    () => undefined,
  );
  const timezone = location?.timezone;
  return timezone && isKnown(timezone) ? (time) => inZone(time, timezone) : text;
};

export const sample = {
  id: 'xC2vB4nM6qW8eR1tY3uI',
  service: 'highlevel',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  type: 'appointment',
  title: 'First look at the drafts',
  body: 'Bring the color cards.',
  contact_id: 'Zk3Qw8rTy5UiOp1AsDfG',
  started_at: '2026-03-10T09:00:00.000Z',
  ended_at: '2026-03-10T09:30:00.000Z',
  status: 'confirmed',
  place: 'Harbor office',
} satisfies SampleOf<Activity>;

const fill = filling(appointment, sample);

/** HighLevel appointment -> activity. Its `assignedUserId` is the host, not who wrote it. */
export const toActivity = (appointment: AppointmentRecord, time: Zoned): Activity =>
  fill({
    id: appointment.id,
    created_at: time(appointment.dateAdded),
    updated_at: time(appointment.dateUpdated),
    type: 'appointment',
    title: text(appointment.title),
    body: text(appointment.notes) ?? text(appointment.description),
    contact_id: text(appointment.contactId),
    started_at: time(appointment.startTime),
    ended_at: time(appointment.endTime),
    status: text(appointment.appointmentStatus),
    place: text(appointment.address),
    more: appointment.more,
  });

export const readAppointments = async (client: Client, contactId: string): Promise<Activity[]> => {
  const events = await client.get(path`${contactPath(contactId)}/appointments`, appointmentsAnswer);
  if (events.length === 0) return [];
  const time = await zoned(client);
  return events.map((appointment) => toActivity(appointment, time));
};

/** All of a contact's appointments, in one request, plus one for the location's zone. */
export const ofContact: Offer<Appointments['ofContact']> = {
  find: async (client, { contact_id }) =>
    _.orderBy((await unlessMissing(readAppointments(client, contact_id))) ?? [], 'started_at', 'desc'),
};

export const created: Offer<Appointments['created']> = {
  poll: async (client, { contact_id }) => {
    if (!contact_id) throw invalidInput('Fill in Contact: HighLevel lists appointments by contact');
    const rows = await readNewest(client, {
      page: async () => ({
        rows: _.orderBy(await readAppointments(client, contact_id), 'created_at', 'desc'),
      }),
      pageSize: Number.POSITIVE_INFINITY,
      id: ({ id }) => id,
      at: ({ created_at }) => created_at,
    });
    return rows.map((row) => ({ event_id: row.id, origin: null, ...row }));
  },
};
