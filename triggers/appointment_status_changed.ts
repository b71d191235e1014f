import { feed } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { appointment } from '../records/activity/record.js';

export const appointmentStatusChanged = feed({
  key: 'appointment_status_changed',
  noun: 'Appointment',
  label: 'Appointment Status Changed',
  description: 'Triggers when the status of an appointment in a chosen calendar changes.',
  capability: (service) => service.appointments?.statusChanged,
  form: forms.appointmentStatusChanged,
  gives: appointment,
  event: ({ id, status }) => `${id}:${status}`,
});
