import { feed } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { appointment } from '../records/activity/record.js';

export const newAppointment = feed({
  key: 'new_appointment',
  noun: 'Appointment',
  label: 'New Appointment',
  description: 'Triggers when a new appointment is booked with a chosen {contact}.',
  capability: (service) => service.appointments?.created,
  form: forms.newAppointment,
  gives: appointment,
  origin: true,
});
