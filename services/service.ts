import type { Activity } from '../model/activity.js';
import type { AnalyticsExport } from '../model/analytics_export.js';
import type { ChecklistItem } from '../model/checklist_item.js';
import type { Company } from '../model/company.js';
import type { Contact } from '../model/contact.js';
import type { ContactContext } from '../model/contact_context.js';
import type { Deal } from '../model/deal.js';
import type { PlainInputField, PlainOutputField } from '../model/fields.js';
import type { File } from '../model/file.js';
import type { Note } from '../model/note.js';
import type { Folder, Project, Section, Step } from '../model/project.js';
import type { Event, NewEvent, Written } from '../model/record.js';
import type { Relationship } from '../model/relationship.js';
import type { ReviewEvent } from '../model/review_event.js';
import type { Task } from '../model/task.js';
import type { PerformedAction } from '../model/task_action.js';
import type { User } from '../model/user.js';
import type { WebhookEvent } from '../model/webhook_event.js';
import type { Api, AuthData, Client, FileReference } from '../platform/client.js';
import type { Delivery } from '../platform/delivery.js';
import type { Words } from '../platform/words.js';
import type * as Input from './inputs.js';

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
  /** Keys of its own fields that say what to look for, as those that all share do. */
  keys?: string[];
  find(client: Client, input: Input): Promise<Output[]>;
}

/** Behind an instant trigger whose address the user pastes into the product. */
export interface Webhook<Input, Row> extends Capability<Input> {
  /** The records of one delivery; none for what the user did not ask for. Throws for one that is not genuine. */
  receive(client: Client, input: Input, delivery: Delivery): Promise<Row[]>;
  /** Records like those that would come in, for the form. */
  recent(client: Client, input: Input): Promise<Row[]>;
}

/** Behind an instant trigger that Zapier subscribes itself. `Subscription` is kept by Zapier until it unsubscribes. */
export interface SubscribedWebhook<Input, Row, Subscription> extends Capability<Input> {
  subscribe(client: Client, input: Input, targetUrl: string): Promise<Subscription>;
  /** Succeeds also where the subscription is gone already. */
  unsubscribe(client: Client, subscription: Subscription): Promise<void>;
  receive(client: Client, input: Input, delivery: Delivery, subscription: Subscription): Promise<Row[]>;
  recent(client: Client, input: Input): Promise<Row[]>;
}

/** One entry of a dropdown. */
export interface Choice {
  id: string;
  name: string;
}

/** Behind a dropdown. `client.meta.page` tells which page is wanted; past the end it gives none. */
export interface Choices extends Capability<Input.ListInput> {
  list(client: Client, input: Input.ListInput): Promise<Choice[]>;
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

/** What a sign-in gives, by key of the connection. A refresh token may be used up by its use. */
export type Tokens = Record<string, string> & { access_token: string; refresh_token: string };

/** Signing in by OAuth2, for the app that connects this service alone. Zapier keeps the app's id and secret. */
export interface OAuth2 {
  /** What the sign-in itself fills in of the connection, besides the tokens. */
  computed: Array<{ key: string; label: string }>;
  /** The page on which the user allows it. */
  authorizeUrl(request: { state: string; redirect_uri: string }): string;
  getAccessToken(client: Client, grant: { code: string; redirect_uri: string }): Promise<Tokens>;
  /** Gives both tokens, as the old refresh token may be void from then on. */
  refreshAccessToken(client: Client, refreshToken: string): Promise<Tokens>;
}

export interface Connection extends Api {
  /** Used in place of the fields where the app connects this service alone. */
  oauth2?: OAuth2;
  fields: ConnectionField[];
  /** A sentence about a value that cannot be right, else undefined. Asks nobody. */
  check?(auth: AuthData): string | undefined;
  /** One cheap authenticated call. */
  test(client: Client): Promise<Account>;
}

export interface Contacts {
  /** An update can change the name of the contact's company. */
  updatesCompanyName?: true;
  created?: Feed<Input.NewContactInput, NewEvent<Contact>>;
  updated?: Feed<Input.ContactUpdatedInput, Event<Contact>>;
  /** Fires once per contact and tag. */
  tagged?: Feed<Input.ContactTaggedInput, Event<Contact> & { tag: string }>;
  statusChanged?: Feed<Input.ContactStatusChangedInput, Event<Contact>>;
  create?: Action<Input.ContactInput, Written<Contact>>;
  update?: Action<Input.UpdateContactInput, Written<Contact>>;
  upsert?: Action<Input.ContactInput, Written<Contact>>;
  /** Gives the record as it was. */
  delete?: Action<Input.ContactIdInput, Written<Contact>>;
  addTags?: Action<Input.TagsInput, Written<Contact>>;
  removeTags?: Action<Input.TagsInput, Written<Contact>>;
  changeStatus?: Action<Input.ChangeContactStatusInput, Written<Contact>>;
  changeOwner?: Action<Input.ChangeContactOwnerInput, Written<Contact>>;
  /** For the connection's user. */
  star?: Action<Input.StarContactInput, Written<Contact>>;
  closeSalesCycle?: Action<Input.CloseSalesCycleInput, Written<Contact>>;
  reopenSalesCycle?: Action<Input.ContactIdInput, Written<Contact>>;
  /** Links somebody who works elsewhere; the contact's own company stays. */
  linkToCompany?: Action<Input.LinkContactInput, Written<Contact>>;
  relate?: Action<Input.RelateContactsInput, Written<Relationship>>;
  addFollowers?: Action<Input.FollowersInput, Written<Contact>>;
  removeFollowers?: Action<Input.FollowersInput, Written<Contact>>;
  /** Makes it one of a business, or of none. */
  setBusiness?: Action<Input.SetBusinessInput, Written<Contact>>;
  addToWorkflow?: Action<Input.WorkflowMemberInput, Written<Contact>>;
  removeFromWorkflow?: Action<Input.WorkflowMemberInput, Written<Contact>>;
  addToCampaign?: Action<Input.CampaignInput, Written<Contact>>;
  removeFromCampaign?: Action<Input.LeaveCampaignInput, Written<Contact>>;
  find?: Lookup<Input.FindContactInput, Contact>;
  context?: Lookup<{ contact_id: string }, ContactContext>;
  list?: Choices;
}

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

export interface Calls {
  created?: Feed<Input.NewActivityInput, NewEvent<Activity>>;
  log?: Action<Input.LogCallInput, Written<Activity>>;
  update?: Action<Input.UpdateCallInput, Written<Activity>>;
  list?: Choices;
  /** How a call can end. */
  results?: Choices;
}

export interface Meetings {
  created?: Feed<Input.NewActivityInput, NewEvent<Activity>>;
  log?: Action<Input.LogMeetingInput, Written<Activity>>;
  update?: Action<Input.UpdateMeetingInput, Written<Activity>>;
  list?: Choices;
}

export interface Deals {
  /** Its deals say when they are expected to close. */
  expectsCloseDate?: true;
  created?: Feed<Input.NewDealInput, NewEvent<Deal>>;
  stageChanged?: Feed<Input.DealStageChangedInput, Event<Deal>>;
  closed?: Feed<Input.DealClosedInput, Event<Deal>>;
  create?: Action<Input.CreateDealInput, Written<Deal>>;
  update?: Action<Input.UpdateDealInput, Written<Deal>>;
  /** Gives the record as it was. */
  delete?: Action<Input.DealIdInput, Written<Deal>>;
  find?: Lookup<Input.FindDealInput, Deal>;
  list?: Choices;
  pipelines?: Choices;
  /** Of one pipeline. */
  stages?: Choices;
  /** What deals are made of. */
  items?: Choices;
  lostReasons?: Choices;
}

export interface Companies {
  created?: Feed<object, NewEvent<Company>>;
  create?: Action<Input.CreateCompanyInput, Written<Company>>;
  update?: Action<Input.UpdateCompanyInput, Written<Company>>;
  find?: Lookup<Input.FindCompanyInput, Company>;
  /** The people who work there, newest first. */
  contacts?: Lookup<{ company_id: string }, Contact>;
  list?: Choices;
}

/** They can only be listed contact by contact. */
export interface Appointments {
  created?: Feed<Input.ContactAppointmentInput, NewEvent<Activity>>;
  /** All of one contact, newest first. */
  ofContact?: Lookup<Input.ContactIdInput, Activity>;
}
/** A file just handed over. */
export type UploadedFile = Omit<Written<File>, 'id'> & {
  /** Null where the service does not say yet which file it becomes. */
  id: string | null;
  /** What the service still has to do, as a sentence; null when all is done. */
  pending: string | null;
};

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

/** A product that Handoff connects. Every part that is absent is not offered. */
export interface Service {
  /**
   * As in the connection's `service` field, in every record and in marks of origin: 4 to 16 lower-case letters, the
   * name of its folder. `<KEY>_BASE_URL` is its base URL's variable.
   */
  key: string;
  label: string;
  /** The product's own words, used where the app connects to it alone. */
  words: Words;
  /** Labels and descriptions by operation key, where the words alone would not say what it does there. */
  display?: Record<string, { label: string; description: string }>;
  /** By key of an operation that the product does not have: what to do instead, as a sentence. */
  instead?: Record<string, string>;
  connection: Connection;
  contacts?: Contacts;
  tasks?: Tasks;
  reviews?: Reviews;
  notes?: Notes;
  users?: {
    /** Each project has its own. */ perProject?: true;
    /** One can be read by id. */ byId?: true;
    /** They have names to be found by. */ named?: true;
    find?: Lookup<Input.FindUserInput, User>;
    list?: Choices;
  };
  calls?: Calls;
  meetings?: Meetings;
  companies?: Companies;
  deals?: Deals;
  appointments?: Appointments;
  files?: Files;
  tags?: { list?: Choices };
  /** Automations that a contact can be put into. */
  workflows?: { list?: Choices };
  campaigns?: { list?: Choices };
  /** That a contact can be in. */
  timeZones?: { list?: Choices };
  /** What the product sends to an address that the user pastes there. */
  webhooks?: Webhook<object, WebhookEvent>;
  /** Templates of tasks. */
  predefinedTasks?: { list?: Choices };
  /** What two contacts can be to each other. */
  relationshipTypes?: { list?: Choices };
  /** Of contacts. */
  savedFilters?: { list?: Choices };
  statuses?: { list?: Choices };
  leadSources?: { list?: Choices };
  projects?: {
    /** They can be found by their id. */ byId?: true;
    created?: Feed<Input.InFolderInput, Event<Project>>;
    archived?: Feed<Input.InFolderInput, Event<Project>>;
    create?: Action<Input.CreateProjectInput, Written<Project>>;
    update?: Action<Input.UpdateProjectInput, Written<Project>>;
    archive?: Action<Input.ArchiveProjectInput, Written<Project>>;
    find?: Lookup<Input.FindProjectInput, Project>;
    list?: Choices;
    /** What a new one can be made from. */
    templates?: Choices;
  };
  folders?: {
    created?: Feed<Input.InFolderInput, Event<Folder>>;
    create?: Action<Input.CreateFolderInput, Written<Folder>>;
    find?: Lookup<Input.FindFolderInput, Folder>;
    list?: Choices;
  };
  sections?: { create?: Action<Input.CreateSectionInput, Written<Section>>; list?: Choices };
  steps?: {
    created?: Feed<{ project_id: string }, Event<Step>>;
    create?: Action<Input.CreateStepInput, Written<Step>>;
    invite?: Action<Input.InviteReviewersInput, Written<Step>>;
    find?: Lookup<Input.FindStepInput, Step>;
    list?: Choices;
  };
  stages?: { list?: Choices };
  checklistItems?: ChecklistItems;
  /** What people can do to a task, as its buttons do. */
  taskActions?: { run?: Action<Input.RunTaskActionInput, PerformedAction>; list?: Choices };
  taskLinks?: TaskLinks;
  dataSyncs?: { start?: Action<Input.DataSyncInput, Written<Project>> };
  analytics?: { export?: Action<Input.AnalyticsExportInput, AnalyticsExport> };
}
