import type {
  Appointment,
  Business,
  Contact,
  Note,
  Opportunity,
  Submission,
  Task,
} from '../../sandbox/highlevel/types.js';
import type { Sandbox } from '../../sandbox/server.js';
import { guaranteesOf } from './guarantees.js';
import { anyId, iso, LONG, patternOf, type Stream } from './stream.js';

const store = ({ emulators }: Sandbox) => emulators.highlevel.store;
const contactPattern = patternOf<Contact>((sandbox) => store(sandbox).contacts);
const taskPattern = patternOf<Task>((sandbox) => store(sandbox).tasks);
const businessPattern = patternOf<Business>((sandbox) => store(sandbox).businesses);
const dealPattern = patternOf<Opportunity>((sandbox) => store(sandbox).opportunities);
const appointmentPattern = patternOf<Appointment>((sandbox) => store(sandbox).appointments);
const notePattern = patternOf<Note>((sandbox) => store(sandbox).notes);

const addContact = (sandbox: Sandbox, changes: Partial<Contact>): string =>
  store(sandbox).save({ ...contactPattern(sandbox), id: anyId(20), email: null, phone: null, ...changes }).id;
/** Due long ago or far ahead: the search is ordered by that, not by what happened. */
const addTask = (sandbox: Sandbox, changes: Partial<Task>): string => {
  const id = anyId(20);
  const dueDate = iso(Date.now() + (Number.parseInt(id.slice(0, 4), 16) - 32_768) * 60_000);
  return store(sandbox).tasks.add({ ...taskPattern(sandbox), id, dueDate, completed: false, ...changes }).id;
};

const addBusiness = (sandbox: Sandbox, changes: Partial<Business>): string =>
  store(sandbox).businesses.add({ ...businessPattern(sandbox), id: anyId(24), ...changes }).id;

const addDeal = (sandbox: Sandbox, at: number, changes: Partial<Opportunity>): string => {
  const time = iso(at);
  const times = { createdAt: time, updatedAt: time, lastStageChangeAt: time, lastStatusChangeAt: time };
  const blank = { ...dealPattern(sandbox), id: anyId(20), status: 'open', ...times };
  return store(sandbox).opportunities.add({ ...blank, ...changes }).id;
};

const made = (at: number) => ({ dateAdded: iso(at), dateUpdated: iso(at) });
const edited = (at: number) => ({ dateAdded: iso(at - LONG), dateUpdated: iso(at) });

const addAppointment = (sandbox: Sandbox, changes: Partial<Appointment>): string =>
  store(sandbox).appointments.add({ ...appointmentPattern(sandbox), id: anyId(20), ...changes }).id;

const appointments = {
  remove: (sandbox: Sandbox, id: string) => void store(sandbox).appointments.delete(id),
  clear: (sandbox: Sandbox) => {
    appointmentPattern(sandbox);
    store(sandbox).appointments.clear();
  },
};

const submissionPattern = patternOf<Submission>((sandbox) => store(sandbox).submissions);
const submissions = {
  add: (sandbox: Sandbox, changes: Partial<Submission>): string =>
    store(sandbox).submissions.add({ ...submissionPattern(sandbox), id: anyId(32), ...changes }).id,
  remove: (sandbox: Sandbox, id: string) => void store(sandbox).submissions.delete(id),
  clear: (sandbox: Sandbox) => {
    submissionPattern(sandbox);
    store(sandbox).submissions.clear();
  },
  clamp: (sandbox: Sandbox, rows: number) => {
    store(sandbox).settings.max_submission_limit = rows;
  },
};

const contacts = {
  remove: (sandbox: Sandbox, id: string) => store(sandbox).remove(store(sandbox).contact(id)),
  clear: (sandbox: Sandbox) => {
    contactPattern(sandbox);
    store(sandbox).contacts.clear();
    store(sandbox).index.clear();
  },
  clamp: (sandbox: Sandbox, rows: number) => {
    store(sandbox).settings.max_contact_limit = rows;
  },
  // Pages of 100, and of 500 from the second on.
  busy: { poll: 2, fill: 3 },
};

const tasks = {
  remove: (sandbox: Sandbox, id: string) => void store(sandbox).tasks.delete(id),
  clear: (sandbox: Sandbox) => {
    taskPattern(sandbox);
    store(sandbox).tasks.clear();
  },
  clamp: (sandbox: Sandbox, rows: number) => {
    store(sandbox).settings.max_task_limit = rows;
  },
};

const businesses = {
  remove: (sandbox: Sandbox, id: string) => void store(sandbox).businesses.delete(id),
  clear: (sandbox: Sandbox) => {
    businessPattern(sandbox);
    store(sandbox).businesses.clear();
  },
};

const deals = {
  remove: (sandbox: Sandbox, id: string) => void store(sandbox).opportunities.delete(id),
  clear: (sandbox: Sandbox) => {
    dealPattern(sandbox);
    store(sandbox).opportunities.clear();
  },
};

const editDeals = (sandbox: Sandbox, at: number): void => {
  for (const deal of store(sandbox).opportunities)
    Object.assign(deal, { name: 'Edited', updatedAt: iso(at) });
};

const editTasks = (sandbox: Sandbox, at: number): void => {
  for (const task of store(sandbox).tasks) Object.assign(task, { title: 'Edited', dateUpdated: iso(at) });
};

const streams: Stream[] = [
  {
    key: 'new_contact',
    ...contacts,
    happen: (sandbox, at) => addContact(sandbox, made(at)),
    silent: {
      'an edit': (sandbox, at) => {
        for (const contact of store(sandbox).contacts.all())
          store(sandbox).save({ ...contact, dateUpdated: iso(at) });
      },
    },
    quiet: { records: 10_000, requests: 1 },
  },
  {
    key: 'contact_updated',
    ...contacts,
    happen: (sandbox, at) => addContact(sandbox, edited(at)),
    again: (sandbox, id, at) => {
      store(sandbox).save({ ...store(sandbox).contact(id), dateUpdated: iso(at) });
    },
    silent: {
      'a creation': (sandbox, at) => void addContact(sandbox, made(at)),
      'what HighLevel itself changes seconds after a creation': (sandbox, at) =>
        void addContact(sandbox, { dateAdded: iso(at - 4_000), dateUpdated: iso(at) }),
      'an edit that belongs to the creation': (sandbox, at) =>
        void addContact(sandbox, { dateAdded: iso(at - 29_000), dateUpdated: iso(at) }),
    },
    quiet: { records: 10_000, requests: 1 },
  },
  {
    key: 'new_task',
    ...tasks,
    happen: (sandbox, at) => addTask(sandbox, made(at)),
    silent: { 'an edit': editTasks },
    // A full page, and a shorter one, which must be the last.
    quiet: { records: 600, requests: 2 },
  },
  {
    name: 'task_completed',
    key: 'task_completed',
    ...tasks,
    happen: (sandbox, at) => addTask(sandbox, { ...edited(at), completed: true }),
    silent: {
      'an edit of what was completed before': editTasks,
      'a new task that is open': (sandbox, at) => void addTask(sandbox, made(at)),
      // The limit that the form names: nothing distinguishes the two times.
      'a task that is reopened and completed again': (sandbox, at) => {
        for (const task of store(sandbox).tasks) {
          if (!task.completed) continue;
          Object.assign(task, { completed: false, dateUpdated: iso(at - 1_000) });
          Object.assign(task, { completed: true, dateUpdated: iso(at) });
        }
      },
    },
    quiet: { records: 600, requests: 2 },
  },
  {
    key: 'new_note',
    input: (sandbox) => ({ contact_id: notePattern(sandbox).contactId }),
    happen: (sandbox, at) =>
      store(sandbox).notes.add({ ...notePattern(sandbox), id: anyId(20), dateAdded: iso(at) }).id,
    silent: {
      'a note of another contact': (sandbox, at) =>
        void store(sandbox).notes.add({
          ...notePattern(sandbox),
          id: anyId(20),
          contactId: addContact(sandbox, made(at)),
          dateAdded: iso(at),
        }),
    },
    remove: (sandbox, id) => void store(sandbox).notes.delete(id),
    clear: (sandbox) => {
      notePattern(sandbox);
      store(sandbox).notes.clear();
    },
    quiet: { records: 200, requests: 1 },
  },
  {
    key: 'new_company',
    ...businesses,
    happen: (sandbox, at) => addBusiness(sandbox, { createdAt: iso(at), updatedAt: iso(at) }),
    silent: {
      'an edit': (sandbox, at) => {
        for (const business of store(sandbox).businesses) business.updatedAt = iso(at);
      },
    },
    // The order of the list is not known: two full pages, and one that is not.
    quiet: { records: 250, requests: 3 },
  },
  {
    name: 'contact_updated, chosen fields only',
    key: 'contact_updated',
    input: () => ({ watch: ['tags'] }),
    ...contacts,
    happen: (sandbox, at) => addContact(sandbox, { ...edited(at), tags: ['new'] }),
    again: (sandbox, id, at) => {
      store(sandbox).save({ ...store(sandbox).contact(id), tags: [`tag ${at}`], dateUpdated: iso(at) });
    },
    silent: {
      'another field': (sandbox, at) => {
        for (const contact of store(sandbox).contacts.all())
          store(sandbox).save({ ...contact, firstName: 'Edited', dateUpdated: iso(at) });
      },
      'a creation': (sandbox, at) => void addContact(sandbox, made(at)),
    },
    quiet: { records: 2_000, requests: 1 },
  },
  {
    key: 'contact_tagged',
    input: () => ({ tag: 'VIP' }),
    ...contacts,
    happen: (sandbox, at) => addContact(sandbox, { ...edited(at), tags: ['vip'] }),
    silent: {
      'another tag': (sandbox, at) => void addContact(sandbox, { ...edited(at), tags: ['vipers'] }),
      'an edit': (sandbox, at) => {
        for (const contact of store(sandbox).contacts.all())
          store(sandbox).save({ ...contact, dateUpdated: iso(at) });
      },
    },
    quiet: { records: 2_000, requests: 1 },
  },
  {
    name: 'task_status_changed, completed',
    key: 'task_status_changed',
    ...tasks,
    happen: (sandbox, at) => addTask(sandbox, { ...edited(at), completed: true }),
    silent: {
      'an edit of what was known': editTasks,
      'a new task': (sandbox, at) => void addTask(sandbox, made(at)),
    },
    quiet: { records: 600, requests: 2 },
  },
  {
    name: 'task_status_changed, reopened',
    key: 'task_status_changed',
    input: () => ({ status: 'to_do' }),
    ...tasks,
    happen: (sandbox, at) => addTask(sandbox, edited(at)),
    silent: { 'a completion': (sandbox, at) => void addTask(sandbox, { ...edited(at), completed: true }) },
    quiet: { records: 600, requests: 2 },
  },
  {
    key: 'task_assigned',
    ...tasks,
    happen: (sandbox, at) => addTask(sandbox, { ...edited(at), assignedTo: 'somebody' }),
    again: (sandbox, id, at) => {
      Object.assign(store(sandbox).tasks.get(id) ?? {}, { assignedTo: `user ${at}`, dateUpdated: iso(at) });
    },
    silent: {
      'an edit': editTasks,
      'a task of nobody': (sandbox, at) => void addTask(sandbox, { ...made(at), assignedTo: null }),
    },
    quiet: { records: 600, requests: 2 },
  },
  {
    key: 'task_due',
    ...tasks,
    happen: (sandbox, at) => addTask(sandbox, { ...edited(at - LONG), dueDate: iso(at) }),
    silent: {
      'an edit': editTasks,
      'a task that is due later': (sandbox, at) =>
        void addTask(sandbox, { ...made(at), dueDate: iso(at + LONG) }),
      'a task that was completed in time': (sandbox, at) =>
        void addTask(sandbox, { ...edited(at), completed: true, dueDate: iso(at) }),
    },
    quiet: { records: 600, requests: 2 },
  },
  {
    key: 'new_deal',
    ...deals,
    happen: (sandbox, at) => addDeal(sandbox, at, {}),
    silent: { 'an edit': editDeals },
    quiet: { records: 1_000, requests: 1 },
  },
  {
    key: 'deal_stage_changed',
    ...deals,
    happen: (sandbox, at) => addDeal(sandbox, at - LONG, { lastStageChangeAt: iso(at), updatedAt: iso(at) }),
    again: (sandbox, id, at) => {
      Object.assign(store(sandbox).opportunities.get(id) ?? {}, { lastStageChangeAt: iso(at) });
    },
    silent: {
      'an edit': editDeals,
      'a new one': (sandbox, at) => void addDeal(sandbox, at, {}),
    },
    // Nothing orders the search by change: all are read, a hundred at once.
    quiet: { records: 250, requests: 3 },
  },
  {
    key: 'deal_closed',
    ...deals,
    happen: (sandbox, at) =>
      addDeal(sandbox, at - LONG, { status: 'won', lastStatusChangeAt: iso(at), updatedAt: iso(at) }),
    again: (sandbox, id, at) => {
      const lost = { status: 'lost', lastStatusChangeAt: iso(at) };
      Object.assign(store(sandbox).opportunities.get(id) ?? {}, lost);
    },
    silent: {
      'an edit': editDeals,
      'one that is opened once more': (sandbox, at) =>
        void addDeal(sandbox, at - LONG, { lastStatusChangeAt: iso(at) }),
    },
    quiet: { records: 250, requests: 3 },
  },
  {
    key: 'new_appointment',
    input: (sandbox) => ({ contact_id: appointmentPattern(sandbox).contactId }),
    happen: (sandbox, at) => addAppointment(sandbox, { dateAdded: iso(at) }),
    silent: {
      'an edit': (sandbox, at) => {
        for (const appointment of store(sandbox).appointments) appointment.dateUpdated = iso(at);
      },
    },
    ...appointments,
    quiet: { records: 200, requests: 1 },
  },
  {
    key: 'appointment_status_changed',
    input: (sandbox) => ({ calendar_id: appointmentPattern(sandbox).calendarId }),
    happen: (sandbox, at) => addAppointment(sandbox, { ...edited(at), appointmentStatus: 'showed' }),
    again: (sandbox, id, at) => {
      Object.assign(store(sandbox).appointments.get(id) ?? {}, {
        // In the order of the suite, which changes it twice.
        appointmentStatus:
          store(sandbox).appointments.get(id)?.appointmentStatus === 'showed' ? 'invalid' : 'noshow',
        dateUpdated: iso(at),
      });
    },
    silent: {
      'an edit of what was known': (sandbox, at) => {
        for (const appointment of store(sandbox).appointments) appointment.dateUpdated = iso(at);
      },
      'a new appointment': (sandbox, at) =>
        void addAppointment(sandbox, { ...made(at), appointmentStatus: 'confirmed' }),
      'one that comes into sight as time goes by': (sandbox, at) =>
        void addAppointment(sandbox, {
          ...edited(at),
          appointmentStatus: 'cancelled',
          startTime: iso(Date.now() + 91 * 24 * 3_600_000),
        }),
      'one of another calendar': (sandbox, at) =>
        void addAppointment(sandbox, { ...edited(at), appointmentStatus: 'showed', calendarId: anyId(20) }),
    },
    ...appointments,
    quiet: { records: 200, requests: 1 },
  },
  {
    key: 'form_submitted',
    ...submissions,
    happen: (sandbox, at) => submissions.add(sandbox, { createdAt: iso(at) }),
    silent: {
      'one of the day before': (sandbox, at) =>
        void submissions.add(sandbox, { createdAt: iso(at - 30 * 3_600_000) }),
    },
    quiet: { records: 90, requests: 1 },
  },
  {
    name: 'form_submitted of one form',
    key: 'form_submitted',
    input: () => ({ form_id: 'formOfThisStream1234' }),
    ...submissions,
    happen: (sandbox, at) => submissions.add(sandbox, { createdAt: iso(at), formId: 'formOfThisStream1234' }),
    silent: {
      'another form': (sandbox, at) =>
        void submissions.add(sandbox, { createdAt: iso(at), formId: 'otherForm' }),
    },
    quiet: { records: 90, requests: 1 },
  },
];

guaranteesOf('highlevel', streams);
