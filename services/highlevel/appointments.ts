import _ from 'lodash';
import type { Activity } from '../../model/activity.js';
import type { NewEvent } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { inZone } from '../../platform/dates.js';
import { Failure, refuse, unlessMissing } from '../../platform/failure.js';
import { readNewest } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { text } from '../../platform/values.js';
import type { ContactAppointmentInput, ContactIdInput } from '../inputs.js';
import type { Feed, Lookup } from '../service.js';
import { contactPath } from './contacts.js';
import { readLocation } from './location.js';
import type { AppointmentRecord } from './types.js';

/** A time as HighLevel tells it here: of the location, without a zone. That it is the location's is likely only. */
type Zoned = (time: string | null | undefined) => string | null;

const isKnown = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** Puts the location's zone to times; where the token may not view the location, times stay as they came. */
const zoned = async (client: Client): Promise<Zoned> => {
  try {
    const { timezone } = await client.cached('highlevel:location', () => readLocation(client));
    return timezone && isKnown(timezone) ? (time) => inZone(time, timezone) : text;
  } catch (error) {
    if (error instanceof Failure && error.problem.kind === 'permission') return text;
    throw error;
  }
};

/** HighLevel appointment -> activity. Its `assignedUserId` is the host, not who wrote it. */
const toActivity = (appointment: AppointmentRecord, time: Zoned): Activity => ({
  id: appointment.id,
  service: 'highlevel',
  url: null,
  created_at: time(appointment.dateAdded),
  updated_at: time(appointment.dateUpdated),
  type: 'appointment',
  title: text(appointment.title),
  body: text(appointment.notes),
  contact_id: text(appointment.contactId),
  started_at: time(appointment.startTime),
  ended_at: time(appointment.endTime),
  status: text(appointment.appointmentStatus),
  place: text(appointment.address),
  phone_number: null,
  author_name: null,
  raw: withoutSecrets(appointment),
});

export const readAppointments = async (client: Client, contactId: string): Promise<Activity[]> => {
  const { events = [] } = await client.get<{ events?: AppointmentRecord[] }>(
    `${contactPath(contactId)}/appointments`,
  );
  if (events.length === 0) return [];
  const time = await zoned(client);
  return events.map((appointment) => toActivity(appointment, time));
};

/** All of a contact, in one request and one for the location's zone. */
export const ofContact: Lookup<ContactIdInput, Activity> = {
  find: async (client, { contact_id }) =>
    _.orderBy((await unlessMissing(readAppointments(client, contact_id))) ?? [], 'started_at', 'desc'),
};

export const created: Feed<ContactAppointmentInput, NewEvent<Activity>> = {
  poll: async (client, { contact_id }) => {
    if (!contact_id) throw refuse('Fill in Contact: HighLevel lists appointments contact by contact');
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
