import { type Activity, activityOutputFields } from './activity.js';
import { type Company, companyOutputFields } from './company.js';
import { type Contact, contactOutputFields } from './contact.js';
import { type Deal, dealOutputFields } from './deal.js';
import type { PlainOutputField } from './fields.js';
import { type Note, noteOutputFields } from './note.js';
import { type BaseRecord, baseOutputFields, type Nested, nested } from './record.js';
import { type Task, taskOutputFields, taskSample } from './task.js';

/** What a product sent on its own account. One of the records is there, or none where the event is not known. */
export interface WebhookEvent extends BaseRecord {
  /** Tells one delivery from another. */
  event_id: string;
  /** The product's word for what happened, e.g. `contact.updated`. */
  event: string | null;
  /** Key of the record that is filled in below; null for an event that is passed on as `raw` only. */
  record_type: 'contact' | 'company' | 'task' | 'note' | 'deal' | 'activity' | null;
  /** Who did it, where the product says. */
  user_id: string | null;
  user_name: string | null;
  contact: Nested<Contact> | null;
  company: Nested<Company> | null;
  task: Nested<Task> | null;
  note: Nested<Note> | null;
  deal: Nested<Deal> | null;
  activity: Nested<Activity> | null;
}

const under = (parent: string, word: string, fields: PlainOutputField[]): PlainOutputField[] =>
  fields.map((field) => ({ ...field, key: `${parent}__${field.key}`, label: `${word} ${field.label}` }));

export const webhookEventOutputFields: PlainOutputField[] = [
  { key: 'event_id', label: 'Event ID', primary: true },
  ...baseOutputFields,
  { key: 'event', label: 'Event' },
  { key: 'record_type', label: 'Record Type' },
  { key: 'user_id', label: 'User ID' },
  { key: 'user_name', label: 'User Name' },
  ...under('contact', '{Contact}', contactOutputFields),
  ...under('company', '{Company}', companyOutputFields),
  ...under('task', '{Task}', taskOutputFields),
  ...under('note', '{Note}', noteOutputFields),
  ...under('deal', '{Deal}', dealOutputFields),
  ...under('activity', 'Activity', activityOutputFields),
];

/** The parts that no event fills in by itself. */
export const emptyEvent = {
  user_id: null,
  user_name: null,
  contact: null,
  company: null,
  task: null,
  note: null,
  deal: null,
  activity: null,
} as const;

export const webhookEventSample: WebhookEvent = {
  event_id: '65f0c1a2b3d4e5f60123456b:2026-03-05T10:00:00.000Z',
  id: taskSample.id,
  service: 'onepagecrm',
  url: null,
  created_at: taskSample.created_at,
  updated_at: taskSample.updated_at,
  ...emptyEvent,
  event: 'action.updated',
  record_type: 'task',
  task: nested(taskSample),
  raw: {},
};
