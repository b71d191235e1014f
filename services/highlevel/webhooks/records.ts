/** The record that an event is about. */
import _ from 'lodash';
import { text } from '../../../platform/values.js';
import { NONE } from '../../../platform/wire.js';
import type { WebhookEvent } from '../../../records/event/webhook_event.js';
import { type BaseRecord, nested } from '../../../records/keys.js';
import { toActivity } from '../activities/appointments.js';
import { appointmentRecord } from '../activities/wire.js';
import { contactRecord } from '../contact_wire.js';
import { toContact } from '../contacts/record.js';
import { toDeal } from '../deals/record.js';
import { opportunityRecord } from '../deals/wire.js';
import { toNote } from '../notes/record.js';
import { noteRecord } from '../notes/wire.js';
import { toTask } from '../tasks/record.js';
import { taskRecord } from '../tasks/wire.js';

/** An object of a delivery, whose shape nobody vouches for. */
export type Data = Readonly<Record<string, unknown>>;

export const isData = (value: unknown): value is Data => _.isPlainObject(value);

/** What a kind of event fills in of the event's record. */
export type RecordPart = Pick<WebhookEvent, 'id' | 'created_at' | 'updated_at' | 'record_type'> &
  Partial<Pick<WebhookEvent, 'contact' | 'task' | 'note' | 'deal' | 'activity' | 'more'>>;

const times = ({ id, created_at, updated_at, more }: BaseRecord) => ({
  id,
  created_at,
  updated_at,
  ...(more && { more }),
});

/** A contact as the API gives it. */
export const contactPart = (contact: ReturnType<typeof toContact>): RecordPart => ({
  ...times(contact),
  record_type: 'contact',
  contact: nested(contact),
});

const contactOf = (id: string, data: Data): RecordPart | undefined => {
  const read = contactRecord.read({ ...data, id });
  return read === NONE ? undefined : contactPart(toContact(read));
};

/** There is no word for `completed` in a delivery: only the event says it. */
const taskOf = (id: string, data: Data, event: string): RecordPart | undefined => {
  const read = taskRecord.read({ ...data, id });
  if (read === NONE) return undefined;
  const task = toTask({ ...read, completed: read.completed ?? event === 'TaskComplete' });
  return { ...times(task), record_type: 'task', task: nested(task) };
};

const noteOf = (id: string, data: Data): RecordPart | undefined => {
  const read = noteRecord.read({ ...data, id });
  if (read === NONE) return undefined;
  const note = toNote(read, new Map());
  return { ...times(note), record_type: 'note', note: nested(note) };
};

/** Its stage and pipeline come as ids; names would cost a request. */
const dealOf = (id: string, data: Data): RecordPart | undefined => {
  const { dateAdded: createdAt, dateUpdated: updatedAt } = data;
  const read = opportunityRecord.read({ createdAt, updatedAt, ...data, id });
  if (read === NONE) return undefined;
  const deal = toDeal(read, []);
  return { ...times(deal), record_type: 'deal', deal: nested(deal) };
};

/** Its times come with their zone here. */
const appointmentOf = (id: string, data: Data): RecordPart | undefined => {
  const read = appointmentRecord.read({ ...data, id });
  if (read === NONE) return undefined;
  const activity = toActivity(read, text);
  return { ...times(activity), record_type: 'activity', activity: nested(activity) };
};

/** Reads a record by the beginning of the event's name, such as `ContactCreate` or `ContactTagUpdate`. */
const READERS: ReadonlyArray<
  [begin: string, read: (id: string, data: Data, event: string) => RecordPart | undefined]
> = [
  ['Contact', contactOf],
  ['Task', taskOf],
  ['Note', noteOf],
  ['Opportunity', dealOf],
  ['Appointment', appointmentOf],
];

/** The record that a Marketplace webhook is about; undefined for an event that is not known. */
export const recordOf = (event: string, body: Data): RecordPart | undefined => {
  const read = READERS.find(([begin]) => event.startsWith(begin))?.[1];
  // An appointment is nested, everything else lies flat.
  const { appointment, ...outer } = body;
  const data = isData(appointment) ? appointment : body;
  const id = text(data.id);
  const part = read && id ? read(id, data, event) : undefined;
  if (!part || data === body) return part;
  return { ...part, more: { ...outer, ...(part.more && { appointment: part.more }) } };
};
