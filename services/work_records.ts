/** What a product can do with work, where it is done, and what hangs on it. */
import type { ChecklistItem } from '../model/checklist_item.js';
import type { File } from '../model/file.js';
import type { Note } from '../model/note.js';
import type { Folder, Project, Step } from '../model/project.js';
import type { Event, NewEvent, Written } from '../model/record.js';
import type { ReviewEvent } from '../model/review_event.js';
import type { Task } from '../model/task.js';
import type { User } from '../model/user.js';
import type { Client, FileReference } from '../platform/client.js';
import type { Action, Choices, Feed, Lookup, SubscribedWebhook } from './capability.js';
import type * as Input from './inputs.js';

export interface Tasks {
  /** Its tasks carry an id of the user's own. */
  keepsExternalId?: true;
  /** Its tasks have a text besides the title. */
  describable?: true;
  /** The title and the description of its tasks can be changed. */
  editable?: true;
  /** Its tasks can be made from templates, which give the title. */
  templated?: true;
  /** Its tasks are read and written through their contact. */
  throughContact?: true;
  created?: Feed<Input.NewTaskInput, NewEvent<Task>>;
  completed?: Feed<Input.TaskCompletedInput, Event<Task>>;
  statusChanged?: Feed<Input.TaskStatusChangedInput, Event<Task>>;
  assigned?: Feed<Input.TaskAssignedInput, Event<Task>>;
  /** Fires when a task becomes due. */
  due?: Feed<Input.TaskDueInput, Event<Task>>;
  create?: Action<Input.CreateTaskInput, CreatedTask>;
  /** By its external id: updates the task that has it, else creates one. */
  upsert?: Action<Input.CreateTaskInput, CreatedTask>;
  update?: Action<Input.UpdateTaskInput, Written<Task>>;
  complete?: Action<Input.CompleteTaskInput, Written<Task>>;
  reopen?: Action<Input.ReopenTaskInput, Written<Task>>;
  assign?: Action<Input.AssignTaskInput, Written<Task>>;
  /** Makes a queued task the next one of its contact, for the connection's user. */
  promote?: Action<Input.TaskIdInput, Written<Task>>;
  /** Gives the record as it was. */
  delete?: Action<Input.TaskIdInput, Written<Task>>;
  find?: Lookup<Input.FindTaskInput, Task>;
  /** All of one contact, newest first. */
  ofContact?: Lookup<Input.ContactIdInput, Task>;
  list?: Choices;
  /** Where `list` has the open ones only. */
  listCompleted?: Choices;
}

/** A task just made. */
export type CreatedTask = Omit<Written<Task>, 'id'> & {
  /** Null while the service has not made it yet: see `pending`. */
  id: string | null;
  /** What the service still has to do, as a sentence; null when all is done. */
  pending: string | null;
};

/** What only reviews can do: tasks that reviewers decide on. */
export interface Reviews {
  start?: Action<Input.StartReviewInput, Written<Task>>;
  decide?: Action<Input.DecideReviewInput, Written<Task>>;
  setDueDate?: Action<Input.DueDateInput, Written<Task>>;
  /** What was said and decided, as a file. */
  report?: Lookup<Input.FindReportInput, File>;
  events?: SubscribedWebhook<Input.ReviewEventInput, ReviewEvent, object>;
  /** Of events, as the service spells them. */
  eventNames?: Choices;
}

/** What is to be ticked off before a task may go on. */
export interface ChecklistItems {
  completed?: Feed<Input.ChecklistItemCompletedInput, Event<ChecklistItem>>;
  create?: Action<Input.CreateChecklistItemInput, Written<ChecklistItem>>;
  update?: Action<Input.UpdateChecklistItemInput, Written<ChecklistItem>>;
  /** Gives the record as it was. */
  delete?: Action<Input.ChecklistItemInput, Written<ChecklistItem>>;
  list?: Choices;
}

/** Links between tasks of two projects. */
export interface TaskLinks {
  link?: Action<Input.LinkTasksInput, Written<Task>>;
  unlink?: Action<Input.LinkTasksInput, Written<Task>>;
  list?: Choices;
  /** Tasks at the other end. */
  targets?: Choices;
}

export interface Notes {
  /** Its notes hang on tasks; without this, on contacts. */
  onTasks?: true;
  /** They can only be listed contact by contact. */
  perContact?: true;
  created?: Feed<Input.NewNoteInput, NewEvent<Note>>;
  attach?: Action<Input.AttachNoteInput, Written<Note>>;
  update?: Action<Input.UpdateNoteInput, Written<Note>>;
  /** Gives the record as it was. */
  delete?: Action<Input.NoteIdInput, Written<Note>>;
  find?: Lookup<Input.FindNoteInput, Note>;
  /** All of one contact, newest first. */
  ofContact?: Lookup<Input.ContactIdInput, Note>;
  /** All of one task, newest first. */
  ofTask?: Lookup<Input.ListTaskNotesInput, Note>;
  list?: Choices;
}

export interface Files {
  /** Its files hang on tasks. */
  onTasks?: true;
  /** Hands the content to Zapier when a later step wants it. `reference` is what the record's link was made with. */
  download?(client: Client, reference: FileReference): Promise<string>;
  created?: Feed<Input.NewFileInput, NewEvent<File>>;
  /** Not for the first version of a file. */
  versionAdded?: Feed<Input.NewFileInput, Event<File>>;
  attach?: Action<Input.AttachFileInput, Written<File>>;
  /** As a file of its own, or as a new version of one. */
  upload?: Action<Input.UploadFileInput, UploadedFile>;
  /** Gives the record as it was. */
  delete?: Action<Input.FileIdInput, Written<File>>;
  find?: Lookup<Input.FindFileInput, File>;
  list?: Choices;
  /** Of one file. */
  versions?: Choices;
}

/** A file just handed over. */
export type UploadedFile = Omit<Written<File>, 'id'> & {
  /** Null where the service does not say yet which file it becomes. */
  id: string | null;
  /** What the service still has to do, as a sentence; null when all is done. */
  pending: string | null;
};

export interface Projects {
  /** They can be found by their id. */
  byId?: true;
  created?: Feed<Input.InFolderInput, Event<Project>>;
  archived?: Feed<Input.InFolderInput, Event<Project>>;
  create?: Action<Input.CreateProjectInput, Written<Project>>;
  update?: Action<Input.UpdateProjectInput, Written<Project>>;
  archive?: Action<Input.ArchiveProjectInput, Written<Project>>;
  find?: Lookup<Input.FindProjectInput, Project>;
  list?: Choices;
  /** What a new one can be made from. */
  templates?: Choices;
}

export interface Folders {
  created?: Feed<Input.InFolderInput, Event<Folder>>;
  create?: Action<Input.CreateFolderInput, Written<Folder>>;
  find?: Lookup<Input.FindFolderInput, Folder>;
  list?: Choices;
}

/** Stages of a project that its tasks pass, each with people of its own. */
export interface Steps {
  created?: Feed<{ project_id: string }, Event<Step>>;
  create?: Action<Input.CreateStepInput, Written<Step>>;
  invite?: Action<Input.InviteReviewersInput, Written<Step>>;
  find?: Lookup<Input.FindStepInput, Step>;
  list?: Choices;
}

export interface Users {
  /** Each project has its own. */
  perProject?: true;
  /** One can be read by id. */
  byId?: true;
  /** They have names to be found by. */
  named?: true;
  find?: Lookup<Input.FindUserInput, User>;
  list?: Choices;
}
