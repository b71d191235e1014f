/**
 * The trigger for a changed status. HighLevel lists appointments of a calendar by when they start, and does not say since when they have a
 * status: what fires is an appointment and a status never seen together.
 */

import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { toMillis } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { recentlySeen } from '../../../platform/first_seen.js';
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
/** What is looked at, by when an appointment starts. That the API takes such a range, and is whole, is a guess. */
const DAYS = { back: 30, ahead: 90 };
/** What comes into sight at the end of the range only because time goes by: it is known before it may fire. */
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

/** Hardly any appointment is made with one of these, so that they are changes for certain. */
const ENDS = ['cancelled', 'showed', 'noshow', 'invalid'];

/** An appointment that is made is no change of its status. One of the others was edited, or is known for long. */
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
    // Where nothing is known of what was seen before, only what was changed of late can be news.
    const isNews = (row: AppointmentRecord): boolean =>
      toMillis(row.startTime) < until && isChange(row) && (!isAll || isRecent(text(row.dateUpdated)));
    const shown = isPopulatingDedupe || isLoadingSample ? recent : recent.filter(isNews);
    if (shown.length === 0) return [];
    const time = await zoned(client);
    return _.orderBy(shown, ({ dateUpdated }) => toMillis(dateUpdated), 'desc').map((row) => {
      const { more, ...event } = { event_id: key(row), ...toActivity(row, time) };
      return isAll || !more ? event : { ...event, more };
    });
  },
};
