import {
  anything,
  dataFile,
  list,
  map,
  number,
  object,
  oneOf,
  optional,
  orNull,
  type ReadBy,
  type Reader,
  text,
} from '../../kernel/data_file.js';
import type { Store } from '../store.js';
import { createTask } from '../task_writes.js';
import { timestamp } from '../time.js';
import { type FieldType, ITEM_STATUSES, type Workflow } from '../types.js';
import type { Calendar } from './calendar.js';

const status = oneOf(...ITEM_STATUSES);

/** A task as the YAML files describe it: what the API accepts (`values`), and what has happened to the task since. */
const task = object({
  /** Days since it was created. Never under half a day, so that a first poll is quiet. */
  age: number,
  /** Days since it was last changed; without it, the day of its creation. */
  changed: optional(number),
  values: map(anything),
  comments: optional(list(object({ age: number, by: text, text }))),
  /** Statuses of items of the checklist template, by title; the others are Blank. */
  checklist: optional(map(status)),
  /** An item that somebody added by hand. */
  extra_item: optional(object({ title: text, stage: text, status, assigned_to: orNull(text) })),
});
type TaskSeed = ReadBy<typeof task>;

export const clients = dataFile(import.meta.url, 'clients.yaml', list(task));
export const bugs = dataFile(import.meta.url, 'bugs.yaml', list(task));
export const ideas = dataFile(import.meta.url, 'ideas.yaml', list(task));

const moment = object({ day: number, hour: number });
const files = list(object({ name: text, type: text, text }));

/** How the YAML files write a value where the API takes something else: days from now, and texts of files. */
const VALUES: Partial<Record<FieldType, (calendar: Calendar) => Reader<unknown>>> = {
  date: (calendar) => (value, at) => calendar.day(number(value, at)),
  datetime: (calendar) => (value, at) => {
    const { day, hour } = moment(value, at);
    return calendar.hour(day, hour);
  },
  file: () => (value, at) =>
    files(value, at).map(({ name, type, text }) => ({
      filename: name,
      contentType: type,
      base64contents: Buffer.from(text).toString('base64'),
    })),
};

const bodyOf = ({ fields }: Workflow, calendar: Calendar, values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const type = fields.find((field) => field.name === name)?.type;
      const read = type && VALUES[type]?.(calendar);
      return [name, read ? read(value, `The seed's ${name}`) : value];
    }),
  );

const addTask = (store: Store, workflow: Workflow, calendar: Calendar, seed: TaskSeed): void => {
  const task = createTask(store, workflow, bodyOf(workflow, calendar, seed.values));
  task.createdOn = calendar.ago(seed.age);
  task.updatedOn = calendar.ago(seed.changed ?? seed.age);
  for (const item of store.checklistItems.filter(({ taskId }) => taskId === task.id)) {
    item.status = seed.checklist?.[item.title] ?? 'Blank';
  }
  if (seed.extra_item) {
    const { assigned_to, ...item } = seed.extra_item;
    const id = store.world.id('mixed6');
    store.checklistItems.add({ id, taskId: task.id, editable: true, ...item, assignedTo: assigned_to });
  }
  for (const { age, by, text } of seed.comments ?? []) {
    const id = store.world.id('mixed6');
    const at = timestamp(calendar.ago(age));
    store.comments.add({ id, taskId: task.id, author: by, body: text, timestamp: at });
  }
};

/** Adds the tasks oldest first, regardless of their order in the YAML files. */
export const addTasks = (store: Store, workflow: Workflow, calendar: Calendar, seeds: TaskSeed[]): void => {
  for (const seed of seeds.toSorted((a, b) => b.age - a.age)) addTask(store, workflow, calendar, seed);
};
