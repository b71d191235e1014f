import type { Appointments } from '../../../records/activity/capabilities.js';
import { created, ofContact, sample } from './appointments.js';
import { cancel, create, update } from './book.js';
import { calendars, list } from './calendar.js';

export const appointments: Appointments = {
  sample,
  created,
  create,
  update,
  cancel,
  ofContact,
  list,
  calendars,
};
