import type { Client } from '../../../platform/client.js';
import { fromSeconds, readDue, startOfDue } from '../../../platform/dates.js';
import { withoutMark } from '../../../platform/origin.js';
import { join, shorten, text } from '../../../platform/values.js';
import { type Activity, call, meeting } from '../../../records/activity/record.js';
import type { Choice } from '../../../records/capability.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { ATTACHMENT, attachmentLinks } from '../attachments.js';
import { callPath, meetingPath, readOne } from '../paths.js';
import { single } from '../wire.js';
import {
  type CallRecord,
  callRecord,
  callToChange,
  type MeetingRecord,
  meetingRecord,
  meetingToChange,
} from './wire.js';

export const callSample = {
  id: '65f0c1a2b3d4e5f60123456f',
  service: 'onepagecrm',
  created_at: '2026-03-03T16:05:00.000Z',
  updated_at: '2026-03-03T16:05:00.000Z',
  type: 'call',
  body: 'Asked for a second draft.',
  contact_id: '65f0c1a2b3d4e5f601234567',
  started_at: '2026-03-03T16:00:00.000Z',
  status: 'interested',
  phone_number: '+15550100042',
  author_name: 'Ada L.',
  attachments: [ATTACHMENT],
} satisfies SampleOf<Activity>;

export const meetingSample = {
  id: '65f0c1a2b3d4e5f601234572',
  service: 'onepagecrm',
  created_at: '2026-03-03T16:05:00.000Z',
  updated_at: '2026-03-03T16:05:00.000Z',
  type: 'meeting',
  body: 'Went through the second draft.',
  contact_id: '65f0c1a2b3d4e5f601234567',
  started_at: '2026-03-03T16:00:00.000Z',
  place: 'Harbor office',
  author_name: 'Ada L.',
  attachments: [ATTACHMENT],
} satisfies SampleOf<Activity>;

const shared = (client: Client, type: 'call' | 'meeting', record: CallRecord | MeetingRecord) => ({
  id: record.id,
  created_at: text(record.created_at),
  updated_at: text(record.modified_at),
  body: withoutMark(text(record.text)),
  contact_id: text(record.contact_id),
  author_name: text(record.author),
  attachments: attachmentLinks(client, type, record),
  more: record.more,
});

const fillCall = filling(call, callSample);

/** OnePageCRM call -> activity. `status` is the key of its result. */
export const fromCall = (client: Client, record: CallRecord): Activity =>
  fillCall({
    ...shared(client, 'call', record),
    type: 'call',
    started_at: fromSeconds(record.call_time_int),
    status: text(record.call_result),
    phone_number: text(record.phone_number),
  });

const fillMeeting = filling(meeting, meetingSample);

/** OnePageCRM meeting -> activity. */
export const fromMeeting = (client: Client, record: MeetingRecord): Activity =>
  fillMeeting({
    ...shared(client, 'meeting', record),
    type: 'meeting',
    started_at: fromSeconds(record.meeting_time_int),
    place: text(record.place),
  });

/** What an answer about one call holds. */
export const oneCall = single('call', callRecord);

export const readCall = (client: Client, id: string): Promise<CallRecord> =>
  readOne(client, callPath(id), oneCall);

/** The same before a change. */
export const readCallToChange = (client: Client, id: string): Promise<CallRecord> =>
  readOne(client, callPath(id), single('call', callToChange));

/** What an answer about one meeting holds. */
export const oneMeeting = single('meeting', meetingRecord);

export const readMeeting = (client: Client, id: string): Promise<MeetingRecord> =>
  readOne(client, meetingPath(id), oneMeeting);

/** The same before a change. */
export const readMeetingToChange = (client: Client, id: string): Promise<MeetingRecord> =>
  readOne(client, meetingPath(id), single('meeting', meetingToChange));

/** Seconds since 1970 for a time in the form; a date alone means the start of its day. */
export const secondsOf = (value: string | undefined, zone: string): number | undefined =>
  value ? Math.floor(startOfDue(readDue(value, zone, 'Started At'), zone).getTime() / 1000) : undefined;

/** What a dropdown shows: day, text and author. */
export const activityName = ({ id, started_at, body, place, author_name }: Activity): Choice => ({
  id,
  name:
    join(
      [started_at?.slice(0, 10), body && shorten(body.replace(/\s+/g, ' '), 60), place, author_name],
      ' · ',
    ) ?? id,
});
