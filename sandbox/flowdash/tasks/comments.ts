import type { FastifyInstance } from 'fastify';
import { invalid, MESSAGES } from '../errors.js';
import { taskOf, workflowOf } from '../lookup.js';
import { bodyOf } from '../request.js';
import type { Store } from '../store.js';
import { timestamp } from '../time.js';
import type { Comment } from '../types.js';

interface OfTask {
  Params: { wf: string; uid: string };
}

/** Comments have no id in the API. */
const commentJson = (comment: Comment) => ({
  author: comment.author,
  body: comment.body,
  timestamp: comment.timestamp,
});

/** Comments API. Oldest first, as in the docs' example; the answer to POST is not documented: the comment is a guess. */
export const commentRoutes = (app: FastifyInstance, store: Store): void => {
  app.get<OfTask>('/workflows/:wf/tasks/:uid/comments', async ({ params }) => {
    const task = taskOf(store, workflowOf(store, params.wf), params.uid);
    return store.comments.filter(({ taskId }) => taskId === task.id).map(commentJson);
  });

  app.post<OfTask>('/workflows/:wf/tasks/:uid/comments', async (request) => {
    const { wf, uid } = request.params;
    const task = taskOf(store, workflowOf(store, wf), uid);
    const { body } = bodyOf(request);
    if (typeof body !== 'string' || body.trim() === '') throw invalid({ body: [MESSAGES.blank] });
    const comment = store.comments.add({
      id: store.world.id('mixed6'),
      taskId: task.id,
      author: 'API',
      body,
      timestamp: timestamp(store.world.now()),
    });
    return commentJson(comment);
  });
};
