import { requiredContactId } from '../fields/contact.js';
import { activityOutputFields, appointmentSample } from '../model/activity.js';
import { defineFields, search } from '../operation.js';

const inputFields = defineFields([requiredContactId]);

export const listContactAppointments = search({
  key: 'list_contact_appointments',
  noun: 'Appointment',
  display: {
    label: 'List Appointments of {Contact}',
    description: 'Lists the appointments of {a contact}, newest first.',
  },
  capability: (service) => service.appointments?.ofContact,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.find(client, input),
    outputFields: activityOutputFields,
    sample: appointmentSample,
  },
});
