/** Schemas of HighLevel's answers about tasks (OpenAPI `TaskSchema`, recorded answers). */
import {
  anything,
  carried,
  counted,
  flag,
  id,
  inside,
  instant,
  isObject,
  list,
  NONE,
  type Of,
  record,
  rows,
  text,
  type Wire,
} from '../../../platform/wire.js';

/** Names are often null. */
const person = record({ firstName: text, lastName: text });

/** A task from its contact's routes, or a row of the location's search: only rows have dates and names. */
const shape = {
  id,
  title: text,
  body: text,
  assignedTo: text,
  dueDate: instant,
  completed: flag,
  contactId: text,
  /** `to_do` or `completed`. */
  status: text,
  deleted: flag,
  dateAdded: instant,
  dateUpdated: instant,
  /** In the answers seen, a second later than `dateUpdated`. */
  updatedAt: instant,
  contactDetails: person,
  assignedToUserDetails: person,
  /** Its place in the search, which says nothing about the task. */
  searchAfter: list(anything),
};

const ALSO: Array<keyof typeof shape> = ['deleted', 'updatedAt', 'contactDetails', 'assignedToUserDetails'];

export const taskRecord = record(shape, ALSO);
export type TaskRecord = Of<typeof taskRecord>;

/** A row of the search, which no official schema describes (the file's `array of array` is wrong): its id is `_id`. */
const taskRow: Wire<TaskRecord> = {
  read: (value) => {
    if (!isObject(value)) return NONE;
    const { _id, ...rest } = value;
    return taskRecord.read({ ...rest, id: _id ?? rest.id });
  },
};

/** Every answer about one task. */
export const taskAnswer = inside('task', taskRecord);
/** The same before a change: the text keeps its mark. */
export const taskToChange = inside('task', record({ ...shape, body: carried(text) }, ALSO));
/** All of a contact's tasks. */
export const tasksAnswer = inside('tasks', rows(taskRecord));
/** One page of the search. */
export const taskPage = inside('tasks', counted(taskRow));

/** What writes accept; what is not sent stays. */
export interface TaskBody {
  title?: string;
  body?: string;
  dueDate?: string;
  assignedTo?: string;
  completed?: boolean;
}
