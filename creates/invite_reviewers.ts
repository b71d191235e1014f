import { invitation } from '../fields/board.js';
import { projectId, stepId } from '../fields/task.js';
import { stepOutputFields, stepSample } from '../model/project.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  { ...projectId, needed: () => false, helpText: 'Narrows the choice of {Step}.' },
  {
    ...stepId,
    required: true,
    helpText: 'One that a template brought along is found by its name with the step Find {Step}.',
  },
  {
    key: 'emails',
    label: 'Reviewers',
    list: true,
    required: true,
    helpText:
      'Their e-mail addresses, one per line. Those who are in the group already are left alone. If Filestage refuses people outside your team, add them in the product.',
  },
  {
    key: 'request_decision',
    label: 'Ask for a Decision',
    type: 'boolean',
    helpText: 'Whether they are to decide on each review. Filestage chooses without an answer here.',
  },
  ...invitation,
]);

export const inviteReviewers = create({
  key: 'invite_reviewers',
  noun: 'Reviewers',
  display: {
    label: 'Invite Reviewers',
    description: 'Invites people to a {step}. Does nothing for those who are in it already.',
  },
  capability: (service) => service.steps?.invite,
  operation: {
    lock: 'step-{{bundle.inputData.step_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...stepOutputFields, ...writeOutputFields],
    sample: { ...stepSample, changed: true },
  },
});
