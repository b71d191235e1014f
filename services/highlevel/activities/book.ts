/** Books, changes and cancels appointments. */

import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import type { Client } from '../../../platform/client.js';
import { readDue, startOfDue, toMillis } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { compact, flag, isBlank } from '../../../platform/values.js';
import type { Appointments } from '../../../records/activity/capabilities.js';
import type * as forms from '../../../records/activity/forms.js';
import type { Activity } from '../../../records/activity/record.js';
import type { Offer } from '../../../records/capability.js';
import type { InputOf } from '../../../records/field.js';
import type { Written } from '../../../records/results.js';
import { locationId } from '../location.js';
import { appointmentPath, idIn } from '../paths.js';
import { toActivity, type Zoned, zoned } from './appointments.js';
import { readAppointment, VERSION } from './calendar.js';
import { checkStatus } from './statuses.js';
import { type AppointmentBody, type AppointmentRecord, appointmentRecord } from './wire.js';

type Input = Omit<InputOf<typeof forms.updateAppointment>, 'appointment_id'>;

/** An instant: an appointment needs a time of day. */
const timeOf = (
  value: string | undefined,
  label: string,
  { meta: { timezone } }: Client,
): string | undefined =>
  isBlank(value)
    ? undefined
    : startOfDue(readDue(value ?? '', timezone, label), timezone)
        .toISOString()
        .replace('.000Z', 'Z');

const idOf = (label: string, id: string | undefined): string | undefined =>
  isBlank(id) ? undefined : idIn(label, id ?? '', 'its ID from an earlier step');

/** What the form says about the appointment itself. */
const bodyOf = (input: Input, client: Client): AppointmentBody =>
  compact({
    title: input.title,
    description: input.body,
    address: input.place,
    calendarId: idOf('Calendar', input.calendar_id),
    assignedUserId: idOf('Assignee', input.assignee_id),
    appointmentStatus: checkStatus(input.status),
    startTime: timeOf(input.started_at, 'Starts At', client),
    endTime: timeOf(input.ended_at, 'Ends At', client),
  });

/** How HighLevel should handle the write; not part of the appointment. */
const mannerOf = ({ book_anyway, run_automations }: Input) => ({
  ...(flag(book_anyway, false) && { ignoreFreeSlotValidation: true }),
  ...(!flag(run_automations, true) && { toNotify: false }),
});

const demandOrder = (start: string | null | undefined, end: string | null | undefined): void => {
  if (start && end && toMillis(end) <= toMillis(start)) throw invalidInput('Ends At must be after Starts At');
};

/** What the answer to a write leaves out is as it was sent, or else as it was before. */
const written = (present: object, body: AppointmentBody, answer: AppointmentRecord): AppointmentRecord => ({
  ...answer,
  ..._.omitBy(present, isBlank),
  ..._.omitBy(body, isBlank),
  ..._.omitBy(answer, isBlank),
  ...(body.description !== undefined && { notes: body.description }),
});

export const create: Offer<Appointments['create']> = {
  run: async (client, { contact_id, ...input }) => {
    const body = bodyOf(input, client);
    demandOrder(body.startTime, body.endTime);
    const contactId = idIn('Contact', contact_id);
    // Before the write, so that a failure here does not book a second time when the step is replayed.
    const time = await zoned(client);
    const answer = await client.post(
      path`/calendars/events/appointments`,
      appointmentRecord,
      { locationId: locationId(client.auth), contactId, ...body, ...mannerOf(input) },
      VERSION,
    );
    return { ...toActivity(written({ contactId }, body, answer), time), changed: true };
  },
};

const sameTime = (time: Zoned) => (wanted: unknown, present: unknown) =>
  toMillis(String(wanted)) === toMillis(time(String(present ?? '')));

/** Sends what the appointment does not have yet. */
const change = async (
  client: Client,
  id: string,
  wanted: AppointmentBody,
  manner: object = {},
): Promise<Written<Activity>> => {
  const time = await zoned(client);
  const present = await readAppointment(client, id);
  const start = time(present.startTime);
  const end = time(present.endTime);
  const length = toMillis(end) - toMillis(start);
  const moved = wanted.startTime && !wanted.endTime && start && end && length > 0;
  const whole: AppointmentBody = moved
    ? {
        ...wanted,
        endTime: new Date(toMillis(wanted.startTime) + length).toISOString().replace('.000Z', 'Z'),
      }
    : wanted;
  if (whole.startTime || whole.endTime) demandOrder(whole.startTime ?? start, whole.endTime ?? end);
  const now = { ...present, description: present.notes ?? present.description };
  const body = differing(whole, now, { startTime: sameTime(time), endTime: sameTime(time) });
  if (_.isEmpty(body)) return { ...toActivity(present, time), changed: false };
  const answer = await client.put(appointmentPath(id), appointmentRecord, { ...body, ...manner }, VERSION);
  return { ...toActivity(written(present, body, answer), time), changed: true };
};

export const update: Offer<Appointments['update']> = {
  run: (client, { appointment_id, contact_id: _contact, ...input }) =>
    change(client, appointment_id, bodyOf(input, client), mannerOf(input)),
};

export const cancel: Offer<Appointments['cancel']> = {
  run: (client, { appointment_id }) => change(client, appointment_id, { appointmentStatus: 'cancelled' }),
};
