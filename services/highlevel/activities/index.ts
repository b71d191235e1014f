import type { Appointments, FreeSlots } from '../../../records/activity/capabilities.js';
import { created, ofContact, sample } from './appointments.js';
import { cancel, create, update } from './book.js';
import { calendars, list } from './calendar.js';
import * as slots from './free_slots.js';
import { statusChanged } from './status_feed.js';

export const appointments: Appointments = {
  sample,
  created,
  statusChanged,
  create,
  update,
  cancel,
  ofContact,
  list,
  calendars,
};

export const freeSlots: FreeSlots = {
  sample: slots.sample,
  find: slots.find,
};
