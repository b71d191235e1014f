/** What a product can do with tasks. */
import type { Choices, Feed, Lookup, Write } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { Event, NewEvent, Pending, Written } from '../results.js';
import type * as forms from './forms.js';
import type { PerformedAction } from './performed_action.js';
import type { Task } from './record.js';

export interface Tasks {
  sample: SampleOf<Task>;
  created?: Feed<InputOf<typeof forms.newTask>, NewEvent<Task>>;
  completed?: Feed<InputOf<typeof forms.taskCompleted>, Event<Task>>;
  statusChanged?: Feed<InputOf<typeof forms.taskStatusChanged>, Event<Task>>;
  assigned?: Feed<InputOf<typeof forms.taskAssigned>, Event<Task>>;
  /** Fires when a task becomes due. */
  due?: Feed<InputOf<typeof forms.taskDue>, Event<Task>>;
  create?: Write<InputOf<typeof forms.createTask>, CreatedTask>;
  /** By external id: updates the task that has it, or creates one. */
  upsert?: Write<InputOf<typeof forms.createOrUpdateTask>, CreatedTask>;
  update?: Write<InputOf<typeof forms.updateTask>, Written<Task>>;
  complete?: Write<InputOf<typeof forms.completeTask>, Written<Task>>;
  reopen?: Write<InputOf<typeof forms.reopenTask>, Written<Task>>;
  assign?: Write<InputOf<typeof forms.assignTask>, Written<Task>>;
  /** Makes a queued task its contact's next one, for the connection's user. */
  promote?: Write<InputOf<typeof forms.promoteAction>, Written<Task>>;
  /** Returns the record as it was. */
  remove?: Write<InputOf<typeof forms.deleteTask>, Written<Task>>;
  /** Undoes a deletion. */
  restore?: Write<InputOf<typeof forms.restoreTask>, Written<Task>>;
  find?: Lookup<InputOf<typeof forms.findTask>, Task>;
  /** Tasks across contacts, the most urgent first. */
  listed?: Lookup<InputOf<typeof forms.listTasks>, Task>;
  /** All tasks of one contact, newest first. */
  ofContact?: Lookup<InputOf<typeof forms.listContactTasks>, Task>;
  list?: Choices;
  /** Open tasks, if `list` has other tasks, too. */
  listOpen?: Choices;
  listCompleted?: Choices;
  /** Tasks that can become their contact's next one. */
  listQueued?: Choices;
}

/** A task that was just made. */
export type CreatedTask = Pending<Written<Task>>;

/** What only reviews can do: tasks that reviewers decide on. */
export interface Reviews {
  start?: Write<InputOf<typeof forms.startReview>, Written<Task>>;
  decide?: Write<InputOf<typeof forms.decideReview>, Written<Task>>;
  setDueDate?: Write<InputOf<typeof forms.setReviewDueDate>, Written<Task>>;
}

/** What people can do to a task, as its buttons do. */
export interface TaskActions {
  run?: Write<InputOf<typeof forms.runTaskAction>, PerformedAction>;
  list?: Choices;
}

/** Links between tasks of two projects. */
export interface TaskLinks {
  link?: Write<InputOf<typeof forms.linkTasks>, Written<Task>>;
  unlink?: Write<InputOf<typeof forms.unlinkTasks>, Written<Task>>;
  list?: Choices;
  /** Tasks at the other end of a link. */
  targets?: Choices;
}
