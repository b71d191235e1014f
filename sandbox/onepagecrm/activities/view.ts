import type { Account } from '../account.js';
import { attachmentsOf } from '../attachment_view.js';
import { seconds } from '../envelope.js';
import type { Meeting, Note, PhoneCall } from '../types.js';

export const noteView = (account: Account, note: Note) => ({
  id: note.id,
  contact_id: note.contact_id,
  text: note.text,
  date: note.date,
  linked_deal_id: note.linked_deal_id,
  linked_deal_name: (note.linked_deal_id && account.deals.get(note.linked_deal_id)?.name) || '',
  author: note.author,
  attachments: attachmentsOf(account, 'note', note.id),
  created_at: seconds(note.created_at),
  modified_at: seconds(note.modified_at),
});

export const callView = (account: Account, call: PhoneCall) => ({
  id: call.id,
  contact_id: call.contact_id,
  text: call.text,
  call_result: call.call_result,
  call_time_int: call.call_time_int,
  via: call.via,
  phone_number: call.phone_number,
  recording_link: call.recording_link,
  author: call.author,
  attachments: attachmentsOf(account, 'call', call.id),
  created_at: seconds(call.created_at),
  modified_at: seconds(call.modified_at),
});

export const meetingView = (account: Account, meeting: Meeting) => ({
  id: meeting.id,
  contact_id: meeting.contact_id,
  text: meeting.text,
  meeting_time_int: meeting.meeting_time_int,
  place: meeting.place,
  author: meeting.author,
  attachments: attachmentsOf(account, 'meeting', meeting.id),
  created_at: seconds(meeting.created_at),
  modified_at: seconds(meeting.modified_at),
});
