import type { FastifyInstance } from 'fastify';
import { type FieldErrors, invalid, MESSAGES, notFound } from '../errors.js';
import { isBlank } from '../field_values.js';
import { findMember, findStage, taskOf, workflowOf } from '../lookup.js';
import { type Body, bodyOf, lastOf, type Query } from '../request.js';
import type { Store } from '../store.js';
import { type ChecklistItem, ITEM_STATUSES, type Workflow } from '../types.js';

interface OfTask {
  Params: { wf: string; uid: string };
}

interface OfItem {
  Params: { wf: string; uid: string; id: string };
}

/** Flowdash Checklist API, "Example response". */
const itemJson = ({ id, title, status, editable, assignedTo, stage }: ChecklistItem) => ({
  id,
  title,
  status,
  editable,
  'Assigned To': assignedTo,
  Stage: stage,
});

const itemOf = (store: Store, { wf, uid, id }: OfItem['Params']) => {
  const workflow = workflowOf(store, wf);
  const item = store.checklistItems.get(id);
  if (!item || item.taskId !== taskOf(store, workflow, uid).id) throw notFound();
  return { workflow, item };
};

/** Applies what the body names, or throws the 422 and changes nothing. */
const write = (store: Store, workflow: Workflow, item: ChecklistItem, body: Body): ChecklistItem => {
  const {
    title = item.title,
    status = item.status,
    'Assigned To': assignee,
    Stage: stage = item.stage,
  } = body;
  const errors: FieldErrors = {};

  if (typeof title !== 'string' || title.trim() === '') errors.title = [MESSAGES.blank];
  // `editable: false` is documented as "cannot be modified/deleted", yet its status must be free to change.
  else if (!item.editable && title !== item.title) errors.title = [MESSAGES.notEditable];

  const newStatus = ITEM_STATUSES.find((one) => one === status);
  if (!newStatus) errors.status = [MESSAGES.notAnOption];

  const newStage = findStage(workflow, stage);
  if (!newStage) errors.Stage = [stage === '' ? MESSAGES.blank : MESSAGES.notAnOption];
  else if (!item.editable && newStage.name !== item.stage) errors.Stage = [MESSAGES.notEditable];

  const member = findMember(store, workflow, assignee);
  if (!member && !isBlank(assignee)) errors['Assigned To'] = [MESSAGES.invalid];

  if (typeof title !== 'string' || !newStatus || !newStage || Object.keys(errors).length > 0)
    throw invalid(errors);
  const assignedTo = assignee === undefined ? item.assignedTo : (member?.email ?? null);
  return Object.assign(item, { title, status: newStatus, stage: newStage.name, assignedTo });
};

/** Checklist API. The answers to writes are not documented; the item, and 422 for a refused deletion, are guesses. */
export const checklistRoutes = (app: FastifyInstance, store: Store): void => {
  app.get<OfTask & { Querystring: Query }>(
    '/workflows/:wf/tasks/:uid/checklist_items',
    async ({ params, query }) => {
      const task = taskOf(store, workflowOf(store, params.wf), params.uid);
      const wanted = query.Stage === undefined ? undefined : lastOf(query.Stage);
      return store.checklistItems
        .filter(({ taskId, stage }) => taskId === task.id && (wanted === undefined || stage === wanted))
        .map(itemJson);
    },
  );

  app.get<OfItem>('/workflows/:wf/tasks/:uid/checklist_items/:id', async ({ params }) =>
    itemJson(itemOf(store, params).item),
  );

  app.post<OfTask>('/workflows/:wf/tasks/:uid/checklist_items', async (request) => {
    const workflow = workflowOf(store, request.params.wf);
    const task = taskOf(store, workflow, request.params.uid);
    const blank: ChecklistItem = {
      id: store.world.id('mixed6'),
      taskId: task.id,
      title: '',
      status: 'Blank',
      editable: true,
      assignedTo: null,
      stage: '',
    };
    return itemJson(store.checklistItems.add(write(store, workflow, blank, bodyOf(request))));
  });

  app.put<OfItem>('/workflows/:wf/tasks/:uid/checklist_items/:id', async (request) => {
    const { workflow, item } = itemOf(store, request.params);
    return itemJson(write(store, workflow, item, bodyOf(request)));
  });

  app.delete<OfItem>('/workflows/:wf/tasks/:uid/checklist_items/:id', async ({ params }, reply) => {
    const { item } = itemOf(store, params);
    if (!item.editable) throw invalid({ base: ['Checklist items from a template cannot be deleted'] });
    store.checklistItems.delete(item.id);
    return reply.code(204).send();
  });
};
