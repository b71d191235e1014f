import { dataFile, flag, list, number, object, optional, text } from '../../kernel/data_file.js';
import type { Store } from '../store.js';
import { daysAgo } from './ages.js';
import { person, userId, userIdOrNull } from './names.js';

const tasks = dataFile(
  import.meta.url,
  'tasks.yaml',
  list(
    object({
      title: text,
      who: text,
      user: optional(text),
      body: optional(text),
      /** Days from now. */
      due: number,
      done: optional(flag),
      /** Days since it was created, and since it was last changed. */
      age: number,
      changed: number,
    }),
  ),
);

const notes = dataFile(
  import.meta.url,
  'notes.yaml',
  list(
    object({
      who: text,
      /** Without a name, the API created it. */
      by: optional(text),
      text,
      age: number,
      title: optional(text),
      color: optional(text),
      pinned: optional(flag),
    }),
  ),
);

const appointments = dataFile(
  import.meta.url,
  'appointments.yaml',
  list(
    object({
      title: text,
      who: text,
      user: text,
      /** Days from now. */
      in: number,
      status: text,
      /** Days before now. */
      booked: number,
    }),
  ),
);

const HOUR_MS = 3_600_000;

const seedTasks = (store: Store): void => {
  for (const { title, who, user, body = null, due, done = false, age, changed } of tasks())
    store.tasks.add({
      id: store.world.id('mixed20'),
      contactId: person(store, who).id,
      title,
      body,
      dueDate: daysAgo(store.world, -due),
      completed: done,
      assignedTo: userIdOrNull(store, user),
      dateAdded: daysAgo(store.world, age, 1),
      dateUpdated: daysAgo(store.world, changed, 1),
    });
};

const seedNotes = (store: Store): void => {
  for (const { who, by, text, age, title = null, color = null, pinned = false } of notes())
    store.notes.add({
      id: store.world.id('mixed20'),
      contactId: person(store, who).id,
      body: text,
      userId: userIdOrNull(store, by),
      title,
      color,
      pinned,
      dateAdded: daysAgo(store.world, age, 2),
    });
};

const seedAppointments = (store: Store): void => {
  const calendarId = store.world.id('mixed20');
  const groupId = store.world.id('mixed20');
  store.calendars.add({ id: calendarId, name: 'Studio visits', groupId, isActive: true });
  for (const { title, who, user, in: startsIn, status, booked } of appointments()) {
    const startTime = daysAgo(store.world, -startsIn);
    store.appointments.add({
      id: store.world.id('mixed20'),
      calendarId,
      groupId,
      contactId: person(store, who).id,
      title,
      notes: `${title} with Acme Studio`,
      address: '14 Foundry Lane, Brooklyn',
      assignedUserId: userId(store, user),
      appointmentStatus: status,
      startTime,
      endTime: new Date(Date.parse(startTime) + HOUR_MS).toISOString(),
      dateAdded: daysAgo(store.world, booked),
      dateUpdated: daysAgo(store.world, booked),
    });
  }
};

/** Work with the contacts: open, overdue and done tasks, notes by people and by the API, appointments. */
export const seedWork = (store: Store): void => {
  seedTasks(store);
  seedNotes(store);
  seedAppointments(store);
};
