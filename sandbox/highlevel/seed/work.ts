import type { Store } from '../store.js';
import { daysAgo } from './ages.js';

/** Title, place of the contact, user (or nobody), due in so many days, done, created and changed days ago. */
const TASKS: Array<[string, number, number | null, number, boolean, number, number]> = [
  ['Send moodboard', 0, 0, 3, false, 9, 9],
  ['Review floor plan renders', 0, 2, -12, true, 30, 11],
  ['Invoice for the shop sign', 1, 1, -45, true, 62, 44],
  ['Call about the autumn catalogue', 2, 1, 5, false, 8, 7],
  ['Photograph the new frames', 2, 2, -3, false, 20, 20],
  ['Ask for the logo in vector form', 4, null, 10, false, 15, 13],
  ['Print the appointment cards', 5, 2, -80, true, 110, 78],
  ['Taste the tasting menu text', 6, 2, 2, false, 5, 2],
  ['Quote for glaze labels', 7, 0, -6, false, 33, 33],
  ['Prepare the retainer review', 9, 0, 14, false, 12, 6],
  ['Collect signatures', 9, 0, -7, true, 25, 7],
  ['Ring back before noon', 11, 1, -26, true, 27, 26],
  ['Check the trail map proofs', 13, 2, 7, false, 18, 10],
  ['Offer the website care plan', 18, 1, 4, false, 4, 3],
  ['Deliver the coffee bag dies', 20, 1, 21, false, 16, 8],
];

/** Place of the contact, author (or nobody: the API made it), body, days ago. */
const NOTES: Array<[number, number | null, string, number]> = [
  [0, 0, '<p>Wants the <b>shop front</b> first.</p><p>Budget &amp; dates by Friday.</p>', 40],
  [0, null, 'Came in through the website form.', 311],
  [0, 2, 'Prefers calls in the afternoon.', 4],
  [2, 1, 'Autumn catalogue: 48 pages, matt paper.', 9],
  [4, 1, 'Old logo was drawn by a cousin. <i>Be kind.</i>', 100],
  [6, 2, 'Menu changes every season; four deliveries a year.', 30],
  [9, 0, 'Retainer renews in spring.', 7],
  [18, 1, 'Two offices, one brand. Very keen.', 3],
  [20, null, 'Sample bags sent.', 8],
];

/** Title, place of the contact, user, starts in so many days, status, days since the booking. */
const APPOINTMENTS: Array<[string, number, number, number, string, number]> = [
  ['Shop front walk-through', 0, 0, 6, 'confirmed', 5],
  ['Kick-off call', 0, 0, -290, 'showed', 305],
  ['Catalogue planning', 2, 1, 3, 'new', 7],
  ['Logo workshop', 4, 1, -15, 'noshow', 24],
  ['Menu tasting', 6, 2, -2, 'showed', 16],
  ['Retainer review', 9, 0, 14, 'confirmed', 6],
  ['First meeting', 26, 2, 4, 'cancelled', 1],
];

const HOUR_MS = 3_600_000;

const seedTasks = (store: Store): void => {
  const contacts = store.contacts.all();
  const users = store.users.all();
  for (const [title, place, user, dueIn, completed, created, changed] of TASKS) {
    store.tasks.add({
      id: store.world.id('mixed20'),
      contactId: contacts[place]?.id ?? '',
      title,
      body: place % 3 === 0 ? `${title}, as agreed.` : null,
      dueDate: daysAgo(store.world, -dueIn),
      completed,
      assignedTo: user === null ? null : (users[user]?.id ?? null),
      dateAdded: daysAgo(store.world, created, 1),
      dateUpdated: daysAgo(store.world, changed, 1),
    });
  }
};

const seedNotes = (store: Store): void => {
  const contacts = store.contacts.all();
  const users = store.users.all();
  for (const [index, [place, user, body, age]] of NOTES.entries()) {
    store.notes.add({
      id: store.world.id('mixed20'),
      contactId: contacts[place]?.id ?? '',
      body,
      userId: user === null ? null : (users[user]?.id ?? null),
      title: index === 0 ? 'Order of work' : null,
      color: index === 0 ? '#FFAA00' : null,
      pinned: index === 0,
      dateAdded: daysAgo(store.world, age, 2),
    });
  }
};

const seedAppointments = (store: Store): void => {
  const contacts = store.contacts.all();
  const users = store.users.all();
  const calendarId = store.world.id('mixed20');
  const groupId = store.world.id('mixed20');
  store.calendars.add({ id: calendarId, name: 'Studio visits', groupId, isActive: true });
  for (const [title, place, user, startsIn, appointmentStatus, booked] of APPOINTMENTS) {
    const startTime = daysAgo(store.world, -startsIn);
    store.appointments.add({
      id: store.world.id('mixed20'),
      calendarId,
      groupId,
      contactId: contacts[place]?.id ?? '',
      title,
      notes: `${title} with Acme Studio`,
      address: '14 Foundry Lane, Brooklyn',
      assignedUserId: users[user]?.id ?? '',
      appointmentStatus,
      startTime,
      endTime: new Date(Date.parse(startTime) + HOUR_MS).toISOString(),
      dateAdded: daysAgo(store.world, booked),
      dateUpdated: daysAgo(store.world, booked),
    });
  }
};

/** What is done with the contacts: tasks open, overdue and done, notes by people and by the API, appointments. */
export const seedWork = (store: Store): void => {
  seedTasks(store);
  seedNotes(store);
  seedAppointments(store);
};
