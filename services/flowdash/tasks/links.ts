/** Links between tasks of two workflows. */

import type { Client } from '../../../platform/client.js';
import { Failure, invalidInput, UNREADABLE } from '../../../platform/failure.js';
import { text, list as texts } from '../../../platform/values.js';
import { every, NONE } from '../../../platform/wire.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { TaskLinks } from '../../../records/task/capabilities.js';
import type { FieldChoices } from '../layout.js';
import { readFields, readWorkflow } from '../workflow.js';
import { ownOutputFields, taskFields } from './form.js';
import { linkNames, putTask, readTasks, readTaskToChange, toTask } from './record.js';
import { listAll } from './search.js';
import { requireUniqueId } from './unique_id.js';
import { linkedTask, type TaskRecord } from './wire.js';

const links = every(linkedTask);

/** What a link of a task holds: a list, or one task, or none (Flowdash, Working with Linked Tasks). */
interface End {
  isMany: boolean;
  linked: Array<Record<string, unknown>>;
}

const endOf = (task: TaskRecord, names: string[], wanted: string): End => {
  if (!names.includes(wanted)) {
    const known = names.join(', ') || 'none';
    throw invalidInput(`This workflow has no link "${wanted}". It has: ${known}`);
  }
  const value = task[wanted];
  const linked = links.read(value === null ? [] : [value].flat());
  // A write must name all links: one that cannot be read would be lost.
  if (linked === NONE) throw new Failure({ kind: 'unavailable', reason: UNREADABLE });
  return { isMany: Array.isArray(value), linked };
};

/** Name of the Unique ID at the other end: linked tasks are told apart only by it. */
const otherId = async (client: Client, linked_project_id: string): Promise<string> => {
  const field = (await readFields(client, linked_project_id)).find(({ type }) => type === 'uniqueId');
  if (!field)
    throw invalidInput('Choose another Linked Workflow: this one has no Unique ID field, which links need');
  return field.name;
};

type Change = (present: string[], wanted: string[]) => string[];

/** The API's examples show Unique IDs of linked tasks as numbers, other answers as texts: they are compared as texts. */
const changing = (change: Change): Offer<TaskLinks['link'], FieldChoices> => ({
  fields: taskFields,
  outputFields: ownOutputFields,
  run: async (client, input) => {
    const wanted = texts(input.linked_task_ids);
    if (wanted.length === 0) throw invalidInput('Fill in Linked Tasks');
    const workflow = await readWorkflow(client, input);
    const uniqueId = requireUniqueId(workflow.layout);
    const other = await otherId(client, input.linked_project_id);
    const task = await readTaskToChange(client, workflow, input.task_id);
    const { isMany, linked } = endOf(task, linkNames(task, workflow.layout), input.link_name);
    if (linked.some((row) => !(other in row)))
      throw invalidInput(
        `Choose another Linked Workflow: the link ${input.link_name} does not lead to this one`,
      );
    const present = linked.flatMap((row) => text(row[other]) ?? []);
    // A write must name all links: one without an id would be lost.
    if (present.length < linked.length)
      throw invalidInput(
        `Fill in ${other} of each task that ${input.link_name} links to: one of them has none`,
      );
    const ids = change(present, wanted);
    if (!isMany && ids.length > 1)
      throw invalidInput(
        wanted.length > 1
          ? `Choose one of the Linked Tasks: ${input.link_name} links to one task only`
          : `Unlink ${input.link_name} first: it links to one task only, and is already linked to another`,
      );
    if (ids.length === present.length && ids.every((id) => present.includes(id)))
      return { ...toTask(task, workflow), changed: false };
    // A list replaces all existing links; the ids of those that stay are sent as they were read.
    const references = ids.map((id) => ({
      [other]: linked.find((row) => text(row[other]) === id)?.[other] ?? id,
    }));
    const written = await putTask(client, workflow, {
      [uniqueId.name]: task[uniqueId.name],
      [input.link_name]: isMany ? references : (references[0] ?? null),
    });
    return { ...toTask(written, workflow, null, input.task_id), changed: true };
  },
});

export const link = changing((present, wanted) => [...new Set([...present, ...wanted])]);
export const unlink = changing((present, wanted) => present.filter((id) => !wanted.includes(id)));

/** Links are not fields: they are what a task holds besides its fields. */
export const list: Choices = {
  needs: ['project_id'],
  list: async (client, input) => {
    const workflow = await readWorkflow(client, input, { named: false });
    const [task] = await readTasks(client, workflow);
    return task ? linkNames(task, workflow.layout).map((name) => ({ id: name, name })) : [];
  },
};

/** Tasks at the other end of a link. */
export const targets: Choices = {
  needs: ['linked_project_id'],
  list: (client, { linked_project_id }) => listAll.list(client, { project_id: linked_project_id }),
};
