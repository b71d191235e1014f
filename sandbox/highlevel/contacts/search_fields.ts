import { invalidSearchField } from '../errors.js';
import type { Store } from '../store.js';

/** The operators that a filter field takes (HighLevel's "Contacts Search API" page). */
export const OPERATORS = [
  'eq',
  'not_eq',
  'contains',
  'not_contains',
  'exists',
  'not_exists',
  'range',
  'nested',
] as const;
export type Operator = (typeof OPERATORS)[number];

const ID: Operator[] = ['eq', 'not_eq'];
const EXACT: Operator[] = [...ID, 'exists', 'not_exists'];
const TEXT: Operator[] = [...EXACT, 'contains', 'not_contains'];
const DATE: Operator[] = ['range', 'exists', 'not_exists'];
const NUMBER: Operator[] = [...DATE, ...ID];

const FIELDS: Record<string, Operator[]> = {
  id: ID,
  contactName: EXACT,
  firstNameLowerCase: TEXT,
  lastNameLowerCase: TEXT,
  email: EXACT,
  phone: TEXT,
  address: TEXT,
  city: TEXT,
  state: TEXT,
  country: EXACT,
  postalCode: TEXT,
  companyName: TEXT,
  businessName: TEXT,
  website: EXACT,
  source: TEXT,
  type: EXACT,
  timezone: EXACT,
  tags: TEXT,
  assignedTo: EXACT,
  followers: EXACT,
  dnd: EXACT,
  dateAdded: DATE,
  dateUpdated: DATE,
  dateOfBirth: DATE,
  validEmail: EXACT,
  isValidWhatsapp: EXACT,
  lastEmailClickedDate: DATE,
  lastEmailOpenedDate: DATE,
  lastAppointment: DATE,
  activeWorkflows: EXACT,
  finishedWorkflows: EXACT,
  opportunities: ['nested'],
};

const CUSTOM: Record<string, Operator[]> = {
  CHECKBOX: EXACT,
  MULTIPLE_OPTIONS: EXACT,
  NUMERICAL: NUMBER,
  FLOAT: NUMBER,
  MONETORY: NUMBER,
  DATE: DATE,
};

const DND_STATUS = /^(dndSettings\.(Call|Email|SMS|WhatsApp|GMB|FB)|inboundDndSettings\.all)\.status$/;

/** The operators of a filter field; refuses an unknown field. */
export const operatorsOf = (store: Store, field: string): Operator[] => {
  const custom = /^customFields\.([^.]+)$/.exec(field)?.[1];
  const definition = custom === undefined ? undefined : store.customFields.get(custom);
  if (definition) return CUSTOM[definition.dataType] ?? TEXT;
  const operators = DND_STATUS.test(field) ? EXACT : FIELDS[field];
  if (!operators) throw invalidSearchField(field);
  return operators;
};

/** The fields a search may be sorted by. */
export const SORT_FIELDS = [
  'dateAdded',
  'dateUpdated',
  'firstNameLowerCase',
  'lastNameLowerCase',
  'businessName',
  'email',
  'dnd',
  'source',
];
