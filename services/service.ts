import type { Contact } from '../model/contact.js';
import type { ContactContext } from '../model/contact_context.js';
import type { PlainInputField, PlainOutputField } from '../model/fields.js';
import type { Note } from '../model/note.js';
import type { Folder, Project, Step } from '../model/project.js';
import type { Event, NewEvent, Written } from '../model/record.js';
import type { Task } from '../model/task.js';
import type { User } from '../model/user.js';
import type { Api, AuthData, Client } from '../platform/client.js';
import type { Words } from '../platform/words.js';
import type {
  AttachNoteInput,
  CompleteTaskInput,
  ContactInput,
  CreateTaskInput,
  FindContactInput,
  FindProjectInput,
  FindStepInput,
  FindTaskInput,
  FindUserInput,
  ListInput,
  NewContactInput,
  NewNoteInput,
  NewTaskInput,
  TaskCompletedInput,
  UpdateContactInput,
} from './inputs.js';

/**
 * What a service can do for one operation. Absent from the service when its product has no such thing: the
 * operation is then not offered for it.
 */
export interface Capability<Input> {
  /** Form fields that only this service has, below those that all share. May ask the service. */
  fields?(client: Client, input: Partial<Input>): PlainInputField[] | Promise<PlainInputField[]>;
  /** Labels for the account's own fields in the output. */
  outputFields?(client: Client, input: Partial<Input>): Promise<PlainOutputField[]>;
}

/** Behind a polling trigger. Gives the newest first. */
export interface Feed<Input, Row> extends Capability<Input> {
  poll(client: Client, input: Input): Promise<Row[]>;
}

/** Behind a create. */
export interface Action<Input, Output> extends Capability<Input> {
  run(client: Client, input: Input): Promise<Output>;
}

/** Behind a search. Gives the best match first, and nothing rather than an error. */
export interface Lookup<Input, Output> extends Capability<Input> {
  find(client: Client, input: Input): Promise<Output[]>;
}

/** One entry of a dropdown. */
export interface Choice {
  id: string;
  name: string;
}

/** Behind a dropdown. `client.meta.page` tells which page is wanted; past the end it gives none. */
export interface Choices extends Capability<ListInput> {
  list(client: Client, input: ListInput): Promise<Choice[]>;
}

/** Who the connection belongs to, as the connection test found it. */
export interface Account {
  /** Id of the user or account. */
  id: string;
  /** What a person recognises, without the service's name, e.g. `Ada Lane (Acme)`. */
  name: string;
}

/** A field of the connection form that belongs to one service. */
export interface ConnectionField {
  key: 'api_key' | 'user_id' | 'location_id' | 'host_url' | 'connection_name';
  label: string;
  /** Says where to find the value, with a link. */
  helpText: string;
  required: boolean;
  placeholder?: string;
}

export interface Connection extends Api {
  fields: ConnectionField[];
  /** A sentence about a value that cannot be right, else undefined. Asks nobody. */
  check?(auth: AuthData): string | undefined;
  /** One cheap authenticated call. */
  test(client: Client): Promise<Account>;
}

export interface Contacts {
  /** An update can change the name of the contact's company. */
  updatesCompanyName?: true;
  created?: Feed<NewContactInput, NewEvent<Contact>>;
  updated?: Feed<ListInput, Event<Contact>>;
  create?: Action<ContactInput, Written<Contact>>;
  update?: Action<UpdateContactInput, Written<Contact>>;
  find?: Lookup<FindContactInput, Contact>;
  context?: Lookup<{ contact_id: string }, ContactContext>;
  list?: Choices;
}

export interface Tasks {
  /** Its tasks carry an id of the user's own. */
  keepsExternalId?: true;
  /** Its tasks have a text besides the title. */
  describable?: true;
  /** Its tasks are read and written through their contact. */
  throughContact?: true;
  created?: Feed<NewTaskInput, NewEvent<Task>>;
  completed?: Feed<TaskCompletedInput, Event<Task>>;
  create?: Action<CreateTaskInput, CreatedTask>;
  complete?: Action<CompleteTaskInput, Written<Task>>;
  find?: Lookup<FindTaskInput, Task>;
  list?: Choices;
}

/** A task just made. */
export type CreatedTask = Omit<Written<Task>, 'id'> & {
  /** Null while the service has not made it yet: see `pending`. */
  id: string | null;
  /** What the service still has to do, as a sentence; null when all is done. */
  pending: string | null;
};

export interface Notes {
  /** Its notes hang on tasks; without this, on contacts. */
  onTasks?: true;
  /** They can only be listed contact by contact. */
  perContact?: true;
  created?: Feed<NewNoteInput, NewEvent<Note>>;
  attach?: Action<AttachNoteInput, Written<Note>>;
}

/** A product that Handoff connects. Every part that is absent is not offered. */
export interface Service {
  /** As in the connection's `service` field and in every record. */
  key: string;
  label: string;
  /** The product's own words, used where the app connects to it alone. */
  words: Words;
  /** Labels and descriptions by operation key, where the words alone would not say what it does there. */
  display?: Record<string, { label: string; description: string }>;
  connection: Connection;
  contacts?: Contacts;
  tasks?: Tasks;
  notes?: Notes;
  users?: {
    /** Each project has its own. */ perProject?: true;
    find?: Lookup<FindUserInput, User>;
    list?: Choices;
  };
  statuses?: { list?: Choices };
  leadSources?: { list?: Choices };
  projects?: { find?: Lookup<FindProjectInput, Project>; list?: Choices };
  folders?: { find?: Lookup<{ name: string }, Folder>; list?: Choices };
  steps?: { find?: Lookup<FindStepInput, Step>; list?: Choices };
  stages?: { list?: Choices };
}
