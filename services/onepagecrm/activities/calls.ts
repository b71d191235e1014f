/** Calls: the trigger for new ones, and how they are logged and changed. */

import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import type { Client, Query } from '../../../platform/client.js';
import { readMark } from '../../../platform/origin.js';
import { path } from '../../../platform/path.js';
import { type Cursor, type Page, withoutOwn } from '../../../platform/polling.js';
import { compact } from '../../../platform/values.js';
import { inside } from '../../../platform/wire.js';
import type { Calls } from '../../../records/activity/capabilities.js';
import type { updateCall } from '../../../records/activity/forms.js';
import type { Choices, Offer } from '../../../records/capability.js';
import {
  type Clearable,
  type ClearInput,
  clearChoices,
  clearedKeys,
  clearField,
  emptiedOf,
} from '../../../records/clear_fields.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import { markedText } from '../lengths.js';
import { PAGE_SIZE, readLatest, readPage } from '../lists.js';
import { type NotifyInput, notify, notifyField } from '../notify.js';
import { callPath } from '../paths.js';
import { resultOf } from './call_results.js';
import { activityName, fromCall, oneCall, readCallToChange, secondsOf } from './record.js';
import { type CallBody, type CallRecord, callRecord } from './wire.js';

type CallInput = Pick<InputOf<typeof updateCall>, 'body' | 'started_at' | 'phone_number'>;

const row = inside('call', callRecord);

/** What only OnePageCRM stores about a call. */
type OwnInput = NotifyInput & { call_result?: string; via?: string; recording_link?: string };

export const callPage =
  (client: Client, query: Query) =>
  (cursor: Cursor, size: number): Promise<Page<CallRecord>> =>
    readPage(client, path`/calls`, query, { key: 'calls', row }, cursor, size);

const resultField: PlainInputField = {
  key: 'call_result',
  label: 'Call Result',
  dynamic: 'call_result_list.id.name',
};

const ownFields: PlainInputField[] = [
  resultField,
  {
    key: 'via',
    label: 'Made With',
    choices: { phone: 'Phone', jabber: 'Jabber', talkdesk: 'Talkdesk', unknown: 'Unknown' },
  },
  { key: 'recording_link', label: 'Recording Link', helpText: 'Where the recording can be heard.' },
  notifyField,
];

export const created: Offer<Calls['created'], { call_result?: string }> = {
  fields: [{ ...resultField, helpText: 'Leave blank for any result.' }],
  poll: async (client, { contact_id, call_result, ...input }) => {
    const wanted = await resultOf(client, call_result);
    const filters = { contact_id: contact_id || undefined };
    const rows = await readLatest(client, callPage, 'created_at', filters, {
      ...(wanted && { keep: (call: CallRecord) => call.call_result === wanted }),
    });
    const events = rows.map((row) => ({
      event_id: row.id,
      origin: readMark(row.text),
      ...fromCall(client, row),
    }));
    return withoutOwn(client, input, events);
  },
};

/** The body without the text, which takes up the mark of the present one. */
const bodyOf = async (client: Client, input: CallInput & OwnInput): Promise<CallBody> =>
  compact({
    call_time_int: secondsOf(input.started_at, client.meta.timezone),
    phone_number: input.phone_number,
    call_result: await resultOf(client, input.call_result),
    via: input.via,
    recording_link: input.recording_link,
  });

export const log: Offer<Calls['log'], OwnInput> = {
  fields: ownFields,
  run: async (client, input) => {
    const text = markedText(input.body, { origin: input.origin }, 'call');
    const body = {
      contact_id: input.contact_id,
      ...compact({ text }),
      ...(await bodyOf(client, input)),
      ...notify(input),
    };
    return { ...fromCall(client, await client.post(path`/calls`, oneCall, body)), changed: true };
  },
};

const CLEARABLE: Clearable<CallBody> = {
  body: { label: 'Text', body: { text: '' } },
  phone_number: { label: 'Phone Number', body: { phone_number: '' } },
  recording_link: { label: 'Recording Link', body: { recording_link: '' } },
};

export const update: Offer<Calls['update'], OwnInput & ClearInput> = {
  fields: [...ownFields, clearField(clearChoices(CLEARABLE))],
  run: async (client, input) => {
    const cleared = clearedKeys(input.clear_fields, CLEARABLE);
    const others = await bodyOf(client, input);
    const present = await readCallToChange(client, input.call_id);
    const mark = { present: present.text, isCleared: cleared.includes('body') };
    const text = markedText(input.body, mark, 'call');
    const wanted: CallBody = { ...emptiedOf(cleared, CLEARABLE), ...compact({ text }), ...others };
    const body = differing(wanted, present);
    if (_.isEmpty(body)) return { ...fromCall(client, present), changed: false };
    const changes = { ...body, ...notify(input) };
    const written = await client.put(callPath(input.call_id), oneCall, changes, { query: { partial: true } });
    return { ...fromCall(client, written), changed: true };
  },
};

/** One contact's calls, or the account's newest. */
export const list: Choices = {
  pages: true,
  list: async (client, { contact_id }) => {
    const query = { contact_id: contact_id || undefined, sort_by: 'created_at', order: 'desc' };
    const { rows } = await callPage(client, query)(client.meta.page + 1, PAGE_SIZE);
    return rows.map((row) => fromCall(client, row)).map(activityName);
  },
};
