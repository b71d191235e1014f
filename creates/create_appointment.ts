import { write } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { appointment } from '../records/activity/record.js';

export const createAppointment = write({
  key: 'create_appointment',
  noun: 'Appointment',
  label: 'Create Appointment',
  description: 'Books an appointment with {a contact} in a calendar.',
  capability: (service) => service.appointments?.create,
  form: forms.createAppointment,
  gives: appointment,
});
