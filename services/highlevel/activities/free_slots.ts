/** When a calendar has time. */

import _ from 'lodash';
import { endOfDue, readDue, startOfDue, toMillis } from '../../../platform/dates.js';
import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { isBlank } from '../../../platform/values.js';
import type { FreeSlots } from '../../../records/activity/capabilities.js';
import { type FreeSlot, freeSlot } from '../../../records/activity/record.js';
import type { Offer } from '../../../records/capability.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { idIn } from '../paths.js';
import { VERSION } from './calendar.js';
import { slotsAnswer } from './wire.js';

const DAY = 86_400_000;
/** HighLevel returns no more at once; a day more or less when clocks change. */
const MOST_DAYS = 31;
const USUAL_DAYS = 7;
const ELSEWHERE = 'its ID from an earlier step';

export const sample = {
  id: '2026-03-10T09:00:00-04:00',
  service: 'highlevel',
  calendar_id: 'vB7nM2qW5eR9tY4uI1oP',
  started_at: '2026-03-10T09:00:00-04:00',
} satisfies SampleOf<FreeSlot>;

const fill = filling(freeSlot, sample);

export const find: Offer<FreeSlots['find']> = {
  find: async (client, { calendar_id, since, until, assignee_id }) => {
    const { timezone } = client.meta;
    const now = Date.now();
    const from = since ? startOfDue(readDue(since, timezone, 'Since'), timezone).getTime() : now;
    const end = until
      ? endOfDue(readDue(until, timezone, 'Until'), timezone).getTime()
      : from + USUAL_DAYS * DAY;
    if (end <= from) throw invalidInput('Until must be after Since');
    if (end - from > MOST_DAYS * DAY) {
      throw invalidInput(`Until must be at most ${MOST_DAYS} days after Since`);
    }
    const query = {
      startDate: from,
      endDate: end,
      timezone,
      userId: isBlank(assignee_id) ? undefined : idIn('Assignee', assignee_id ?? '', ELSEWHERE),
    };
    const slots = path`/calendars/${idIn('Calendar', calendar_id, ELSEWHERE)}/free-slots`;
    const times = (await unlessMissing(client.get(slots, slotsAnswer, query, VERSION))) ?? [];
    // Days come whole, even if the range begins or ends within one.
    const within = times.filter((time) => _.inRange(toMillis(time), from, end));
    return _.sortBy(_.uniq(within), toMillis).map((time) =>
      fill({ id: time, calendar_id: calendar_id.trim(), started_at: time }),
    );
  },
};
