import { requiredContactId, workflowId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([requiredContactId, workflowId]);

export const removeFromWorkflow = create({
  key: 'remove_from_workflow',
  noun: '{Contact}',
  display: {
    label: 'Remove {Contact} From Workflow',
    description: 'Ends a workflow for {a contact}.',
  },
  capability: (service) => service.contacts?.removeFromWorkflow,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
