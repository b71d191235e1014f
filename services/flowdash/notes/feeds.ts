import { readMark } from '../../../platform/origin.js';
import { readNewest, withoutOwn } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { memberNames } from '../users.js';
import { NO_NAMES } from '../wire.js';
import { aboutUniqueId, identified, placeOf, readComments, toNote } from './record.js';

export const created: Offer<Notes['created']> = {
  fields: async (client, input) => [
    {
      key: 'one_task',
      type: 'copy',
      helpText:
        'Watches one {task}, because Flowdash lists {notes} only by {task}. To watch a whole {project}, add a Zapier step to its actions in Flowdash.',
    },
    ...(await aboutUniqueId(client, input)),
  ],
  poll: async (client, input) => {
    const place = await placeOf(client, input);
    const comments = await readNewest(client, {
      page: async () => ({ rows: identified(client, place, await readComments(client, place)) }),
      pageSize: Number.POSITIVE_INFINITY,
      id: ({ id }) => id,
      at: ({ comment }) => text(comment.timestamp),
    });
    const isNamed = comments.length > 0 && !client.meta.isPopulatingDedupe;
    const people = isNamed ? await memberNames(client, place.project_id) : NO_NAMES;
    const events = comments.map(({ id, comment }) => ({
      event_id: id,
      origin: readMark(comment.body),
      ...toNote(client, place, comment, people, id),
    }));
    return withoutOwn(client, input, events);
  },
};
