import { chosenKey } from '../../../platform/choices.js';
import { readOrigin } from '../../../platform/origin.js';
import { withoutOwn } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { PlainInputField } from '../../../records/field.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { approvedByAll, decidedAt } from '../undocumented.js';
import type { ReviewRecord } from '../wire.js';
import { aroundRows, groupsOf, readGroups, recentReviews } from './groups.js';
import { toTask } from './record.js';
import { readState } from './states.js';

export const created: Offer<Tasks['created']> = {
  poll: async (client, input) => {
    const groups = await groupsOf(client, input);
    const rows = await readGroups(client, input, groups, { at: (review) => text(review.created) });
    const around = await aroundRows(client, input, rows);
    const events = rows.map((row) => {
      const task = toTask(row, around(row));
      return { event_id: row.id, origin: readOrigin(task.external_id), ...task };
    });
    return withoutOwn(client, input, events);
  },
};

/** What counts as approved: the team's status, or the decisions of the reviewers. */
const MEANINGS = {
  status: 'The status is Approved',
  decisions: 'All reviewers who were asked have approved',
};

const own: PlainInputField[] = [
  {
    key: 'completed_when',
    label: 'Approved When',
    choices: MEANINGS,
    default: 'status',
    helpText:
      'Your team sets the status, and reviewers make decisions; neither changes the other. "Approved with changes" does not count as an approval. A review that is approved a second time does not trigger again.',
  },
];

export const completed: Offer<Tasks['completed'], { completed_when?: string }> = {
  fields: own,
  poll: async (client, input) => {
    const meaning = chosenKey('Approved When', input.completed_when || 'status', MEANINGS);
    const byDecision = meaning === 'decisions';
    const groups = await groupsOf(client, input);
    const groupOf = new Map(groups.map((group) => [group.id, group]));
    const isApproved = (review: ReviewRecord): boolean => {
      if (!byDecision) return readState(review.status?.state) === 'approved';
      const group = groupOf.get(review.stepId ?? '');
      return group !== undefined && approvedByAll(review, group);
    };
    // The list is ordered by when reviews started, and nothing shows when one was approved, so it is read to its end.
    const rows = await readGroups(client, input, groups, { at: null, change: true, keep: isApproved });
    const key = ({ id }: ReviewRecord) => `${id}:${byDecision ? 'approved_by_all' : 'approved'}`;
    return recentReviews(client, input, rows, { trigger: 'task_completed', key }, (row, around) => ({
      event_id: key(row),
      ...toTask(row, around),
      ...(byDecision && { completed_at: decidedAt(row) }),
    }));
  },
};
