import type { FastifyInstance } from 'fastify';
import { fetchRemoteFiles } from '../attachments.js';
import { notFound } from '../errors.js';
import { findByUniqueId, taskOf, uniqueIdField, workflowOf } from '../lookup.js';
import { type Body, bodyOf, type Query } from '../request.js';
import type { Store } from '../store.js';
import { taskJson, writtenJson } from '../task_json.js';
import { createTask, deleteTask, updateTask } from '../task_writes.js';
import type { Task, Workflow } from '../types.js';
import { listTasks } from './filters.js';

interface OfWorkflow {
  Params: { wf: string };
}

interface OfTask {
  Params: { wf: string; uid: string };
}

const existing = (store: Store, workflow: Workflow, body: Body): Task | undefined => {
  const id = uniqueIdField(workflow);
  return id && findByUniqueId(store, workflow, body[id.name]);
};

/** Tasks API. Lists are bare arrays without paging; writes answer 200 (a guess: the docs say "2xx"). */
export const taskRoutes = (app: FastifyInstance, store: Store): void => {
  app.get<OfWorkflow & { Querystring: Query }>('/workflows/:wf/tasks', async ({ params, query }) =>
    listTasks(store, workflowOf(store, params.wf), query, { activeOnly: false }),
  );

  // That filters work here too is a guess.
  app.get<OfWorkflow & { Querystring: Query }>('/workflows/:wf/tasks/active', async ({ params, query }) =>
    listTasks(store, workflowOf(store, params.wf), query, { activeOnly: true }),
  );

  app.get<OfTask>('/workflows/:wf/tasks/:uid', async ({ params }) => {
    const workflow = workflowOf(store, params.wf);
    return taskJson(store, workflow, taskOf(store, workflow, params.uid));
  });

  // Creates, or updates the task with the body's Unique ID.
  app.post<OfWorkflow>('/workflows/:wf/tasks', async (request) => {
    const workflow = workflowOf(store, request.params.wf);
    const body = await fetchRemoteFiles(workflow, bodyOf(request));
    const found = existing(store, workflow, body);
    const task = found ? updateTask(store, workflow, found, body) : createTask(store, workflow, body);
    return writtenJson(store, workflow, task, body, { created: !found });
  });

  // Updates only. The docs do not show its address; they say the same endpoint accepts either verb.
  app.put<OfWorkflow>('/workflows/:wf/tasks', async (request) => {
    const workflow = workflowOf(store, request.params.wf);
    const body = await fetchRemoteFiles(workflow, bodyOf(request));
    const task = existing(store, workflow, body);
    if (!task) throw notFound();
    return writtenJson(store, workflow, updateTask(store, workflow, task, body), body, { created: false });
  });

  app.delete<OfTask>('/workflows/:wf/tasks/:uid', async ({ params }, reply) => {
    const workflow = workflowOf(store, params.wf);
    deleteTask(store, workflow, taskOf(store, workflow, params.uid));
    return reply.code(204).send();
  });
};
