/** Form keys by HighLevel's own names, to send the form's values and to name a field that HighLevel refuses. */
import { property } from '../../platform/error_answers.js';

export const CONTACT_KEYS = {
  firstName: 'first_name',
  lastName: 'last_name',
  email: 'email',
  phone: 'phone',
  companyName: 'company_name',
  website: 'website',
  address1: 'street',
  city: 'city',
  state: 'state',
  postalCode: 'postal_code',
  country: 'country',
  assignedTo: 'owner_id',
  timezone: 'timezone',
  gender: 'gender',
} as const;

const DEAL_KEYS = {
  monetaryValue: 'amount',
  pipelineId: 'pipeline_id',
  pipelineStageId: 'stage',
  assignedTo: 'owner_id',
  contactId: 'contact_id',
};

const BUSINESS_KEYS = { address: 'street', postalCode: 'postal_code' };

const TASK_KEYS = {
  body: 'description',
  dueDate: 'due_date',
  assignedTo: 'assignee_id',
};

const APPOINTMENT_KEYS = {
  calendarId: 'calendar_id',
  contactId: 'contact_id',
  description: 'body',
  address: 'place',
  startTime: 'started_at',
  endTime: 'ended_at',
  appointmentStatus: 'status',
  assignedUserId: 'assignee_id',
};

const keysOf = (path: string): object => {
  if (path.startsWith('/opportunities')) return DEAL_KEYS;
  if (path.startsWith('/businesses')) return BUSINESS_KEYS;
  if (path.startsWith('/calendars')) return APPOINTMENT_KEYS;
  if (path.includes('/tasks')) return TASK_KEYS;
  return path.includes('/notes') ? {} : CONTACT_KEYS;
};

/** The form key of a field in a request to this path; HighLevel's own name if the form has none. */
export const formKey = (path: string, name: string): string => {
  const key = property(keysOf(path), name);
  return typeof key === 'string' ? key : name;
};
