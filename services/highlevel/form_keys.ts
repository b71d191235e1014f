/** Form keys by HighLevel's own names, to send what the form gave and to name the field that HighLevel refuses. */

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

const TASK_KEYS = {
  body: 'description',
  dueDate: 'due_date',
  assignedTo: 'assignee_id',
};

/** The form key of a field of a request to this path; HighLevel's own name where the form has none. */
export const formKey = (path: string, name: string): string => {
  const keys = path.includes('/tasks') ? TASK_KEYS : path.includes('/notes') ? {} : CONTACT_KEYS;
  const key: unknown = Reflect.get(keys, name);
  return typeof key === 'string' ? key : name;
};
