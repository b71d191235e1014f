import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { splitTaskId } from '../../../platform/ids.js';
import { join, shorten, text } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { Notes } from '../../../records/note/capabilities.js';
import { readComment, readComments, toNote } from './record.js';

/** Characters of a comment in a dropdown. */
const LABEL = 60;

const contains = (body: string | null, words: string): boolean =>
  (body ?? '').toLowerCase().includes(words.trim().toLowerCase());

/** By id, or else by a part of the text among the comments and replies of one review; newest first. */
export const find: Offer<Notes['find']> = {
  find: async (client, { note_id, task_id, body = '' }) => {
    if (note_id) {
      const comment = await unlessMissing(readComment(client, note_id));
      return comment ? [toNote(client, { comment, parentId: null })] : [];
    }
    if (!task_id) throw invalidInput('Fill in {task_id}: Filestage lists comments only by review');
    const threads = (await unlessMissing(readComments(client, splitTaskId(task_id).taskId))) ?? [];
    return threads.map((thread) => toNote(client, thread)).filter((note) => contains(note.body, body));
  },
};

export const ofTask: Offer<Notes['ofTask']> = {
  find: async (client, { task_id }) => {
    const threads = await unlessMissing(readComments(client, splitTaskId(task_id).taskId));
    return (threads ?? []).map((thread) => toNote(client, thread));
  },
};

/** The comments of one review, newest first: `Zoe: Could the sea be a little warmer?` */
export const list: Choices = {
  needs: ['task_id'],
  list: async (client, { task_id }) => {
    if (!task_id) return [];
    return (await readComments(client, splitTaskId(task_id).taskId)).map(({ comment }) => ({
      id: comment.id,
      name: join([comment.author?.displayName, shorten(text(comment.body) ?? '', LABEL)], ': ') ?? comment.id,
    }));
  },
};
