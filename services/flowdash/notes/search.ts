import { unlessMissing } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { memberNames } from '../users.js';
import { aboutUniqueId, identified, placeOf, readComments, toNote } from './record.js';

/** All comments on one task, newest first. */
export const ofTask: Offer<Notes['ofTask']> = {
  fields: aboutUniqueId,
  find: async (client, input) => {
    const place = await placeOf(client, input);
    const comments = await unlessMissing(readComments(client, place));
    if (!comments || comments.length === 0) return [];
    const people = await memberNames(client, place.project_id);
    return identified(client, place, comments).map(({ id, comment }) =>
      toNote(client, place, comment, people, id),
    );
  },
};
