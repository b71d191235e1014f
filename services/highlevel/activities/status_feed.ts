/**
 * The trigger for a changed status. HighLevel lists a calendar's appointments by when they start, and does not say when a status
 * was set: an appointment fires with each status that it was never seen with before.
 */

import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { toMillis } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { recentlySeen, slim } from '../../../platform/first_seen.js';
import { path } from '../../../platform/path.js';
import { HORIZON, isEdited, isRecent, orOthers } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { Appointments } from '../../../records/activity/capabilities.js';
import type { Offer } from '../../../records/capability.js';
import { locationId } from '../location.js';
import { idIn } from '../paths.js';
import { toActivity, zoned } from './appointments.js';
import { VERSION } from './calendar.js';
import { checkStatus } from './statuses.js';
import { type AppointmentRecord, appointmentsAnswer } from './wire.js';

const DAY = 86_400_000;
/** The range of start times that is read, in days. That the API accepts such a range, and returns all of it, is a guess. */
const DAYS = { back: 30, ahead: 90 };
/** Read beyond the range, so that an appointment is already known when the passing of time brings it into the range. */
const MARGIN = 2 * HORIZON;

const read = (
  client: Client,
  calendarId: string,
  from: number,
  until: number,
): Promise<AppointmentRecord[]> => {
  const query = {
    locationId: locationId(client.auth),
    calendarId: idIn('Calendar', calendarId, 'its ID from an earlier step'),
    startTime: from,
    endTime: until,
  };
  return client.get(path`/calendars/events`, appointmentsAnswer, query, VERSION);
};

/** Hardly any appointment is created with one of these statuses, so they certainly are changes. */
const ENDS = ['cancelled', 'showed', 'noshow', 'invalid'];

/** A new appointment counts only if it has one of these statuses or was edited; an older one always counts. */
const isChange = ({ appointmentStatus, dateAdded, dateUpdated }: AppointmentRecord): boolean =>
  ENDS.includes(appointmentStatus ?? '') ||
  isEdited(dateAdded, dateUpdated) ||
  !isRecent(text(dateAdded), Date.now(), MARGIN);

export const statusChanged: Offer<Appointments['statusChanged']> = {
  poll: async (client, input) => {
    const status = checkStatus(input.status);
    if (!input.calendar_id) throw invalidInput('Fill in Calendar: HighLevel lists appointments by calendar');
    const now = Date.now();
    const until = now + DAYS.ahead * DAY;
    const all = await read(client, input.calendar_id, now - DAYS.back * DAY, until + MARGIN);
    const wanted = all.filter(
      ({ appointmentStatus }) => text(appointmentStatus) && (!status || appointmentStatus === status),
    );
    const key = (row: AppointmentRecord) => `${row.id}:${row.appointmentStatus ?? ''}`;
    const { isPopulatingDedupe, isLoadingSample } = client.meta;
    const rows = orOthers(client, wanted, all);
    const { rows: recent, isAll } = await recentlySeen(client, rows, {
      trigger: 'highlevel:appointment_status_changed',
      input,
      key,
    });
    // Without a record of what was seen before, only a recent change can be news.
    const isNews = (row: AppointmentRecord): boolean =>
      toMillis(row.startTime) < until && isChange(row) && (!isAll || isRecent(text(row.dateUpdated)));
    const shown = isPopulatingDedupe || isLoadingSample ? recent : recent.filter(isNews);
    if (shown.length === 0) return [];
    const time = await zoned(client);
    return _.orderBy(shown, ({ dateUpdated }) => toMillis(dateUpdated), 'desc').map((row) =>
      slim({ event_id: key(row), ...toActivity(row, time) }, isAll),
    );
  },
};
