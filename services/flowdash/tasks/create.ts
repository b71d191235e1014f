import _ from 'lodash';
import { chosenKey } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { Failure, unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { PlainInputField } from '../../../records/field.js';
import type { CreatedTask, Tasks } from '../../../records/task/capabilities.js';
import { type Layout, nameIn } from '../layout.js';
import { workflowPath } from '../paths.js';
import { readWorkflow, type Workflow } from '../workflow.js';
import { changedTask, type NewTaskChoices, type NewTaskInput, newTask, withStage } from './body.js';
import { lacking, sendChanges } from './change.js';
import { choiceFields, layoutFor, ownInputFields, ownOutputFields } from './form.js';
import { readTasks, readTaskToChange, tailIn, toTask } from './record.js';
import { madeFor } from './search.js';
import { madeTask, type TaskRecord, type TaskValues } from './wire.js';

const ONE_EACH =
  'If you use the ID of a contact, this {project} holds one {task} per contact. For several, add something to the ID.';

export const aboutUniqueId = ({ uniqueId }: Layout, otherwise: string): string => {
  if (!uniqueId)
    return 'This {project} has no Unique ID field. Leave External ID blank. Its {tasks} can be created and found, but not {completed}, and they take no {notes}.';
  const name = nameIn(uniqueId);
  if (uniqueId.autoincrement)
    return `Flowdash fills in the Unique ID (${name}) of this {project}. Leave External ID blank.`;
  return `External ID is the Unique ID (${name}) of this {project}. ${otherwise} ${ONE_EACH}`;
};

const IF_EXISTS = {
  return: 'Return it as it is',
  update: 'Update it with what is filled in',
  refuse: 'Stop with an error',
} as const;
type IfExists = keyof typeof IF_EXISTS;

const ifExists = ({ if_exists }: NewTaskChoices): IfExists =>
  chosenKey('If the ID Exists', if_exists || 'return', IF_EXISTS);

export const STAGE: PlainInputField = {
  key: 'stage',
  label: '{Stage}',
  dynamic: 'stage_list.id.name',
  dependsOn: ['project_id'],
  helpText: 'Leave blank for the first stage.',
};

const fields = async (client: Client, input: Partial<NewTaskInput>): Promise<PlainInputField[]> => {
  if (!input.project_id) return [];
  const layout = await layoutFor(client, input);
  const about = 'Flowdash would update {a task} that already has it, so this step checks first.';
  return [
    { key: 'about_unique_id', type: 'copy', helpText: aboutUniqueId(layout, about) },
    ...(layout.uniqueId && !layout.uniqueId.autoincrement
      ? [
          {
            key: 'if_exists',
            label: 'If the ID Exists',
            choices: IF_EXISTS,
            default: 'return',
            helpText: 'What to do when {a task} already has the External ID.',
          },
        ]
      : []),
    STAGE,
    ...(await choiceFields(client, input)),
    ...ownInputFields(layout),
  ];
};

/**
 * The answer to a create may lack the Unique ID that Flowdash numbered itself, and other steps need it. The task is there
 * whether or not it can be read again, so nothing that goes wrong here fails the step.
 */
const withNumber = async (client: Client, workflow: Workflow, made: TaskRecord): Promise<TaskRecord> => {
  const { uniqueId } = workflow.layout;
  if (!uniqueId?.autoincrement || text(made[uniqueId.name])) return made;
  try {
    return (await readTasks(client, workflow)).find((row) => tailIn(row) === tailIn(made)) ?? made;
  } catch {
    return made;
  }
};

/** What an earlier Zap made for the contact, with the ID of one of the contact's tasks. */
const madeForContact = async (
  client: Client,
  workflow: Workflow,
  contactId: string,
): Promise<TaskRecord | undefined> => madeFor(workflow, contactId, await readTasks(client, workflow))[0];

/**
 * The search before this create ran outside its lock: another run may have made the task since. Without a Unique ID, only
 * a task that has everything the form filled in is the same one.
 */
const madeSince = async (
  client: Client,
  workflow: Workflow,
  body: TaskValues,
): Promise<TaskRecord | undefined> => {
  const { title } = workflow.layout;
  const wanted = title && text(body[title.name]);
  if (!client.meta.withSearch || !title || !wanted) return undefined;
  const rows = await readTasks(client, workflow, { [title.name]: wanted });
  return rows.find((row) => _.isEmpty(lacking(workflow, row, body)));
};

/** A POST with the Unique ID of an existing task would overwrite that task, so it is looked for first. */
export const make = async (
  client: Client,
  input: NewTaskInput,
  otherwise: IfExists,
): Promise<CreatedTask> => {
  const workflow = await readWorkflow(client, input);
  const filled = await withStage(client, workflow, input);
  const zone = client.meta.timezone;
  const { body, uniqueId } = newTask(workflow, filled, zone);
  const present = uniqueId
    ? ((await unlessMissing(readTaskToChange(client, workflow, uniqueId))) ??
      (uniqueId === input.contact_id ? await madeForContact(client, workflow, uniqueId) : undefined))
    : await madeSince(client, workflow, body);
  if (!present) {
    const wire = madeTask(workflow.layout.uniqueId?.name, uniqueId);
    const made = await client.post(path`${workflowPath(workflow.id)}/tasks`, wire, body);
    const task = await withNumber(client, workflow, made);
    return { ...toTask(task, workflow, null, uniqueId), changed: true, pending: null };
  }
  if (otherwise === 'refuse')
    throw new Failure({
      kind: 'duplicate',
      message: `a task with the External ID ${uniqueId} already exists. Use another ID, or choose what to do for If the ID Exists`,
    });
  const { task, changed } =
    otherwise === 'update'
      ? await sendChanges(client, workflow, present, changedTask(workflow, filled, present, zone))
      : { task: present, changed: false };
  return { ...toTask(task, workflow, null, uniqueId), changed, pending: null };
};

export const create: Offer<Tasks['create'], NewTaskChoices> = {
  fields,
  outputFields: ownOutputFields,
  run: (client, input) => make(client, input, ifExists(input)),
};
