import { always, files, type RecordOf, record, text, time } from '../keys.js';

const keys = {
  type: always<'call' | 'meeting' | 'appointment'>(text('Type'), 'call'),
  title: text('Title'),
  body: text('Text'),
  contact_id: text('Contact ID'),
  started_at: time('Started At'),
  ended_at: time('Ended At'),
  /** The service's word, e.g. a call result. */
  status: text('Status'),
  place: text('Place'),
  phone_number: text('Phone Number'),
  author_name: text('Author Name'),
  attachments: files('Attachments'),
};

export const call = record('calls', keys);

export const meeting = record('meetings', keys);

export const appointment = record('appointments', keys);

/** A call, a meeting or an appointment. */
export const activity = record(['calls', 'meetings', 'appointments'], keys);

export interface Activity extends RecordOf<typeof activity> {}

/** A time that can be booked; its id is that time as the service spells it. */
export const freeSlot = record('freeSlots', {
  calendar_id: text('Calendar ID'),
  started_at: time('Starts At'),
});

export interface FreeSlot extends RecordOf<typeof freeSlot> {}
