import type { AnalyticsExport } from '../model/analytics_export.js';
import type { Project, Section } from '../model/project.js';
import type { Written } from '../model/record.js';
import type { PerformedAction } from '../model/task_action.js';
import type { WebhookEvent } from '../model/webhook_event.js';
import type { Words } from '../platform/words.js';
import type { Action, Choices, Webhook } from './capability.js';
import type { Connection } from './connection.js';
import type { Appointments, Calls, Companies, Contacts, Deals, Meetings } from './crm_records.js';
import type * as Input from './inputs.js';
import type {
  ChecklistItems,
  Files,
  Folders,
  Notes,
  Projects,
  Reviews,
  Steps,
  TaskLinks,
  Tasks,
  Users,
} from './work_records.js';

export type * from './capability.js';
export type * from './connection.js';
export type * from './crm_records.js';
export type * from './work_records.js';

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
  users?: Users;
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
  projects?: Projects;
  folders?: Folders;
  sections?: { create?: Action<Input.CreateSectionInput, Written<Section>>; list?: Choices };
  steps?: Steps;
  stages?: { list?: Choices };
  checklistItems?: ChecklistItems;
  /** What people can do to a task, as its buttons do. */
  taskActions?: { run?: Action<Input.RunTaskActionInput, PerformedAction>; list?: Choices };
  taskLinks?: TaskLinks;
  dataSyncs?: { start?: Action<Input.DataSyncInput, Written<Project>> };
  analytics?: { export?: Action<Input.AnalyticsExportInput, AnalyticsExport> };
}
