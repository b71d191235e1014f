/** The record that a Marketplace event is about: as it came, or read if it did not come whole. */
import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { text } from '../../../platform/values.js';
import { NONE } from '../../../platform/wire.js';
import { toActivity } from '../activities/appointments.js';
import { appointmentRecord } from '../activities/wire.js';
import { contactRecord } from '../contact_wire.js';
import { readContact, toContact } from '../contacts/record.js';
import { toDeal } from '../deals/record.js';
import { opportunityRecord } from '../deals/wire.js';
import { addressOf, readNote, toNote } from '../notes/record.js';
import { noteRecord } from '../notes/wire.js';
import { isId } from '../paths.js';
import { orNone } from '../permission.js';
import { readTask, taskAddress, toTask } from '../tasks/record.js';
import { searchTasks } from '../tasks/rows.js';
import { taskRecord } from '../tasks/wire.js';
import {
  activityPart,
  contactPart,
  type Data,
  dealPart,
  isData,
  notePart,
  type RecordPart,
  taskPart,
} from './parts.js';

interface Told {
  client: Client;
  event: string;
  id: string;
  data: Data;
}

/** The record under one id: as it came, as it was read, or undefined if it cannot be read. */
type Reader = (told: Told) => Promise<RecordPart | undefined>;

const isDeleted = (event: string): boolean => event.endsWith('Delete');

/** As users have seen, an event about do-not-disturb has only id, email, phone and that. Whole contacts have tags. */
const contactOf: Reader = async ({ client, event, id, data }) => {
  if (!isDeleted(event) && data.tags === undefined) {
    const contact = isId(id) ? await orNone(readContact(client, id)) : undefined;
    return contact && contactPart(toContact(contact));
  }
  const read = contactRecord.read({ ...data, id });
  return read === NONE ? undefined : contactPart(toContact(read));
};

/** As users have seen, a new task comes without its contact and text: the location's search has both. */
const newTask = async ({ client, id, data }: Told): Promise<RecordPart | undefined> => {
  const contactId = text(data.contactId);
  if (contactId && isId(contactId) && isId(id)) {
    const task = await orNone(readTask(client, taskAddress(id, contactId)));
    return task && taskPart(toTask(task));
  }
  const title = text(data.title);
  const found = await orNone(searchTasks(client, title ? { query: title } : {}));
  const row = found?.rows.find((each) => each.id === id);
  return row && taskPart(toTask(row));
};

/** Nothing in a delivery says whether a task is completed, except for one event. */
const taskOf: Reader = async (told) => {
  const { event, id, data } = told;
  const read = taskRecord.read({ ...data, id });
  if (read === NONE) return undefined;
  if (event === 'TaskCreate' && (!read.contactId || read.body === null)) return newTask(told);
  const task = toTask(event === 'TaskComplete' ? { ...read, completed: true } : read);
  const isKnown = event === 'TaskComplete' || read.completed !== null || read.status !== null;
  return taskPart(isKnown ? task : { ...task, completed: null, status: null });
};

/** As users have seen, title, author and pin are not sent. */
const noteOf: Reader = async ({ client, event, id, data }) => {
  const read = noteRecord.read({ ...data, id });
  if (read === NONE) return undefined;
  const contact = read.contactId;
  if (isDeleted(event) || !contact || !isId(contact) || !isId(id)) return notePart(toNote(read, new Map()));
  const note = await orNone(readNote(client, addressOf({ contact_id: contact, note_id: id })));
  return note && notePart(toNote(note, new Map()));
};

/** An opportunity's stage and pipeline come as ids; names would cost a request. */
const dealOf: Reader = async ({ id, data }) => {
  const { dateAdded: createdAt, dateUpdated: updatedAt } = data;
  const read = opportunityRecord.read({ createdAt, updatedAt, ...data, id });
  return read === NONE ? undefined : dealPart(toDeal(read, []));
};

/** An appointment's times include their zone here. */
const appointmentOf: Reader = async ({ id, data }) => {
  const read = appointmentRecord.read({ ...data, id });
  return read === NONE ? undefined : activityPart(toActivity(read, text));
};

/** Readers by the beginning of the event's name, such as `ContactCreate` or `ContactTagUpdate`. */
const READERS: ReadonlyArray<[begin: string, type: RecordPart['record_type'], read: Reader]> = [
  ['Contact', 'contact', contactOf],
  ['Task', 'task', taskOf],
  ['Note', 'note', noteOf],
  ['Opportunity', 'deal', dealOf],
  ['Appointment', 'activity', appointmentOf],
];

/** Where the record is: at top level, under `appointment`, or under `data` as one guide shows it. */
const placeOf = (body: Data): string | undefined => ['appointment', 'data'].find((key) => isData(body[key]));

/** The sub-account and the record of a Marketplace event. */
export const dataOf = (body: Data): Data => {
  const place = placeOf(body);
  const data = place === undefined ? body : body[place];
  if (!isData(data)) return body;
  return isData(data.appointment) ? data.appointment : data;
};

/** The record that a Marketplace webhook is about; undefined for an unknown event. */
export const recordOf = async (
  client: Client,
  event: string,
  body: Data,
): Promise<RecordPart | undefined> => {
  const known = READERS.find(([begin]) => event.startsWith(begin));
  const data = dataOf(body);
  const id = text(data.id);
  if (!known || !id) return undefined;
  const [, record_type, read] = known;
  const part = await read({ client, event, id, data });
  // Named but not readable: the event keeps what was sent.
  if (!part) return { id, created_at: null, updated_at: null, record_type };
  const place = placeOf(body);
  if (place === undefined) return part;
  return { ...part, more: { ..._.omit(body, place), ...(part.more && { [place]: part.more }) } };
};
