import type { Appointments } from '../../../records/activity/capabilities.js';
import { created, ofContact, sample } from './appointments.js';

export const appointments: Appointments = {
  sample,
  created,
  ofContact,
};
