import { find } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { appointment } from '../records/activity/record.js';

export const listContactAppointments = find({
  key: 'list_contact_appointments',
  noun: 'Appointment',
  label: 'Find Appointments of {Contact}',
  description: 'Finds the appointments of {a contact}, newest first.',
  capability: (service) => service.appointments?.ofContact,
  form: forms.listContactAppointments,
  gives: appointment,
});
