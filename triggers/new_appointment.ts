import { requiredContactId } from '../fields/contact.js';
import { activityOutputFields, appointmentSample } from '../model/activity.js';
import { eventOutputFields, originOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  { ...requiredContactId, helpText: 'Whose appointments: they are only listed {contact} by {contact}.' },
]);

export const newAppointment = trigger({
  key: 'new_appointment',
  noun: 'Appointment',
  display: {
    label: 'New Appointment',
    description: 'Triggers when a new appointment is made with a chosen {contact}.',
  },
  capability: (service) => service.appointments?.created,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...originOutputFields, ...activityOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f601234573', origin: null, ...appointmentSample },
  },
});
