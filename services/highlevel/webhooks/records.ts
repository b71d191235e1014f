/** The record that an event is about. */
import _ from 'lodash';
import { list, text } from '../../../platform/values.js';
import { NONE } from '../../../platform/wire.js';
import type { WebhookEvent } from '../../../records/event/webhook_event.js';
import { nested } from '../../../records/keys.js';
import { toActivity } from '../activities/appointments.js';
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
  Partial<Pick<WebhookEvent, 'contact' | 'task' | 'note' | 'deal' | 'activity'>>;

const times = ({ id, created_at, updated_at }: Pick<RecordPart, 'id' | 'created_at' | 'updated_at'>) => ({
  id,
  created_at,
  updated_at,
});

const objects = (value: unknown): Data[] => (Array.isArray(value) ? value.filter(isData) : []);

const contactOf = (id: string, data: Data): RecordPart => {
  const contact = toContact({
    ..._.mapValues(
      _.pick(data, [
        'locationId',
        'firstName',
        'lastName',
        'email',
        'phone',
        'companyName',
        'website',
        'address1',
        'city',
        'state',
        'postalCode',
        'country',
        'source',
        'assignedTo',
        'dateAdded',
        'dateUpdated',
      ]),
      text,
    ),
    id,
    tags: list(data.tags),
    customFields: objects(data.customFields).flatMap(({ id: field, value }) =>
      typeof field === 'string' ? [{ id: field, value }] : [],
    ),
  });
  return { ...times(contact), record_type: 'contact', contact: nested(contact) };
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
const appointmentOf = (id: string, data: Data): RecordPart => {
  const values = _.mapValues(
    _.pick(data, [
      'title',
      'notes',
      'address',
      'contactId',
      'appointmentStatus',
      'startTime',
      'endTime',
      'dateAdded',
      'dateUpdated',
    ]),
    text,
  );
  const activity = toActivity({ id, ...values }, text);
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
  const data = isData(body.appointment) ? body.appointment : body;
  const id = text(data.id);
  return read && id ? read(id, data, event) : undefined;
};

/** A contact as the API gives it. */
export const contactPart = (contact: ReturnType<typeof toContact>): RecordPart => ({
  ...times(contact),
  record_type: 'contact',
  contact: nested(contact),
});
