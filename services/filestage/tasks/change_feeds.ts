/** Triggers for what changes on a review: status, due date. */
import { toMillis } from '../../../platform/dates.js';
import { isRecent } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { PlainInputField } from '../../../records/field.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { ReviewRecord } from '../wire.js';
import { aroundRows, groupsOf, readGroups, recentReviews } from './groups.js';
import { toTask } from './record.js';
import { CHANGED_CHOICES, readState } from './states.js';
import { chosenState } from './status.js';

/*
 * The list of reviews is ordered by when they started, and nothing shows when a status changed or a due date was set.
 * So both triggers read it to its end.
 */

/** The status in one spelling; an unknown status stays as it is. */
const stateOf = ({ status }: ReviewRecord): string | null => readState(status?.state) ?? text(status?.state);

const LABEL = 'New Status';

const own: PlainInputField[] = [
  {
    key: 'status',
    label: LABEL,
    choices: CHANGED_CHOICES,
    helpText:
      'Leave blank for any status except In Review, which every review starts with. Filestage keeps no history: a review that returns to an earlier status does not trigger again.',
  },
];

/**
 * Every review begins as In Review. The first time, this status is not a change; the second time, Zapier has already seen
 * it. So it never fires.
 */
export const statusChanged: Offer<Tasks['statusChanged'], { status?: string }> = {
  fields: own,
  poll: async (client, input) => {
    const wanted = chosenState(input.status, CHANGED_CHOICES, LABEL);
    const keep = (review: ReviewRecord): boolean => {
      const state = stateOf(review);
      return state !== null && state !== 'in_review' && (!wanted || state === wanted);
    };
    const rows = await readGroups(client, input, await groupsOf(client, input), {
      at: null,
      change: true,
      keep,
    });
    const key = (row: ReviewRecord) => `${row.id}:${stateOf(row)}`;
    return recentReviews(client, input, rows, { trigger: 'task_status_changed', key }, (row, around) => ({
      event_id: key(row),
      ...toTask(row, around),
    }));
  },
};

/** Fires once for each due date of a review. One that was long past when it was set does not fire. */
export const due: Offer<Tasks['due']> = {
  poll: async (client, input) => {
    const { isLoadingSample, isPopulatingDedupe } = client.meta;
    const now = Date.now();
    const isDue = (review: ReviewRecord): boolean => {
      const time = toMillis(review.dueDate);
      return time > 0 && time <= now && readState(review.status?.state) !== 'approved';
    };
    const read = await readGroups(client, input, await groupsOf(client, input), {
      at: null,
      change: true,
      keep: isDue,
    });
    const rows =
      isLoadingSample || isPopulatingDedupe
        ? read
        : read.filter(({ dueDate }) => isRecent(text(dueDate), now));
    const around = await aroundRows(client, input, rows);
    return rows.map((row) => ({ event_id: `${row.id}:${row.dueDate}`, ...toTask(row, around(row)) }));
  },
};
