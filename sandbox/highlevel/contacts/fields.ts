import { type Check, email, flag, oneOf, orNull, type Shape, shaped, text, texts } from '../body_check.js';
import { customFieldEntries } from '../settings/custom_fields.js';

const CHANNELS = ['Call', 'Email', 'SMS', 'WhatsApp', 'GMB', 'FB'];

const channel = shaped({
  required: { status: oneOf('active', 'inactive', 'permanent') },
  optional: { message: text, code: text },
});

const inbound = shaped({
  required: { status: oneOf('active', 'inactive') },
  optional: { message: text },
});

/** Year or month first, with `/`, `-`, `.` or `_`; returns `YYYY-MM-DD`. */
export const dateOfBirthOf = (value: string): string | undefined => {
  const yearFirst = /^(\d{4})[/._-](\d{1,2})[/._-](\d{1,2})/.exec(value);
  const monthFirst = /^(\d{1,2})[/._-](\d{1,2})[/._-](\d{4})$/.exec(value);
  const [year, month, day] = yearFirst
    ? [yearFirst[1], yearFirst[2], yearFirst[3]]
    : [monthFirst?.[3], monthFirst?.[1], monthFirst?.[2]];
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
};

const birth: Check = (value, name) =>
  typeof value === 'string' && (value === '' || dateOfBirthOf(value))
    ? []
    : [`${name} must be a Date instance or a valid date-string`];

const countryCode: Check = (value, name) =>
  typeof value === 'string' && /^([A-Z]{2})?$/.test(value) ? [] : [`${name} must be a valid enum value`];

/** What every write of a contact may set (2021-07-28 file, `UpdateContactDto`). */
const COMMON: Record<string, Check> = {
  firstName: orNull(text),
  lastName: orNull(text),
  name: orNull(text),
  email: orNull(email),
  phone: orNull(text),
  address1: orNull(text),
  city: orNull(text),
  state: orNull(text),
  postalCode: text,
  website: orNull(text),
  timezone: orNull(text),
  country: countryCode,
  dateOfBirth: orNull(birth),
  dnd: flag,
  dndSettings: shaped({ optional: Object.fromEntries(CHANNELS.map((name) => [name, channel])) }),
  inboundDndSettings: shaped({ optional: { all: inbound } }),
  tags: texts,
  customFields: customFieldEntries,
};

const NEW: Record<string, Check> = {
  ...COMMON,
  companyName: orNull(text),
  gender: text,
  source: text,
  assignedTo: text,
};

export const CREATE: Shape = { required: { locationId: text }, optional: NEW };

export const UPSERT: Shape = {
  required: { locationId: text },
  optional: { ...NEW, createNewIfDuplicateAllowed: flag },
};

/** No companyName, gender, locationId or businessId. */
export const UPDATE: Shape = {
  optional: { ...COMMON, source: orNull(text), assignedTo: orNull(text) },
};
