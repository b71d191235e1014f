/** Schemas of the API's answers about calls and meetings. */
import { carried, id, instant, list, number, type Of, record, text } from '../../../platform/wire.js';
import { attachmentRecord } from '../attachments.js';

const both = {
  id,
  contact_id: text,
  text,
  /** A display name. */
  author: text,
  attachments: list(attachmentRecord),
  created_at: instant,
  modified_at: instant,
};

const call = {
  ...both,
  call_result: text,
  /** Unix seconds; once seen as text (recorded answers). */
  call_time_int: number,
  phone_number: text,
  via: text,
  recording_link: text,
};

export const callRecord = record(call, ['via', 'recording_link']);
export type CallRecord = Of<typeof callRecord>;

const meeting = {
  ...both,
  place: text,
  /** Unix seconds. */
  meeting_time_int: number,
};

export const meetingRecord = record(meeting);
export type MeetingRecord = Of<typeof meetingRecord>;

/** The same before a change: the text keeps its mark. */
export const callToChange = record({ ...call, text: carried(text) }, ['via', 'recording_link']);
export const meetingToChange = record({ ...meeting, text: carried(text) });

/** What a write of a call sends. */
export interface CallBody {
  text?: string;
  call_time_int?: number;
  phone_number?: string;
  call_result?: string;
  via?: string;
  recording_link?: string;
}

/** What a write of a meeting sends. */
export interface MeetingBody {
  text?: string;
  meeting_time_int?: number;
  place?: string;
}

/** How a call can end. `result`: the key that calls carry; an id for one of the account's own. */
export const callResult = record({ result: id, text });
export type CallResult = Of<typeof callResult>;
