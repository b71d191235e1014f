import { write } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { appointment } from '../records/activity/record.js';

export const cancelAppointment = write({
  key: 'cancel_appointment',
  noun: 'Appointment',
  label: 'Cancel Appointment',
  description: 'Cancels an appointment and keeps it in the calendar.',
  capability: (service) => service.appointments?.cancel,
  form: forms.cancelAppointment,
  lock: 'appointment-{{bundle.inputData.appointment_id}}',
  gives: appointment,
});
