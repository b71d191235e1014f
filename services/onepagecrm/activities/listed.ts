/** Calls and meetings across contacts. */
import _ from 'lodash';
import { chosenKey } from '../../../platform/choices.js';
import type { Activities } from '../../../records/activity/capabilities.js';
import { activityTypes } from '../../../records/activity/fields.js';
import type { Activity } from '../../../records/activity/record.js';
import type { Offer } from '../../../records/capability.js';
import { limitOf, newestFirst, rangeOf, readSome, whoseOf } from '../some.js';
import { callPage } from './calls.js';
import { meetingPage } from './meetings.js';
import { fromCall, fromMeeting } from './record.js';

export const listed: Offer<Activities['listed']> = {
  find: async (client, input) => {
    const type = input.type ? chosenKey('Type', input.type, activityTypes) : undefined;
    const range = rangeOf(client, input);
    const query = { ...range.query, ...whoseOf(input), ...newestFirst(input) };
    const calls = async () => {
      const found = await readSome(client, callPage(client, query), input, range.holds);
      return found.map((row) => fromCall(client, row));
    };
    const meetings = async () => {
      const found = await readSome(client, meetingPage(client, query), input, range.holds);
      return found.map((row) => fromMeeting(client, row));
    };
    const both: Activity[][] = await Promise.all([
      type === 'meeting' ? [] : calls(),
      type === 'call' ? [] : meetings(),
    ]);
    const key = input.date_field === 'updated_at' ? 'updated_at' : 'created_at';
    return _.orderBy(both.flat(), key, 'desc').slice(0, limitOf(input.limit));
  },
};
