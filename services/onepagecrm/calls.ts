import _ from 'lodash';
import type { Activity } from '../../model/activity.js';
import type { PlainInputField } from '../../model/fields.js';
import type { NewEvent, Written } from '../../model/record.js';
import type { Client, Query } from '../../platform/client.js';
import { readMark } from '../../platform/origin.js';
import { type Cursor, type Page, readNewest, sampleAnyway } from '../../platform/polling.js';
import { compact, text } from '../../platform/values.js';
import { clearedKeys, clearField } from '../clear_fields.js';
import type { CallInput, LogCallInput, NewActivityInput, UpdateCallInput } from '../inputs.js';
import type { Action, Choices, Feed } from '../service.js';
import { ACTIVITY_TEXT_LENGTH, activityName, fromCall, secondsOf } from './activities.js';
import { resultOf } from './call_results.js';
import { type Clearable, clearChoices, emptiedOf } from './clear_fields.js';
import { isSame } from './contact_changes.js';
import { checkLength } from './lengths.js';
import { PAGE_SIZE, readPage } from './lists.js';
import { type NotifyInput, notify, notifyField } from './notify.js';
import type { CallRecord, Single } from './types.js';

type Rows = { calls?: Array<{ call: CallRecord }> };

/** What only OnePageCRM keeps of a call. */
type OwnInput = NotifyInput & { call_result?: string; via?: string; recording_link?: string };

/** Newest first; of one contact, if it is named. */
const callPage =
  (client: Client, { contact_id }: Query) =>
  (cursor: Cursor, size: number): Promise<Page<CallRecord>> =>
    readPage(
      client,
      '/calls',
      { contact_id, sort_by: 'created_at', order: 'desc' },
      ({ calls }: Rows) => calls?.map(({ call }) => call),
      cursor,
      size,
    );

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

export const created: Feed<NewActivityInput & { call_result?: string }, NewEvent<Activity>> = {
  fields: () => [{ ...resultField, helpText: 'Any result without a choice.' }],
  poll: async (client, { contact_id, call_result }) => {
    const wanted = await resultOf(client, call_result);
    const rows = await sampleAnyway(client, { contact_id: contact_id || undefined }, (query) =>
      readNewest(client, {
        page: callPage(client, query),
        pageSize: PAGE_SIZE,
        id: ({ id }) => id,
        at: ({ created_at }) => text(created_at),
        ...(wanted && { keep: (call: CallRecord) => call.call_result === wanted }),
      }),
    );
    return rows.map((row) => ({ event_id: row.id, origin: readMark(row.text), ...fromCall(row) }));
  },
};

const bodyOf = async (client: Client, input: CallInput & OwnInput): Promise<Partial<CallRecord>> => {
  checkLength('Text', input.body, ACTIVITY_TEXT_LENGTH, 'call');
  return compact({
    text: input.body,
    call_time_int: secondsOf(input.started_at, client.meta.timezone),
    phone_number: input.phone_number,
    call_result: await resultOf(client, input.call_result),
    via: input.via,
    recording_link: input.recording_link,
  });
};

export const log: Action<LogCallInput & OwnInput, Written<Activity>> = {
  fields: () => ownFields,
  run: async (client, input) => {
    const body = { contact_id: input.contact_id, ...(await bodyOf(client, input)), ...notify(input) };
    const { data } = await client.post<Single<{ call: CallRecord }>>('/calls', body);
    return { ...fromCall(data.call), changed: true };
  },
};

const CLEARABLE: Clearable<CallRecord> = {
  body: { label: 'Text', body: { text: '' } },
  phone_number: { label: 'Phone Number', body: { phone_number: '' } },
  recording_link: { label: 'Recording Link', body: { recording_link: '' } },
};

export const update: Action<UpdateCallInput & OwnInput, Written<Activity>> = {
  fields: () => [...ownFields, clearField(clearChoices(CLEARABLE))],
  run: async (client, input) => {
    const cleared = emptiedOf(clearedKeys(input.clear_fields, CLEARABLE), CLEARABLE);
    const path = `/calls/${encodeURIComponent(input.call_id)}`;
    const { call: present } = (await client.get<Single<{ call: CallRecord }>>(path)).data;
    const wanted = { ...cleared, ...(await bodyOf(client, input)) };
    const body = _.pickBy(wanted, (value, key) => !isSame(value, Reflect.get(present, key)));
    if (_.isEmpty(body)) return { ...fromCall(present), changed: false };
    const { data } = await client.put<Single<{ call: CallRecord }>>(
      path,
      { ...body, ...notify(input) },
      { query: { partial: true } },
    );
    return { ...fromCall(data.call), changed: true };
  },
};

/** Of one contact, or the newest of the account. */
export const list: Choices = {
  list: async (client, { contact_id }) => {
    const { rows } = await callPage(client, { contact_id: contact_id || undefined })(
      client.meta.page + 1,
      PAGE_SIZE,
    );
    return rows.map(fromCall).map(activityName);
  },
};
