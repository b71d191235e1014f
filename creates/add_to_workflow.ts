import { requiredContactId, workflowId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  requiredContactId,
  workflowId,
  {
    key: 'eventStartTime',
    label: 'Event Start Time',
    type: 'datetime',
    helpText: 'For workflows that wait for an event: when it begins.',
  },
]);

export const addToWorkflow = create({
  key: 'add_to_workflow',
  noun: '{Contact}',
  display: {
    label: 'Add {Contact} to Workflow',
    description: 'Starts a workflow for {a contact}.',
  },
  capability: (service) => service.contacts?.addToWorkflow,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
