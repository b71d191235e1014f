/** Meetings: the trigger for new ones, and how they are logged and changed. */

import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import type { Client, Query } from '../../../platform/client.js';
import { readMark } from '../../../platform/origin.js';
import { path } from '../../../platform/path.js';
import { type Cursor, type Page, withoutOwn } from '../../../platform/polling.js';
import { compact } from '../../../platform/values.js';
import { inside } from '../../../platform/wire.js';
import type { Meetings } from '../../../records/activity/capabilities.js';
import type { updateMeeting } from '../../../records/activity/forms.js';
import type { Choices, Offer } from '../../../records/capability.js';
import {
  type Clearable,
  type ClearInput,
  clearChoices,
  clearedKeys,
  clearField,
  emptiedOf,
} from '../../../records/clear_fields.js';
import type { InputOf } from '../../../records/field.js';
import { checkLength, markedText } from '../lengths.js';
import { PAGE_SIZE, readLatest, readPage } from '../lists.js';
import { type NotifyInput, notify, notifyField } from '../notify.js';
import { meetingPath } from '../paths.js';
import { activityName, fromMeeting, oneMeeting, readMeetingToChange, secondsOf } from './record.js';
import { type MeetingBody, type MeetingRecord, meetingRecord } from './wire.js';

type MeetingInput = Pick<InputOf<typeof updateMeeting>, 'body' | 'started_at' | 'place'>;

const row = inside('meeting', meetingRecord);

export const meetingPage =
  (client: Client, query: Query) =>
  (cursor: Cursor, size: number): Promise<Page<MeetingRecord>> =>
    readPage(client, path`/meetings`, query, { key: 'meetings', row }, cursor, size);

export const created: Offer<Meetings['created']> = {
  poll: async (client, { contact_id, ...input }) => {
    const filters = { contact_id: contact_id || undefined };
    const rows = await readLatest(client, meetingPage, 'created_at', filters);
    const events = rows.map((row) => ({
      event_id: row.id,
      origin: readMark(row.text),
      ...fromMeeting(client, row),
    }));
    return withoutOwn(client, input, events);
  },
};

/** The body without the text, which takes up the mark of the present one. */
const bodyOf = (client: Client, input: MeetingInput): MeetingBody => {
  checkLength('Place', input.place, 100, 'meeting');
  return compact({
    meeting_time_int: secondsOf(input.started_at, client.meta.timezone),
    place: input.place,
  });
};

export const log: Offer<Meetings['log'], NotifyInput> = {
  fields: [notifyField],
  run: async (client, input) => {
    const text = markedText(input.body, { origin: input.origin }, 'meeting');
    const body = {
      contact_id: input.contact_id,
      ...compact({ text }),
      ...bodyOf(client, input),
      ...notify(input),
    };
    return { ...fromMeeting(client, await client.post(path`/meetings`, oneMeeting, body)), changed: true };
  },
};

const CLEARABLE: Clearable<MeetingBody> = {
  body: { label: 'Text', body: { text: '' } },
  place: { label: 'Place', body: { place: '' } },
};

export const update: Offer<Meetings['update'], NotifyInput & ClearInput> = {
  fields: [notifyField, clearField(clearChoices(CLEARABLE))],
  run: async (client, input) => {
    const cleared = clearedKeys(input.clear_fields, CLEARABLE);
    const others = bodyOf(client, input);
    const present = await readMeetingToChange(client, input.meeting_id);
    const mark = { present: present.text, isCleared: cleared.includes('body') };
    const text = markedText(input.body, mark, 'meeting');
    const wanted: MeetingBody = { ...emptiedOf(cleared, CLEARABLE), ...compact({ text }), ...others };
    const body = differing(wanted, present);
    if (_.isEmpty(body)) return { ...fromMeeting(client, present), changed: false };
    const changes = { ...body, ...notify(input) };
    const written = await client.put(meetingPath(input.meeting_id), oneMeeting, changes, {
      query: { partial: true },
    });
    return { ...fromMeeting(client, written), changed: true };
  },
};

/** One contact's meetings, or the account's newest. */
export const list: Choices = {
  pages: true,
  list: async (client, { contact_id }) => {
    const query = { contact_id: contact_id || undefined, sort_by: 'created_at', order: 'desc' };
    const { rows } = await meetingPage(client, query)(client.meta.page + 1, PAGE_SIZE);
    return rows.map((row) => fromMeeting(client, row)).map(activityName);
  },
};
