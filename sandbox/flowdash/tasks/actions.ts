import type { FastifyInstance } from 'fastify';
import { failed, notFound } from '../errors.js';
import { fieldsJson } from '../field_json.js';
import { isBlank } from '../field_values.js';
import { findByUniqueId, findMember, taskOf, workflowOf } from '../lookup.js';
import { bodyOf } from '../request.js';
import type { Runner } from '../runner.js';
import type { Store } from '../store.js';
import type { Action, Execution, Task, User, Workflow } from '../types.js';

interface OfWorkflow {
  Params: { wf: string };
}

const available = ({ actions }: Workflow, task: Task): Action[] =>
  actions.filter(({ stages }) => stages.includes(task.stage));

const mayPerform = (workflow: Workflow, action: Action, user: User): boolean => {
  const role = workflow.roles.find(({ id }) => id === workflow.members.get(user.id));
  return role !== undefined && (role.admin || action.roles.includes(role.name));
};

/** The unmet requirements of the action, in the words and order of the docs' example. */
const unmet = (store: Store, workflow: Workflow, task: Task, { requirements }: Action): string[] => {
  const json = fieldsJson(store, workflow, task);
  const openItem = store.checklistItems.find(
    ({ taskId, stage, status }) => taskId === task.id && stage === task.stage && status === 'Blank',
  );
  return [
    ...requirements.fields.filter((name) => isBlank(json[name])).map((name) => `${name} is required`),
    ...(requirements.checklist && openItem ? ['Checklist must be completed'] : []),
    ...(requirements.assigned && task.assignedTo === null ? ['Must be assigned'] : []),
    ...requirements.conditions
      .filter(({ field, equals }) => json[field] !== equals)
      .map(({ message }) => message),
  ];
};

/** `errors` only on Fail. */
const executionJson = ({ id, status, errors }: Execution) =>
  status === 'Fail' ? { id, status, errors } : { id, status };

/** Actions API. The messages for a wrong performer or an action of another stage are guesses. */
export const actionRoutes = (app: FastifyInstance, store: Store, runner: Runner): void => {
  app.get<{ Params: { wf: string; uid: string } }>(
    '/workflows/:wf/tasks/:uid/actions',
    async ({ params }) => {
      const workflow = workflowOf(store, params.wf);
      return available(workflow, taskOf(store, workflow, params.uid)).map(({ id, name }) => ({ id, name }));
    },
  );

  app.post<OfWorkflow>('/workflows/:wf/executions', async (request) => {
    const workflow = workflowOf(store, request.params.wf);
    const { task_id, action_id, performed_by } = bodyOf(request);
    const task = findByUniqueId(store, workflow, task_id);
    const action = workflow.actions.find(({ id }) => id === action_id);
    if (!task || !action) throw notFound();

    const user = isBlank(performed_by) ? undefined : findMember(store, workflow, performed_by);
    if (!isBlank(performed_by) && !(user && mayPerform(workflow, action, user)))
      throw failed([`${performed_by} is not permitted to perform this action`]);
    if (!available(workflow, task).includes(action)) throw failed(['Action is not available']);
    const errors = unmet(store, workflow, task, action);
    if (errors.length > 0) throw failed(errors);

    return executionJson(runner.start(workflow, task, action, user ?? null));
  });

  app.get<{ Params: { wf: string; id: string } }>('/workflows/:wf/executions/:id', async ({ params }) => {
    const execution = store.executions.get(params.id);
    if (execution?.workflowId !== workflowOf(store, params.wf).id) throw notFound();
    return executionJson(execution);
  });
};
