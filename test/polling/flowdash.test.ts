import type { ItemStatus, Task } from '../../sandbox/flowdash/types.js';
import type { Sandbox } from '../../sandbox/server.js';
import { guaranteesOf } from './guarantees.js';
import { anyId, iso, patternOf, type Stream } from './stream.js';

const store = ({ emulators }: Sandbox) => emulators.flowdash.store;

const workflow = (sandbox: Sandbox) => {
  const found = store(sandbox).workflows.find(({ name }) => name === 'Client Onboarding');
  if (!found) throw new Error('The seed has no such workflow.');
  return found;
};
const input = (sandbox: Sandbox) => ({ project_id: workflow(sandbox).id });

/** Only a stage: the values of the fields do not matter here. */
const addTask = (sandbox: Sandbox, stage: string): string =>
  store(sandbox).tasks.add({
    id: anyId(12),
    workflowId: workflow(sandbox).id,
    stage,
    assignedTo: null,
    values: new Map(),
    createdOn: new Date(),
    updatedOn: new Date(),
  }).id;

const eachTask = (sandbox: Sandbox, change: (task: Task) => void): void => {
  for (const task of store(sandbox).tasks) if (task.workflowId === workflow(sandbox).id) change(task);
};

const tasks = {
  input,
  remove: (sandbox: Sandbox, id: string) => void store(sandbox).tasks.delete(id),
  clear: (sandbox: Sandbox) => store(sandbox).tasks.clear(),
};

const edit = (sandbox: Sandbox): void =>
  eachTask(sandbox, (task) => {
    task.assignedTo = task.assignedTo ? null : 'bo@acme.example';
  });

/** Goes through other stages and comes back: nothing shows that it did. */
const reopenAndComplete = (sandbox: Sandbox): void =>
  eachTask(sandbox, (task) => {
    const { stage } = task;
    for (const step of ['In Progress', stage]) task.stage = step;
  });

const commented = (sandbox: Sandbox): Task => {
  const uniqueId = workflow(sandbox).fields.find(({ type }) => type === 'uniqueId')?.id ?? '';
  const task = store(sandbox).tasks.find(({ values }) => values.get(uniqueId) === 'AC-1007');
  if (!task) throw new Error('The seed has no such task.');
  return task;
};
const commentPattern = patternOf((sandbox) => store(sandbox).comments);

const addComment = (sandbox: Sandbox, taskId: string, at: number, body = anyId(12)) =>
  store(sandbox).comments.add({
    ...commentPattern(sandbox),
    id: anyId(12),
    taskId,
    body,
    timestamp: iso(at).replace(/\.\d+Z$/, 'Z'),
  });

const fieldId = (sandbox: Sandbox, name: string): string =>
  workflow(sandbox).fields.find((field) => field.name === name)?.id ?? '';

const addAssigned = (sandbox: Sandbox, assignedTo: string | null): string => {
  const id = addTask(sandbox, 'In Progress');
  const task = store(sandbox).tasks.get(id);
  if (task) task.assignedTo = assignedTo;
  return id;
};

const addDue = (sandbox: Sandbox, name: string, value: string, stage = 'In Progress'): string => {
  const id = addTask(sandbox, stage);
  store(sandbox).tasks.get(id)?.values.set(fieldId(sandbox, name), value);
  return id;
};
const later = (at: number): string => iso(at + 3 * 24 * 3_600_000);

const addItem = (sandbox: Sandbox, taskId: string, status: ItemStatus): string =>
  store(sandbox).checklistItems.add({
    id: anyId(12),
    taskId,
    title: 'Call',
    status,
    editable: true,
    assignedTo: null,
    stage: 'In Progress',
  }).id;

/** Comments have no id in the API; the hash that stands in for one is learned from what fires. */
const streams: Stream[] = [
  {
    key: 'new_task',
    ...tasks,
    happen: (sandbox) => addTask(sandbox, 'In Progress'),
    silent: { 'an edit': edit, 'a change of stage': reopenAndComplete },
    quiet: { records: 300, requests: 1 },
  },
  {
    key: 'task_completed',
    ...tasks,
    happen: (sandbox) => addTask(sandbox, 'Done'),
    silent: {
      'an edit': edit,
      'a new task that is open': (sandbox) => void addTask(sandbox, 'In Progress'),
      'a task that is reopened and completed again': reopenAndComplete,
    },
    quiet: { records: 300, requests: 1 },
  },
  {
    name: 'task_completed by stage',
    key: 'task_completed',
    ...tasks,
    input: (sandbox) => ({ ...input(sandbox), stage: 'Done' }),
    happen: (sandbox) => addTask(sandbox, 'Done'),
    silent: { 'an edit': edit, 'another stage': (sandbox) => void addTask(sandbox, 'Cancelled') },
    quiet: { records: 300, requests: 1 },
  },
  {
    name: 'new_task by a filter',
    key: 'new_task',
    ...tasks,
    input: (sandbox) => ({ ...input(sandbox), filter_field: 'assignee', filter_value: '', which: 'active' }),
    happen: (sandbox) => addAssigned(sandbox, null),
    silent: {
      'a task that somebody has': (sandbox) => void addAssigned(sandbox, 'bo@acme.example'),
      'a task that is done': (sandbox) => void addTask(sandbox, 'Done'),
    },
    quiet: { records: 1_000, requests: 1 },
  },
  {
    key: 'task_status_changed',
    ...tasks,
    happen: (sandbox) => addTask(sandbox, 'In Progress'),
    silent: { 'an edit': edit, 'a return to an earlier stage': reopenAndComplete },
    quiet: { records: 1_000, requests: 1 },
  },
  {
    name: 'task_status_changed to one stage',
    key: 'task_status_changed',
    ...tasks,
    input: (sandbox) => ({ ...input(sandbox), stage: 'Waiting for Client' }),
    happen: (sandbox) => addTask(sandbox, 'Waiting for Client'),
    silent: { 'another stage': (sandbox) => void addTask(sandbox, 'Done') },
    quiet: { records: 1_000, requests: 1 },
  },
  {
    key: 'task_assigned',
    ...tasks,
    happen: (sandbox) => addAssigned(sandbox, 'bo@acme.example'),
    silent: {
      'a change of stage': reopenAndComplete,
      'a task without an assignee': (sandbox) => void addAssigned(sandbox, null),
    },
    quiet: { records: 1_000, requests: 1 },
  },
  {
    name: 'task_assigned to one person',
    key: 'task_assigned',
    ...tasks,
    input: (sandbox) => ({ ...input(sandbox), assignee_id: 'cleo@acme.example' }),
    happen: (sandbox) => addAssigned(sandbox, 'cleo@acme.example'),
    silent: { 'another person': (sandbox) => void addAssigned(sandbox, 'bo@acme.example') },
    quiet: { records: 1_000, requests: 1 },
  },
  {
    name: 'task_assigned to nobody',
    key: 'task_assigned',
    ...tasks,
    input: (sandbox) => ({ ...input(sandbox), assigned_to: 'unassigned' }),
    happen: (sandbox) => addAssigned(sandbox, null),
    silent: { 'a task that somebody has': (sandbox) => void addAssigned(sandbox, 'bo@acme.example') },
    quiet: { records: 1_000, requests: 1 },
  },
  {
    key: 'task_due',
    ...tasks,
    happen: (sandbox, at) => addDue(sandbox, 'Go-live Date', iso(at).slice(0, 10)),
    silent: {
      'an edit': edit,
      'a date to come': (sandbox, at) => void addDue(sandbox, 'Go-live Date', later(at).slice(0, 10)),
      'a task that is done': (sandbox, at) =>
        void addDue(sandbox, 'Go-live Date', iso(at).slice(0, 10), 'Done'),
    },
    quiet: { records: 1_000, requests: 1 },
  },
  {
    name: 'task_due by a time',
    key: 'task_due',
    ...tasks,
    input: (sandbox) => ({ ...input(sandbox), due_date_field: fieldId(sandbox, 'Kickoff Call') }),
    happen: (sandbox, at) => addDue(sandbox, 'Kickoff Call', iso(at)),
    silent: { 'a time to come': (sandbox, at) => void addDue(sandbox, 'Kickoff Call', later(at)) },
    quiet: { records: 1_000, requests: 1 },
  },
  {
    key: 'checklist_item_completed',
    input: (sandbox) => ({ ...input(sandbox), task_id: 'AC-1007' }),
    happen: (sandbox) => addItem(sandbox, commented(sandbox).id, 'Completed'),
    silent: {
      'an item that is skipped': (sandbox) => void addItem(sandbox, commented(sandbox).id, 'Skipped'),
      'an item of another task': (sandbox) => void addItem(sandbox, 'another', 'Completed'),
    },
    remove: (sandbox, id) => void store(sandbox).checklistItems.delete(id),
    clear: (sandbox) => store(sandbox).checklistItems.clear(),
    quiet: { records: 500, requests: 1 },
  },
  {
    key: 'new_note',
    input: (sandbox) => ({ ...input(sandbox), task_id: 'AC-1007' }),
    told: ({ body }) => String(body),
    happen: (sandbox, at) => addComment(sandbox, commented(sandbox).id, at).body,
    silent: {
      'a comment on another task': (sandbox, at) => void addComment(sandbox, 'another', at),
    },
    remove: (sandbox, body) => {
      for (const comment of store(sandbox).comments.filter((each) => each.body === body))
        store(sandbox).comments.delete(comment.id);
    },
    clear: (sandbox) => {
      commentPattern(sandbox);
      store(sandbox).comments.clear();
    },
    quiet: { records: 200, requests: 1 },
  },
];

guaranteesOf('flowdash', streams);
