/** What the sandbox stores. Unset values are null here; each answer decides how to show them. */

/** Who made or changed a contact (recorded answer of `POST /contacts/`). */
export interface Actor {
  source: string;
  channel: string;
  sourceId: string;
  timestamp: string;
}

/** By data type: text, number, choices, or an object of files or text boxes. */
export type CustomValue = string | number | string[] | Record<string, unknown>;

export interface CustomFieldValue {
  id: string;
  value: CustomValue;
}

export interface DndSetting {
  status: string;
  message?: string;
  code?: string;
}

/** The contact's plain text values, all of which a write may set or clear. */
export interface ContactTexts {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  /** E.164. */
  phone: string | null;
  companyName: string | null;
  address1: string | null;
  city: string | null;
  state: string | null;
  postalCode: string | null;
  /** ISO 3166 alpha-2. */
  country: string | null;
  website: string | null;
  timezone: string | null;
  source: string | null;
  gender: string | null;
  assignedTo: string | null;
}

export interface Contact extends ContactTexts {
  id: string;
  locationId: string;
  type: string;
  /** `YYYY-MM-DD`. */
  dateOfBirth: string | null;
  businessId: string | null;
  dnd: boolean | null;
  dndSettings: Record<string, DndSetting>;
  inboundDndSettings: Record<string, DndSetting>;
  /** Lower case. */
  tags: string[];
  followers: string[];
  additionalEmails: Array<{ email: string }>;
  additionalPhones: Array<{ phone: string }>;
  customFields: CustomFieldValue[];
  /** Ids of the campaigns and workflows that the contact is in. */
  campaigns: string[];
  workflows: string[];
  dateAdded: string;
  dateUpdated: string;
  /** When HighLevel finishes its own work after a create: `dateUpdated` then changes to this time. */
  processedAt: string;
  createdBy: Actor;
  lastUpdatedBy: Actor;
}

export interface Task {
  id: string;
  contactId: string;
  title: string;
  body: string | null;
  dueDate: string;
  completed: boolean;
  assignedTo: string | null;
  dateAdded: string;
  dateUpdated: string;
}

export interface Note {
  id: string;
  contactId: string;
  /** Text or HTML, as received. */
  body: string;
  userId: string | null;
  title: string | null;
  color: string | null;
  pinned: boolean;
  dateAdded: string;
}

export interface Appointment {
  id: string;
  calendarId: string;
  contactId: string;
  groupId: string;
  title: string;
  notes: string;
  address: string;
  assignedUserId: string;
  appointmentStatus: string;
  /** UTC here; answers give the location's time without naming the zone. */
  startTime: string;
  endTime: string;
  dateAdded: string;
  dateUpdated: string;
}

export interface Calendar {
  id: string;
  name: string;
  groupId: string;
  isActive: boolean;
}

export interface Form {
  id: string;
  name: string;
}

export interface Submission {
  /** A UUID. */
  id: string;
  contactId: string;
  createdAt: string;
  formId: string;
  name: string;
  email: string;
  others: Record<string, unknown>;
}

export interface Business {
  /** 24 hexadecimal characters. */
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  website: string | null;
  address: string | null;
  city: string | null;
  state: string | null;
  postalCode: string | null;
  country: string | null;
  description: string | null;
  createdAt: string;
  updatedAt: string;
}

export type FieldModel = 'contact' | 'opportunity';

export interface CustomField {
  id: string;
  name: string;
  model: FieldModel;
  fieldKey: string;
  /** TEXT, NUMERICAL, MONETORY …; empty for a folder. */
  dataType: string;
  picklistOptions: string[];
  documentType: 'field' | 'folder';
  parentId: string | null;
  position: number;
  dateAdded: string;
}

export interface Pipeline {
  id: string;
  name: string;
  stages: Array<{ id: string; name: string; position: number }>;
}

export interface LostReason {
  id: string;
  name: string;
  createdAt: string;
  updatedAt: string;
}

export interface Opportunity {
  id: string;
  name: string;
  contactId: string;
  pipelineId: string;
  pipelineStageId: string;
  /** open, won, lost or abandoned. */
  status: string;
  monetaryValue: number;
  assignedTo: string | null;
  source: string | null;
  lostReasonId: string | null;
  customFields: CustomFieldValue[];
  createdAt: string;
  updatedAt: string;
  lastStageChangeAt: string;
  lastStatusChangeAt: string;
}

export interface User {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  role: 'admin' | 'user';
}

export interface Tag {
  id: string;
  name: string;
}

export interface Workflow {
  id: string;
  name: string;
  status: 'published' | 'draft';
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface Campaign {
  id: string;
  name: string;
  status: 'published' | 'draft';
}
