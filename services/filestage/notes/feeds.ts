import type { Client } from '../../../platform/client.js';
import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { splitTaskId } from '../../../platform/ids.js';
import { readMark } from '../../../platform/origin.js';
import { isRecent, withoutOwn } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { InputOf } from '../../../records/field.js';
import type { Notes } from '../../../records/note/capabilities.js';
import type * as forms from '../../../records/note/forms.js';
import { newestReviews, SAMPLES } from '../lists.js';
import { groupIn } from '../reads.js';
import { newestFirst, readComments, type Thread, toNote } from './record.js';

/** Comments can only be listed review by review, with one request each, so at most this many reviews are read. */
const REVIEWS = 10;

const readThreads = async (
  client: Client,
  { project_id, task_id, step_id }: InputOf<typeof forms.newNote>,
): Promise<Thread[]> => {
  if (task_id) return readComments(client, splitTaskId(task_id).taskId);
  if (!step_id) {
    throw invalidInput(
      'Fill in Reviewer Group, or choose a single review: Filestage lists comments only by review',
    );
  }
  if (project_id) await groupIn(client, project_id, step_id);
  const threads: Thread[] = [];
  for (const { id } of await newestReviews(client, step_id, REVIEWS)) {
    // A review may be deleted between the two reads.
    threads.push(...((await unlessMissing(readComments(client, id))) ?? []));
    if (client.meta.isLoadingSample && threads.length >= SAMPLES) break;
  }
  return newestFirst(threads);
};

export const created: Offer<Notes['created']> = {
  fields: [
    {
      key: 'comment_scope',
      type: 'copy',
      helpText: `Choose a review, or only a reviewer group. For a group, comments and replies on its ${REVIEWS} newest reviews trigger; those on older reviews do not.`,
    },
  ],
  poll: async (client, input) => {
    const { isLoadingSample, isPopulatingDedupe } = client.meta;
    const threads = await readThreads(client, input);
    const wanted = isLoadingSample ? threads.slice(0, SAMPLES) : threads;
    const events = wanted
      // When a review is deleted, an older one moves up among the newest: its old comments are not new.
      .filter(({ comment }) => isLoadingSample || isPopulatingDedupe || isRecent(text(comment.createdTime)))
      .map((thread) => ({
        event_id: thread.comment.id,
        origin: readMark(thread.comment.body),
        ...toNote(client, thread),
      }));
    return withoutOwn(client, input, events);
  },
};
