import type { Activity } from '../../model/activity.js';
import { fromSeconds } from '../../platform/dates.js';
import { withoutSecrets } from '../../platform/redact.js';
import { text } from '../../platform/values.js';
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
