import type { PlainOutputField } from './fields.js';
import { type BaseRecord, baseOutputFields } from './record.js';

/** A call, a meeting or an appointment. */
export interface Activity extends BaseRecord {
  type: 'call' | 'meeting' | 'appointment';
  title: string | null;
  body: string | null;
  contact_id: string | null;
  started_at: string | null;
  ended_at: string | null;
  /** The service's word, e.g. a call result. */
  status: string | null;
  place: string | null;
  phone_number: string | null;
  author_name: string | null;
}

export const activityOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'type', label: 'Type' },
  { key: 'title', label: 'Title' },
  { key: 'body', label: 'Text' },
  { key: 'contact_id', label: 'Contact ID' },
  { key: 'started_at', label: 'Started At', type: 'datetime' },
  { key: 'ended_at', label: 'Ended At', type: 'datetime' },
  { key: 'status', label: 'Status' },
  { key: 'place', label: 'Place' },
  { key: 'phone_number', label: 'Phone Number' },
  { key: 'author_name', label: 'Author Name' },
];

export const appointmentSample: Activity = {
  id: '65f0c1a2b3d4e5f601234573',
  service: 'highlevel',
  url: null,
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
  phone_number: null,
  author_name: null,
  raw: {},
};

export const activitySample: Activity = {
  id: '65f0c1a2b3d4e5f60123456f',
  service: 'onepagecrm',
  url: null,
  created_at: '2026-03-03T16:05:00.000Z',
  updated_at: '2026-03-03T16:05:00.000Z',
  type: 'call',
  title: null,
  body: 'Asked for a second draft.',
  contact_id: '65f0c1a2b3d4e5f601234567',
  started_at: '2026-03-03T16:00:00.000Z',
  ended_at: null,
  status: 'interested',
  place: null,
  phone_number: '+15550100042',
  author_name: 'Ada L.',
  raw: {},
};

export const meetingOutputFields = activityOutputFields;

export const meetingSample: Activity = {
  ...activitySample,
  id: '65f0c1a2b3d4e5f601234572',
  type: 'meeting',
  body: 'Went through the second draft.',
  status: null,
  place: 'Harbor office',
  phone_number: null,
};
