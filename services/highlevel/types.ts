/**
 * HighLevel's records as version 2021-07-28 of its API answers them (official OpenAPI file and recorded answers).
 * Single answers leave unset keys out, search rows send null.
 */

export interface LocationRecord {
  id: string;
  name?: string | null;
  /** IANA name. */
  timezone?: string | null;
}

/** Value of a custom field: text, number, list of choices, or an object of files or text boxes. */
export interface CustomValue {
  id: string;
  value?: unknown;
}

/** Do-not-disturb of one channel; `active` means that it is on. */
export interface DndSetting {
  status?: string;
  message?: string;
  code?: string;
}

export interface ContactRecord {
  id: string;
  locationId?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
  additionalEmails?: Array<{ email?: string | null }> | null;
  additionalPhones?: Array<{ phone?: string | null }> | null;
  companyName?: string | null;
  /** Search rows only. */
  businessName?: string | null;
  businessId?: string | null;
  website?: string | null;
  /** Street; single answers only. */
  address1?: string | null;
  /** Street; search rows only. */
  address?: string | null;
  city?: string | null;
  state?: string | null;
  postalCode?: string | null;
  country?: string | null;
  timezone?: string | null;
  source?: string | null;
  assignedTo?: string | null;
  /** `YYYY-MM-DD`, or a full time. */
  dateOfBirth?: string | null;
  dnd?: boolean | null;
  /** By channel. */
  dndSettings?: Record<string, DndSetting> | null;
  /** User ids. */
  followers?: string[] | null;
  /** Always in lower case. */
  tags?: string[] | null;
  customFields?: CustomValue[] | null;
  dateAdded?: string | null;
  dateUpdated?: string | null;
}

/** A row of the contact search. */
export interface ContactRow extends ContactRecord {
  /** Its place in the order, to read on behind it. */
  searchAfter?: unknown[];
}

/** A task, as its contact's routes show it: there are no dates of its own. */
export interface TaskRecord {
  id: string;
  title?: string | null;
  body?: string | null;
  assignedTo?: string | null;
  dueDate?: string | null;
  completed?: boolean;
  contactId?: string | null;
}

interface Person {
  firstName?: string | null;
  lastName?: string | null;
}

/** A row of the location's task search, which no official schema describes. */
export interface TaskRow extends Omit<TaskRecord, 'id'> {
  _id: string;
  /** `to_do` or `completed`. */
  status?: string | null;
  deleted?: boolean;
  dateAdded?: string | null;
  dateUpdated?: string | null;
  /** A second later than `dateUpdated` where it was seen. */
  updatedAt?: string | null;
  /** Names are often null. */
  contactDetails?: Person | null;
  assignedToUserDetails?: Person | null;
}

export interface NoteRecord {
  id: string;
  title?: string | null;
  /** Text or HTML. */
  body?: string | null;
  /** The same without HTML. */
  bodyText?: string | null;
  /** Null where the API made it. */
  userId?: string | null;
  contactId?: string | null;
  pinned?: boolean | null;
  /** As `#FFAA00`. */
  color?: string | null;
  dateAdded?: string | null;
}

/** Times come without a zone: they are the location's. */
export interface AppointmentRecord {
  id: string;
  title?: string | null;
  notes?: string | null;
  address?: string | null;
  contactId?: string | null;
  appointmentStatus?: string | null;
  startTime?: string | null;
  endTime?: string | null;
  dateAdded?: string | null;
  dateUpdated?: string | null;
}

export interface OpportunityRecord {
  id: string;
  name?: string | null;
  monetaryValue?: number | null;
  /** `open`, `won`, `lost` or `abandoned`. */
  status?: string | null;
  pipelineId?: string | null;
  pipelineStageId?: string | null;
  contactId?: string | null;
  contact?: { name?: string | null; companyName?: string | null } | null;
  assignedTo?: string | null;
  /** Documented is `fieldValue`; rows of the search were seen with `fieldValueString` and the like. */
  customFields?: Array<{ id: string; [key: string]: unknown }> | null;
  createdAt?: string | null;
  updatedAt?: string | null;
  lastStageChangeAt?: string | null;
  lastStatusChangeAt?: string | null;
  lostReasonId?: string | null;
}

export interface BusinessRecord {
  id: string;
  name?: string | null;
  phone?: string | null;
  email?: string | null;
  website?: string | null;
  address?: string | null;
  city?: string | null;
  state?: string | null;
  postalCode?: string | null;
  country?: string | null;
  description?: string | null;
  createdAt?: string | null;
  updatedAt?: string | null;
}

export interface UserRecord {
  id: string;
  name?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  deleted?: boolean;
}

/** One of the location's own contact fields, or a folder of them. */
export interface CustomFieldRecord {
  id: string;
  name: string;
  /** TEXT, NUMERICAL, MONETORY … */
  dataType: string;
  documentType?: string;
  picklistOptions?: string[];
}
