import type { Activity } from '../../model/activity.js';
import { fromSeconds, readDue, startOfDue } from '../../platform/dates.js';
import { withoutSecrets } from '../../platform/redact.js';
import { join, shorten, text } from '../../platform/values.js';
import type { Choice } from '../service.js';
import type { CallRecord, MeetingRecord } from './types.js';

const shared = (record: CallRecord | MeetingRecord) => ({
  id: record.id,
  service: 'onepagecrm',
  url: null,
  created_at: text(record.created_at),
  updated_at: text(record.modified_at),
  title: null,
  body: text(record.text),
  contact_id: text(record.contact_id),
  ended_at: null,
  author_name: text(record.author),
  raw: withoutSecrets(record),
});

/** OnePageCRM call -> activity. `status` is the key of its result. */
export const fromCall = (call: CallRecord): Activity => ({
  ...shared(call),
  type: 'call',
  started_at: fromSeconds(call.call_time_int),
  status: text(call.call_result),
  place: null,
  phone_number: text(call.phone_number),
});

/** OnePageCRM meeting -> activity. */
export const fromMeeting = (meeting: MeetingRecord): Activity => ({
  ...shared(meeting),
  type: 'meeting',
  started_at: fromSeconds(meeting.meeting_time_int),
  status: null,
  place: text(meeting.place),
  phone_number: null,
});

/** Characters that the text of a call or meeting can have (OnePageCRM OpenAPI). */
export const ACTIVITY_TEXT_LENGTH = 7_168;

/** Seconds since 1970 of a time in the form; a date alone means that its day begins. */
export const secondsOf = (value: string | undefined, zone: string): number | undefined =>
  value ? Math.floor(startOfDue(readDue(value, zone, 'Started At'), zone).getTime() / 1000) : undefined;

/** What a dropdown shows of it: day, text, who wrote it. */
export const activityName = ({ id, started_at, body, place, author_name }: Activity): Choice => ({
  id,
  name:
    join(
      [started_at?.slice(0, 10), body && shorten(body.replace(/\s+/g, ' '), 60), place, author_name],
      ' · ',
    ) ?? id,
});
