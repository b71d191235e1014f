import type { PlainInputField } from '../../model/fields.js';
import type { Client } from '../../platform/client.js';
import { Failure } from '../../platform/failure.js';
import { text } from '../../platform/values.js';
import type { Action, CreatedTask } from '../service.js';
import { layoutOf, nameIn } from './layout.js';
import { workflowPath } from './paths.js';
import { type CreateFlowdashTaskInput, newTask } from './task_body.js';
import { choiceFields, ownInputFields, ownOutputFields } from './task_form.js';
import { byUniqueId } from './task_search.js';
import { readTasks, tailOf, toTask } from './tasks.js';
import type { FieldRecord, TaskRecord } from './types.js';
import { readFields, readWorkflow, type Workflow } from './workflow.js';

const aboutUniqueId = (uniqueId: FieldRecord | undefined): string => {
  if (!uniqueId)
    return 'This {project} has no Unique ID field. Leave External ID empty. Its {tasks} can be created and found, but not {completed}, and they take no {notes}.';
  const name = nameIn(uniqueId);
  if (uniqueId.autoincrement)
    return `Flowdash counts up the Unique ID (${name}) of this {project} itself. Leave External ID empty.`;
  return `External ID is the Unique ID (${name}) of this {project}. Flowdash would update {a task} that already has it. So Handoff looks first: where there is one, it is returned as it is, and nothing is written.`;
};

const fields = async (
  client: Client,
  input: Partial<CreateFlowdashTaskInput>,
): Promise<PlainInputField[]> => {
  if (!input.project_id) return [];
  const layout = layoutOf(await readFields(client, input.project_id), input);
  return [
    { key: 'about_unique_id', type: 'copy', helpText: aboutUniqueId(layout.uniqueId) },
    {
      key: 'stage',
      label: '{Stage}',
      dynamic: 'stage_list.id.name',
      dependsOn: ['project_id'],
      helpText: 'The first one without a choice.',
    },
    ...(await choiceFields(client, input)),
    ...ownInputFields(layout),
  ];
};

/**
 * The answer to a create may lack the number that Flowdash counted up, and other steps need it. The task is there
 * whether or not it can be read again, so nothing that goes wrong here fails the step.
 */
const withNumber = async (client: Client, workflow: Workflow, made: TaskRecord): Promise<TaskRecord> => {
  const { uniqueId } = workflow.layout;
  if (!uniqueId?.autoincrement || text(made[uniqueId.name])) return made;
  try {
    return (await readTasks(client, workflow)).find((row) => tailOf(row) === tailOf(made)) ?? made;
  } catch (error) {
    if (error instanceof Failure) return made;
    throw error;
  }
};

export const create: Action<CreateFlowdashTaskInput, CreatedTask> = {
  fields,
  outputFields: ownOutputFields,
  run: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    const { body, uniqueId } = newTask(workflow.layout, input, client.meta.timezone);
    // A POST with the Unique ID of an existing task would overwrite that task.
    const present = uniqueId ? await byUniqueId(client, workflow, uniqueId) : undefined;
    if (present) return { ...toTask(present, workflow), changed: false, pending: null };
    const made = await client.post<TaskRecord>(workflowPath(workflow.id, '/tasks'), body);
    const task = toTask(await withNumber(client, workflow, made), workflow);
    return { ...task, changed: true, pending: null };
  },
};
