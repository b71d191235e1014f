import {
  type Bundle,
  type Create,
  defineApp,
  type Search,
  type Trigger,
  type ZObject,
} from 'zapier-platform-core';
import type { Zap } from '../../runner/zap_file.js';
import type { Zapier } from '../../runner/zapier.js';

/** A desk where items come in and tasks are kept: what the tiny app works with, in place of an API. */
export interface Desk {
  /** Newest first. */
  items: Array<{ id: string; event_id: string; title: string }>;
  tasks: Array<{ id: string; title: string; from: string }>;
  /** Errors for the next calls of `add_task`, in this order. */
  failures: Array<(z: ZObject) => Error>;
}

export const desk = (...titles: string[]): Desk => ({
  items: titles.map((title) => item(title)),
  tasks: [],
  failures: [],
});

export const item = (title: string) => ({
  id: title.toLowerCase(),
  event_id: `e-${title.toLowerCase()}`,
  title,
});

const text = (value: unknown): string => String(value ?? '');

/** A small app of the kind that Zapier runs: items come in and become tasks. */
export const tinyApp = (now: Desk): Zapier['app'] => {
  const newItem: Trigger = {
    key: 'new_item',
    noun: 'Item',
    display: { label: 'New Item', description: 'Triggers when an item comes in.' },
    operation: {
      type: 'polling',
      perform: async () => [...now.items],
      outputFields: [{ key: 'event_id', label: 'Event ID', primary: true }],
      sample: { id: 'sample', event_id: 'e-sample', title: 'Sample' },
    },
  };
  /** Makes a task every time. */
  const addTask: Create = {
    key: 'add_task',
    noun: 'Task',
    display: { label: 'Add Task', description: 'Adds a task.' },
    operation: {
      inputFields: [{ key: 'title', label: 'Title', required: true }],
      perform: async (z: ZObject, { inputData, meta }: Bundle) => {
        const fail = now.failures.shift();
        if (fail) throw fail(z);
        const task = {
          id: `t${now.tasks.length + 1}`,
          title: text(inputData.title),
          from: text(meta.withSearch),
        };
        now.tasks.push(task);
        return task;
      },
      sample: { id: 't0', title: 'Sample' },
    },
  };
  /** Makes a task, unless one was already made from there. */
  const keepTask: Create = {
    key: 'keep_task',
    noun: 'Task',
    display: { label: 'Keep Task', description: 'Adds a task once.' },
    operation: {
      inputFields: [
        { key: 'title', label: 'Title', required: true },
        { key: 'from', label: 'From', required: true },
      ],
      perform: async (_z: ZObject, { inputData }: Bundle) => {
        const from = text(inputData.from);
        const found = now.tasks.find((task) => task.from === from);
        if (found) return { ...found, changed: false };
        const task = { id: `t${now.tasks.length + 1}`, title: text(inputData.title), from };
        now.tasks.push(task);
        return { ...task, changed: true };
      },
      sample: { id: 't0', title: 'Sample' },
    },
  };
  const findTask: Search = {
    key: 'find_task',
    noun: 'Task',
    display: { label: 'Find Task', description: 'Finds a task.' },
    operation: {
      inputFields: [{ key: 'title', label: 'Title', required: true }],
      perform: async (_z: ZObject, { inputData }: Bundle) =>
        now.tasks.filter(({ title }) => title === inputData.title),
      sample: { id: 't0', title: 'Sample' },
    },
  };
  return defineApp({
    version: '0.0.0',
    platformVersion: '19.1.0',
    triggers: { new_item: newItem },
    creates: { add_task: addTask, keep_task: keepTask },
    searches: { find_task: findTask },
  });
};

const step = (name: string, operation: string, input: Record<string, unknown>) => ({
  name,
  connection: 'desk',
  kind: 'creates' as const,
  operation,
  input,
});

/** Makes a task from every item, in two ways. */
export const tinyZap = (changes: Partial<Zap> = {}): Zap => ({
  id: 'tiny',
  name: 'Tiny',
  trigger: { name: 'item', connection: 'desk', kind: 'triggers', operation: 'new_item', input: {} },
  actions: [
    step('kept', 'keep_task', { title: 'Keep {{item.title}}', from: '{{item.id}}' }),
    step('added', 'add_task', { title: 'Add after {{kept.id}}' }),
  ],
  ...changes,
});
