/** The record that an event is about. */

import type { Client } from '../../../platform/client.js';
import { unlessMissing } from '../../../platform/failure.js';
import { NONE, type Of, type Wire } from '../../../platform/wire.js';
import type { WebhookEvent } from '../../../records/event/webhook_event.js';
import { nested } from '../../../records/keys.js';
import { fromCall, fromMeeting, readCall, readMeeting } from '../activities/record.js';
import { callRecord, meetingRecord } from '../activities/wire.js';
import { readContact, toContact } from '../contacts/record.js';
import { contactRecord } from '../contacts/wire.js';
import { readPipelines } from '../deals/pipelines.js';
import { readDeal, toDeal } from '../deals/record.js';
import { dealRecord } from '../deals/wire.js';
import { readNote, toNote } from '../notes/record.js';
import { noteRecord } from '../notes/wire.js';
import { ID } from '../paths.js';
import { readAction, toTask } from '../tasks/record.js';
import { actionRecord } from '../tasks/wire.js';
import { userNames } from '../users.js';
import { type Data, partOfAction, partOfContact, partOfDeal, partOfNote } from './parts.js';

/** The part of an event that comes from its record. */
export type RecordPart = Pick<WebhookEvent, 'id' | 'created_at' | 'updated_at' | 'record_type'> &
  Partial<WebhookEvent>;

/** How records of one type are recognized, read and returned. */
interface Kind<R> {
  record: Wire<R>;
  /** Whether what was sent is the API's own record, complete and in its own types. */
  isWhole(data: Data): boolean;
  /** As much of it as was sent, under the API's own names. */
  partOf(data: Data): Data;
  read(client: Client, id: string): Promise<R>;
  toPart(client: Client, record: R): Promise<RecordPart>;
}

type Reader = (
  client: Client,
  sent: { id: string | null; data: Data },
  isGone: boolean,
) => Promise<RecordPart | undefined>;

/**
 * The record behind an event, as the polling triggers return it: what was sent if that is complete, else read by its id. A
 * deleted record cannot be read, so what was sent must do. Undefined if nothing names the record.
 */
const kind =
  <R>({ record, isWhole, partOf, read, toPart }: Kind<R>): Reader =>
  async (client, { id, data }, isGone) => {
    const whole = isWhole(data) ? record.read(data) : NONE;
    if (whole !== NONE) return toPart(client, whole);
    if (id === null || !ID.test(id)) return undefined;
    const found = isGone ? undefined : await unlessMissing(read(client, id));
    const part = found ?? record.read({ ...partOf(data), id });
    return part === NONE ? undefined : toPart(client, part);
  };

const head = ({ id, created_at, updated_at }: Pick<RecordPart, 'id' | 'created_at' | 'updated_at'>) => ({
  id,
  created_at,
  updated_at,
});

const hasTexts = (data: Data, ...keys: string[]): boolean =>
  ['id', 'modified_at', ...keys].every((key) => typeof data[key] === 'string');

const contact: Kind<Of<typeof contactRecord>> = {
  record: contactRecord,
  isWhole: (data) => hasTexts(data, 'owner_id') && Array.isArray(data.emails),
  partOf: partOfContact,
  read: readContact,
  toPart: async (_client, record) => {
    const made = toContact(record);
    return { ...head(made), record_type: 'contact', contact: nested(made) };
  },
};

const action: Kind<Of<typeof actionRecord>> = {
  record: actionRecord,
  isWhole: (data) => hasTexts(data, 'text', 'contact_id') && typeof data.done === 'boolean',
  partOf: partOfAction,
  read: readAction,
  toPart: async (client, record) => {
    const made = toTask(record, await userNames(client));
    return { ...head(made), record_type: 'task', task: nested(made) };
  },
};

const deal: Kind<Of<typeof dealRecord>> = {
  record: dealRecord,
  isWhole: (data) => hasTexts(data, 'name', 'contact_id') && typeof data.amount === 'number',
  partOf: partOfDeal,
  read: readDeal,
  toPart: async (client, record) => {
    const made = toDeal(client, record, await readPipelines(client));
    return { ...head(made), record_type: 'deal', deal: nested(made) };
  },
};

const note: Kind<Of<typeof noteRecord>> = {
  record: noteRecord,
  isWhole: (data) => hasTexts(data, 'text', 'contact_id'),
  partOf: partOfNote,
  read: readNote,
  toPart: async (client, record) => {
    const made = toNote(client, record);
    return { ...head(made), record_type: 'note', note: nested(made) };
  },
};

/** Calls and meetings are not on the webhooks page; if they come, they are read by their id. */
const call: Kind<Of<typeof callRecord>> = {
  record: callRecord,
  isWhole: (data) => hasTexts(data, 'contact_id', 'call_result'),
  partOf: () => ({}),
  read: readCall,
  toPart: async (client, record) => {
    const made = fromCall(client, record);
    return { ...head(made), record_type: 'activity', activity: nested(made) };
  },
};

const meeting: Kind<Of<typeof meetingRecord>> = {
  record: meetingRecord,
  isWhole: (data) => hasTexts(data, 'contact_id', 'place'),
  partOf: () => ({}),
  read: readMeeting,
  toPart: async (client, record) => {
    const made = fromMeeting(client, record);
    return { ...head(made), record_type: 'activity', activity: nested(made) };
  },
};

/** By the type that a delivery names. */
export const RECORDS = {
  contact: kind(contact),
  action: kind(action),
  deal: kind(deal),
  note: kind(note),
  call: kind(call),
  meeting: kind(meeting),
};

export const isKnown = (type: string): type is keyof typeof RECORDS => Object.hasOwn(RECORDS, type);
