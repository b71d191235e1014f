import _ from 'lodash';
import type { Activity } from '../../model/activity.js';
import type { NewEvent, Written } from '../../model/record.js';
import type { Client, Query } from '../../platform/client.js';
import { readMark } from '../../platform/origin.js';
import { type Cursor, type Page, readNewest, sampleAnyway } from '../../platform/polling.js';
import { compact, text } from '../../platform/values.js';
import { clearedKeys, clearField } from '../clear_fields.js';
import type { LogMeetingInput, MeetingInput, NewActivityInput, UpdateMeetingInput } from '../inputs.js';
import type { Action, Choices, Feed } from '../service.js';
import { ACTIVITY_TEXT_LENGTH, activityName, fromMeeting, secondsOf } from './activities.js';
import { type Clearable, clearChoices, emptiedOf } from './clear_fields.js';
import { isSame } from './contact_changes.js';
import { checkLength } from './lengths.js';
import { PAGE_SIZE, readPage } from './lists.js';
import { type NotifyInput, notify, notifyField } from './notify.js';
import type { MeetingRecord, Single } from './types.js';

type Rows = { meetings?: Array<{ meeting: MeetingRecord }> };

/** Newest first; of one contact, if it is named. */
const meetingPage =
  (client: Client, { contact_id }: Query) =>
  (cursor: Cursor, size: number): Promise<Page<MeetingRecord>> =>
    readPage(
      client,
      '/meetings',
      { contact_id, sort_by: 'created_at', order: 'desc' },
      ({ meetings }: Rows) => meetings?.map(({ meeting }) => meeting),
      cursor,
      size,
    );

export const created: Feed<NewActivityInput, NewEvent<Activity>> = {
  poll: async (client, { contact_id }) => {
    const rows = await sampleAnyway(client, { contact_id: contact_id || undefined }, (query) =>
      readNewest(client, {
        page: meetingPage(client, query),
        pageSize: PAGE_SIZE,
        id: ({ id }) => id,
        at: ({ created_at }) => text(created_at),
      }),
    );
    return rows.map((row) => ({ event_id: row.id, origin: readMark(row.text), ...fromMeeting(row) }));
  },
};

const bodyOf = (client: Client, input: MeetingInput): Partial<MeetingRecord> => {
  checkLength('Text', input.body, ACTIVITY_TEXT_LENGTH, 'meeting');
  checkLength('Place', input.place, 100, 'meeting');
  return compact({
    text: input.body,
    meeting_time_int: secondsOf(input.started_at, client.meta.timezone),
    place: input.place,
  });
};

export const log: Action<LogMeetingInput & NotifyInput, Written<Activity>> = {
  fields: () => [notifyField],
  run: async (client, input) => {
    const body = { contact_id: input.contact_id, ...bodyOf(client, input), ...notify(input) };
    const { data } = await client.post<Single<{ meeting: MeetingRecord }>>('/meetings', body);
    return { ...fromMeeting(data.meeting), changed: true };
  },
};

const CLEARABLE: Clearable<MeetingRecord> = {
  body: { label: 'Text', body: { text: '' } },
  place: { label: 'Place', body: { place: '' } },
};

export const update: Action<UpdateMeetingInput & NotifyInput, Written<Activity>> = {
  fields: () => [notifyField, clearField(clearChoices(CLEARABLE))],
  run: async (client, input) => {
    const cleared = emptiedOf(clearedKeys(input.clear_fields, CLEARABLE), CLEARABLE);
    const wanted = { ...cleared, ...bodyOf(client, input) };
    const path = `/meetings/${encodeURIComponent(input.meeting_id)}`;
    const { meeting: present } = (await client.get<Single<{ meeting: MeetingRecord }>>(path)).data;
    const body = _.pickBy(wanted, (value, key) => !isSame(value, Reflect.get(present, key)));
    if (_.isEmpty(body)) return { ...fromMeeting(present), changed: false };
    const { data } = await client.put<Single<{ meeting: MeetingRecord }>>(
      path,
      { ...body, ...notify(input) },
      { query: { partial: true } },
    );
    return { ...fromMeeting(data.meeting), changed: true };
  },
};

/** Of one contact, or the newest of the account. */
export const list: Choices = {
  list: async (client, { contact_id }) => {
    const { rows } = await meetingPage(client, { contact_id: contact_id || undefined })(
      client.meta.page + 1,
      PAGE_SIZE,
    );
    return rows.map(fromMeeting).map(activityName);
  },
};
