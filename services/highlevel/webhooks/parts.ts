/** The part of an event's record that each kind of event fills in. */
import _ from 'lodash';
import type { Activity } from '../../../records/activity/record.js';
import type { Contact } from '../../../records/contact/record.js';
import type { Deal } from '../../../records/deal/record.js';
import type { WebhookEvent } from '../../../records/event/webhook_event.js';
import { type BaseRecord, nested } from '../../../records/keys.js';
import type { Note } from '../../../records/note/record.js';
import type { Task } from '../../../records/task/record.js';

/** An object in a delivery, whose shape is not guaranteed. */
export type Data = Readonly<Record<string, unknown>>;

export const isData = (value: unknown): value is Data => _.isPlainObject(value);

export type RecordPart = Pick<WebhookEvent, 'id' | 'created_at' | 'updated_at' | 'record_type'> &
  Partial<Pick<WebhookEvent, 'contact' | 'task' | 'note' | 'deal' | 'activity' | 'more'>>;

const base = ({ id, created_at, updated_at, more }: BaseRecord) => ({
  id,
  created_at,
  updated_at,
  ...(more && { more }),
});

export const contactPart = (contact: Contact): RecordPart => ({
  ...base(contact),
  record_type: 'contact',
  contact: nested(contact),
});

export const taskPart = (task: Task): RecordPart => ({
  ...base(task),
  record_type: 'task',
  task: nested(task),
});

export const notePart = (note: Note): RecordPart => ({
  ...base(note),
  record_type: 'note',
  note: nested(note),
});

export const dealPart = (deal: Deal): RecordPart => ({
  ...base(deal),
  record_type: 'deal',
  deal: nested(deal),
});

export const activityPart = (activity: Activity): RecordPart => ({
  ...base(activity),
  record_type: 'activity',
  activity: nested(activity),
});
