import { flag, isoDate, type Shape, text } from '../body_check.js';
import { SUCCEEDED } from '../envelope.js';
import { notFound } from '../errors.js';
import { type Json, present, textOf } from '../reading.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import type { Task } from '../types.js';

const FIELDS = { title: text, body: text, dueDate: isoDate, completed: flag, assignedTo: text };

const CREATE: Shape = {
  required: { title: text, dueDate: isoDate, completed: flag },
  optional: { body: text, assignedTo: text },
};

/** A task as its contact's routes show it: unset keys are absent, and the task's own dates are missing (recorded). */
export const taskAnswer = ({ id, title, body, dueDate, completed, assignedTo, contactId }: Task): Json =>
  present({ id, title, body, dueDate, completed, assignedTo, contactId });

/** Sets the fields in a checked body. Any write moves `dateUpdated`, even one that changes nothing (a guess). */
const apply = (store: Store, task: Task, body: Json): Task => {
  const { title, dueDate, completed } = body;
  if (typeof title === 'string') task.title = title;
  if (typeof dueDate === 'string') task.dueDate = new Date(dueDate).toISOString();
  if (typeof completed === 'boolean') task.completed = completed;
  if (body.body !== undefined) task.body = textOf(body.body) || null;
  if (body.assignedTo !== undefined) task.assignedTo = textOf(body.assignedTo) || null;
  task.dateUpdated = store.world.iso();
  return task;
};

const create = (store: Store, contactId: string, body: Json): Task => {
  const now = store.world.iso();
  const blank = {
    id: store.world.id('mixed20'),
    contactId,
    title: '',
    body: null,
    dueDate: now,
    completed: false,
    assignedTo: null,
    dateAdded: now,
    dateUpdated: now,
  };
  return store.tasks.add({ ...apply(store, blank, body), dateUpdated: now });
};

/** A task can be reached only through its own contact. */
const taskOf = (store: Store, { contactId = '', taskId = '' }: Record<string, string>): Task => {
  const contact = store.contact(contactId);
  const task = store.tasks.get(taskId);
  if (task?.contactId !== contact.id) throw notFound('Task', taskId);
  return task;
};

export const taskRoutes = (router: Router, store: Store): void => {
  const tasks = '/contacts/:contactId/tasks';
  const one = `${tasks}/:taskId`;

  router.on({ method: 'GET', path: tasks, scope: 'contacts.readonly' }, ({ params: { contactId = '' } }) => {
    const contact = store.contact(contactId);
    return { tasks: store.tasks.filter((task) => task.contactId === contact.id).map(taskAnswer) };
  });

  router.on(
    { method: 'POST', path: tasks, scope: 'contacts.write', status: 201, body: CREATE },
    ({ params: { contactId = '' }, body }) => {
      const contact = store.contact(contactId);
      return { task: taskAnswer(create(store, contact.id, body)) };
    },
  );

  router.on({ method: 'GET', path: one, scope: 'contacts.readonly' }, ({ params }) => ({
    task: taskAnswer(taskOf(store, params)),
  }));

  router.on(
    { method: 'PUT', path: one, scope: 'contacts.write', body: { optional: FIELDS } },
    ({ params, body }) => {
      const task = taskOf(store, params);
      return { task: taskAnswer(apply(store, task, body)) };
    },
  );

  router.on(
    {
      method: 'PUT',
      path: `${one}/completed`,
      scope: 'contacts.write',
      body: { required: { completed: flag } },
    },
    ({ params, body }) => {
      const task = taskOf(store, params);
      return { task: taskAnswer(apply(store, task, body)) };
    },
  );

  router.on({ method: 'DELETE', path: one, scope: 'contacts.write' }, ({ params }) => {
    store.tasks.delete(taskOf(store, params).id);
    return SUCCEEDED;
  });
};
