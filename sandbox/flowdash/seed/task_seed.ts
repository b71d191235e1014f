import type { Body } from '../request.js';
import type { Store } from '../store.js';
import { createTask } from '../task_writes.js';
import { timestamp } from '../time.js';
import type { ItemStatus, Workflow } from '../types.js';
import type { Calendar } from './calendar.js';

/** A task as the seed writes it down: a body for the API, and what happened to the task since. */
export interface TaskSeed {
  /** Days since it was created. Never under half a day, so that a first poll is quiet. */
  daysAgo: number;
  body: Body;
  /** Days since it was last changed; without it, the day of its creation. */
  changed?: number;
  comments?: Array<{ daysAgo: number; author: string; body: string }>;
  /** Statuses of items of the checklist template, by title; the rest is Blank. */
  checklist?: Record<string, ItemStatus>;
  /** An item that somebody added by hand. */
  extraItem?: { title: string; stage: string; status: ItemStatus; assignedTo: string | null };
}

const addTask = (store: Store, workflow: Workflow, calendar: Calendar, seed: TaskSeed): void => {
  const task = createTask(store, workflow, seed.body);
  task.createdOn = calendar.ago(seed.daysAgo);
  task.updatedOn = calendar.ago(seed.changed ?? seed.daysAgo);
  for (const item of store.checklistItems.filter(({ taskId }) => taskId === task.id)) {
    item.status = seed.checklist?.[item.title] ?? 'Blank';
  }
  if (seed.extraItem) {
    const id = store.world.id('mixed6');
    store.checklistItems.add({ id, taskId: task.id, editable: true, ...seed.extraItem });
  }
  for (const { daysAgo, author, body } of seed.comments ?? []) {
    const id = store.world.id('mixed6');
    store.comments.add({ id, taskId: task.id, author, body, timestamp: timestamp(calendar.ago(daysAgo)) });
  }
};

/** Adds the tasks oldest first, whatever order they are written in. */
export const addTasks = (store: Store, workflow: Workflow, calendar: Calendar, seeds: TaskSeed[]): void => {
  for (const seed of seeds.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    addTask(store, workflow, calendar, seed);
  }
};
