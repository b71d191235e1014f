/** Triggers for what changes on a task: stage, assignee, due date. */
import { chosenKey } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { today } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { recentEvents } from '../../../platform/first_seen.js';
import { sameText, text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Event } from '../../../records/results.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { Task } from '../../../records/task/record.js';
import type { FieldChoices } from '../layout.js';
import { stageOf } from '../stages.js';
import { BUILT_IN, type FieldRecord } from '../wire.js';
import { readWorkflow, type Workflow } from '../workflow.js';
import { readStage } from './end_stages.js';
import { orSample } from './feeds.js';
import { readMatching } from './filters.js';
import { choiceFields, notice, ownOutputFields } from './form.js';
import { readActiveTasks, readTasks, tailIn, toTask } from './record.js';
import type { ListedTask, TaskRecord } from './wire.js';

const assigneeOf = (row: TaskRecord): string | null => text(row[BUILT_IN.assignedTo]);

interface Found {
  trigger: string;
  input: object;
  rows: ListedTask[];
  /** The value that, together with its task, must not have been seen before. */
  value: (row: TaskRecord) => string | null;
  /** Whether the form names a person: a sample of other people's tasks would hide a mistake in the name. */
  typed?: boolean;
}

const toEvents = async (
  client: Client,
  workflow: Workflow,
  { trigger, input, rows, value, typed = false }: Found,
): Promise<Array<Event<Task>>> => {
  const key = (row: ListedTask) => `${tailIn(row)}:${value(row) ?? ''}`;
  const shown = await orSample(client, workflow, rows, { typed });
  return recentEvents(client, shown, { trigger: `flowdash:${trigger}`, input, key }, (row) => ({
    event_id: key(row),
    ...toTask(row, workflow),
  }));
};

/** The API shows neither a time nor the previous stage: a task fires for a stage that it has not been seen in before. */
export const statusChanged: Offer<Tasks['statusChanged'], FieldChoices> = {
  fields: async (client, input) => [
    notice(
      'Triggers once per {task} and {stage}: Flowdash keeps no history that other apps can read, so a return to an earlier {stage} does not trigger again, and a new {task} triggers for the {stage} that it starts in.',
    ),
    ...(await choiceFields(client, input)),
  ],
  outputFields: ownOutputFields,
  poll: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    const stage = input.stage && (await stageOf(client, workflow.id, input.stage));
    const rows = await (stage ? readStage(client, workflow, stage) : readTasks(client, workflow));
    const value = (row: TaskRecord) => text(row[BUILT_IN.stage]);
    return toEvents(client, workflow, { trigger: 'task_status_changed', input, rows, value });
  },
};

const ASSIGNED = { assigned: 'Somebody', unassigned: 'Nobody' };

interface AssignedChoices extends FieldChoices {
  assigned_to?: string;
}

export const assigned: Offer<Tasks['assigned'], AssignedChoices> = {
  fields: async (client, input) => [
    {
      key: 'assigned_to',
      label: 'Assigned To',
      choices: ASSIGNED,
      default: 'assigned',
      helpText:
        'Somebody: the Assignee above, or anyone if that is blank. Nobody: {tasks} that lost their assignee, and new {tasks} without one.',
    },
    notice(
      'Triggers once per {task} and person: Flowdash keeps no history that other apps can read, so {a task} that goes back to an earlier assignee does not trigger again.',
    ),
    ...(await choiceFields(client, input)),
  ],
  outputFields: ownOutputFields,
  poll: async (client, input) => {
    const { assignee_id } = input;
    const isNobody = chosenKey('Assigned To', input.assigned_to || 'assigned', ASSIGNED) === 'unassigned';
    if (isNobody && assignee_id)
      throw invalidInput('Leave Assignee blank, or choose Somebody under Assigned To');
    const workflow = await readWorkflow(client, input);
    const name = BUILT_IN.assignedTo;
    const rows =
      isNobody || assignee_id
        ? await readMatching(client, workflow, [{ name, field: undefined, value: assignee_id || '' }])
        : (await readTasks(client, workflow)).filter((row) => assigneeOf(row) !== null);
    const value = (row: TaskRecord) => assigneeOf(row)?.toLowerCase() ?? 'unassigned';
    const typed = Boolean(assignee_id);
    return toEvents(client, workflow, { trigger: 'task_assigned', input, rows, value, typed });
  },
};

/** A day alone is due when it begins in the zone of the Zap. Anything but a date is never due. */
const isDue = (row: TaskRecord, field: FieldRecord, zone: string): boolean => {
  const value = text(row[field.name]);
  if (value === null) return false;
  const now = Date.now();
  return field.type === 'date' ? value <= today(zone, now) : Date.parse(value) <= now;
};

export const due: Offer<Tasks['due'], FieldChoices> = {
  fields: async (client, input) => [
    notice(
      'Triggers once per {task} and date, when the day begins in the time zone of the Zap, or at the due time. {Tasks} in an end {stage} do not trigger. {A task} that is given a date in the past triggers at once.',
    ),
    ...(await choiceFields(client, input)),
  ],
  outputFields: ownOutputFields,
  poll: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    const field = workflow.layout.due;
    if (!field)
      throw invalidInput('Choose another Workflow: this one has no date field, so nothing in it can be due');
    const { assignee_id } = input;
    const active = await readActiveTasks(client, workflow);
    const rows = active.filter(
      (row) =>
        isDue(row, field, client.meta.timezone) && (!assignee_id || sameText(assigneeOf(row), assignee_id)),
    );
    const value = (row: TaskRecord) => text(row[field.name]);
    const typed = Boolean(assignee_id);
    return toEvents(client, workflow, { trigger: 'task_due', input, rows, value, typed });
  },
};
