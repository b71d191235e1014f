import { write } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { appointment } from '../records/activity/record.js';

export const updateAppointment = write({
  key: 'update_appointment',
  noun: 'Appointment',
  label: 'Update Appointment',
  description: 'Updates an appointment. Only the fields that you fill in change.',
  capability: (service) => service.appointments?.update,
  form: forms.updateAppointment,
  lock: 'appointment-{{bundle.inputData.appointment_id}}',
  gives: appointment,
});
