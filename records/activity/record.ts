import { always, type RecordOf, record, text, time } from '../keys.js';

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
};

export const call = record('calls', keys, {
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
});

export const meeting = record('meetings', keys, {
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
});

export const appointment = record('appointments', keys, {
  id: '65f0c1a2b3d4e5f601234573',
  service: 'highlevel',
  created_at: '2026-03-04T10:12:00.000Z',
  updated_at: '2026-03-04T10:12:00.000Z',
  type: 'appointment',
  title: 'First look at the drafts',
  body: 'Bring the color cards.',
  contact_id: '65f0c1a2b3d4e5f601234567',
  started_at: '2026-03-10T09:00:00.000Z',
  ended_at: '2026-03-10T09:30:00.000Z',
  status: 'confirmed',
  place: 'Harbor office',
});

/** A call, a meeting or an appointment. */
export interface Activity extends RecordOf<typeof call> {}
