/** Flowdash Fields API: every `type` a field can have. */
export const FIELD_TYPES = [
  'text',
  'longText',
  'number',
  'phone',
  'currency',
  'date',
  'datetime',
  'person',
  'singleSelect',
  'multipleSelect',
  'checkbox',
  'uniqueId',
  'file',
  'email',
  'url',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** A field as `GET …/fields` returns it. */
export interface Field {
  id: string;
  name: string;
  type: FieldType;
  /** Creation needs a value. */
  required: boolean;
  /** May be changed after creation. */
  editable: boolean;
  /** Selects only. */
  options?: string[];
  /** uniqueId only. */
  autoincrement?: boolean;
  /** file only: how many files the field holds at most. */
  limit?: number;
}

/** Numbers, currencies, dates and Unique IDs are strings; a person is an email; files are a list of blob ids. */
export type Value = string | boolean | string[] | null;

export interface Stage {
  name: string;
  /** A task in an end stage is not active. */
  end: boolean;
}

export interface Role {
  id: string;
  name: string;
  admin: boolean;
}

export interface User {
  id: string;
  email: string;
  first_name: string;
  last_name: string;
  saml_user_id: string | null;
}

export interface Action {
  id: string;
  name: string;
  /** Names of the stages that show its button. */
  stages: string[];
  /** Names of the roles that may perform it; administrators always may. */
  roles: string[];
  requirements: Requirements;
  steps: Step[];
}

export interface Requirements {
  /** Names of fields that must be filled in. */
  fields: string[];
  /** No item of the task's stage may be left Blank. */
  checklist: boolean;
  assigned: boolean;
  conditions: Array<{ field: string; equals: Value; message: string }>;
}

export type Step =
  | { kind: 'move'; stage: string }
  | { kind: 'assign'; to: 'performer' | 'nobody' }
  | { kind: 'update'; values: Record<string, unknown> }
  | { kind: 'delete' }
  /** `to` names the field that holds the address. */
  | { kind: 'email'; to: string }
  | { kind: 'api_call' }
  | { kind: 'zapier' };

export interface Workflow {
  id: string;
  name: string;
  stages: Stage[];
  fields: Field[];
  roles: Role[];
  /** Role id by user id. */
  members: Map<string, string>;
  /** Items that every new task starts with. */
  checklist: Array<{ stage: string; title: string }>;
  actions: Action[];
  /** Next auto-increment Unique ID. */
  nextNumber: number;
}

export interface Task {
  /** The last part of `Task URL`; no API call accepts it. */
  id: string;
  workflowId: string;
  stage: string;
  /** Email. */
  assignedTo: string | null;
  /** By field id. */
  values: Map<string, Value>;
  /** The web application shows these two; the API does not. */
  createdOn: Date;
  updatedOn: Date;
}

export interface LinkSide {
  workflowId: string;
  /** Key in the JSON of this side's tasks. */
  name: string;
  /** A task of this side may have many tasks of the other side. */
  many: boolean;
}

export type Side = 0 | 1;

export interface Link {
  id: string;
  sides: [LinkSide, LinkSide];
  /** Task ids, in the order of `sides`. */
  pairs: Array<[string, string]>;
}

export interface Comment {
  id: string;
  taskId: string;
  author: string;
  body: string;
  timestamp: string;
}

export const ITEM_STATUSES = ['Blank', 'Skipped', 'Completed'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

export interface ChecklistItem {
  id: string;
  taskId: string;
  title: string;
  status: ItemStatus;
  /** False for items that came from the workflow's template. */
  editable: boolean;
  assignedTo: string | null;
  stage: string;
}

export interface Execution {
  id: string;
  workflowId: string;
  taskId: string;
  actionId: string;
  performedBy: User | null;
  status: 'Pending' | 'Success' | 'Fail';
  errors: string[];
  due: Date;
  started: boolean;
}

export interface AnalyticsExport {
  id: string;
  workflowId: string;
  startDate: string;
  endDate: string;
  due: Date;
}

export interface Blob {
  id: string;
  filename: string;
  contentType: string;
  bytes: Buffer;
}

export interface DataSync {
  id: string;
  workflowId: string;
  startedAt: string;
}
