/** What a service may offer. */
import type { Words } from '../platform/words.js';
import type { Activities, Appointments, Calls, FreeSlots, Meetings } from './activity/capabilities.js';
import type { Choices } from './capability.js';
import type { ChecklistItems } from './checklist_item/capabilities.js';
import type { Companies } from './company/capabilities.js';
import type { Connection } from './connection.js';
import type { Contacts } from './contact/capabilities.js';
import type { Context } from './context/capabilities.js';
import type { Deals } from './deal/capabilities.js';
import type { ReviewEvents, Webhooks } from './event/capabilities.js';
import type { Feature } from './features.js';
import type { Analytics, Files } from './file/capabilities.js';
import type { Folders } from './folder/capabilities.js';
import type { Notes } from './note/capabilities.js';
import type { Projects, Sections } from './project/capabilities.js';
import type { Relationships } from './relationship/capabilities.js';
import type { Steps } from './step/capabilities.js';
import type { Submissions } from './submission/capabilities.js';
import type { Reviews, TaskActions, TaskLinks, Tasks } from './task/capabilities.js';
import type { Users } from './user/capabilities.js';

/** A product that Handoff connects. A part that is absent is not offered. */
export interface Service {
  /**
   * Used in the connection's `service` field, in every record and in marks of origin: 4 to 16 lower-case letters, the
   * same as the name of its folder. `<KEY>_BASE_URL` is the environment variable for its base URL.
   */
  key: string;
  label: string;
  /** The product's own words, used if the app connects only to it. */
  words: Words;
  /** Which of the features that products differ in it has. */
  features: Feature[];
  /** What to say about single fields of a form, by operation key and field key: which of two is needed, for example. */
  hints?: Record<string, Record<string, string>>;
  /** What to do instead, as a sentence, by key of an operation that the product does not have. */
  instead?: Record<string, string>;
  /** What every id of a record or a person looks like, if all are alike: anything else is refused without a request. */
  ids?: RegExp;
  connection: Connection;
  contacts?: Contacts;
  context?: Context;
  relationships?: Relationships;
  companies?: Companies;
  deals?: Deals;
  calls?: Calls;
  meetings?: Meetings;
  appointments?: Appointments;
  freeSlots?: FreeSlots;
  submissions?: Submissions;
  activities?: Activities;
  tasks?: Tasks;
  reviews?: Reviews;
  reviewEvents?: ReviewEvents;
  taskActions?: TaskActions;
  taskLinks?: TaskLinks;
  checklistItems?: ChecklistItems;
  notes?: Notes;
  files?: Files;
  analytics?: Analytics;
  projects?: Projects;
  sections?: Sections;
  folders?: Folders;
  steps?: Steps;
  users?: Users;
  webhooks?: Webhooks;
  /** Lists that only fill dropdowns. */
  choices?: Partial<Record<ChoiceName, Choices>>;
}

export type ChoiceName =
  /** Automations that a contact can be put into. */
  | 'workflows'
  | 'campaigns'
  /** Time zones that a contact can be in. */
  | 'timeZones'
  | 'tags'
  | 'statuses'
  | 'leadSources'
  /** Saved filters for contacts. */
  | 'savedFilters'
  /** Templates of tasks. */
  | 'predefinedTasks'
  | 'stages';
