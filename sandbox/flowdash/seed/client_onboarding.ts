import { ADA, BO, CLEO } from './people.js';
import { action, field, type WorkflowSeed } from './workflow_seed.js';

const OPEN = ['Not Started', 'In Progress', 'Waiting for Client'];
const EVERYBODY = ['Account Manager', 'Contractor'];
const MANAGERS = ['Account Manager'];

/** A workflow with a Unique ID that the caller chooses, and every field type there is. */
export const clientOnboarding: WorkflowSeed = {
  name: 'Client Onboarding',
  stages: [
    { name: 'Not Started', end: false },
    { name: 'In Progress', end: false },
    { name: 'Waiting for Client', end: false },
    { name: 'Done', end: true },
    { name: 'Cancelled', end: true },
  ],
  fields: [
    field('Client Name', 'text', { required: true }),
    field('CRM ID', 'uniqueId', { autoincrement: false }),
    field('Company', 'text'),
    field('Brief', 'longText'),
    field('Contact Email', 'email'),
    field('Phone', 'phone'),
    field('Website', 'url'),
    // Names are the user's own: this one ends in a blank.
    field('Linkedin ', 'text'),
    field('Number of Employees', 'number'),
    field('Contract Value', 'currency'),
    field('Go-live Date', 'date'),
    field('Kickoff Call', 'datetime'),
    field('Account Manager', 'person'),
    field('Package', 'singleSelect', { options: ['Starter', 'Growth', 'Retainer'] }),
    field('Services', 'multipleSelect', { options: ['Branding', 'Website', 'SEO', 'Social', 'Video'] }),
    field('International?', 'checkbox'),
    field('Invoiced', 'checkbox'),
    field('Billing Contact', 'text'),
    field('Lead Source', 'text', { editable: false }),
    field('Documents', 'file', { limit: 3 }),
  ],
  roles: { Administrator: true, 'Account Manager': false, Contractor: false },
  members: { [ADA]: 'Administrator', [BO]: 'Account Manager', [CLEO]: 'Contractor' },
  checklist: [
    { stage: 'Not Started', title: 'Contract signed' },
    { stage: 'Not Started', title: 'Welcome e-mail sent' },
    { stage: 'In Progress', title: 'Kickoff call held' },
    { stage: 'In Progress', title: 'Access to accounts received' },
  ],
  actions: [
    action(
      'Start',
      ['Not Started'],
      [
        { kind: 'assign', to: 'performer' },
        { kind: 'move', stage: 'In Progress' },
      ],
      EVERYBODY,
    ),
    action(
      'Send Invoice',
      ['In Progress'],
      [
        { kind: 'email', to: 'Billing Contact' },
        { kind: 'update', values: { Invoiced: true } },
      ],
      MANAGERS,
    ),
    action('Wait for Client', ['In Progress'], [{ kind: 'move', stage: 'Waiting for Client' }], EVERYBODY),
    action('Client Answered', ['Waiting for Client'], [{ kind: 'move', stage: 'In Progress' }], EVERYBODY),
    action(
      'Finish',
      ['In Progress', 'Waiting for Client'],
      [{ kind: 'move', stage: 'Done' }, { kind: 'api_call' }],
      EVERYBODY,
      {
        fields: ['Go-live Date'],
        checklist: true,
        assigned: true,
        conditions: [{ field: 'Invoiced', equals: true, message: 'Client must be invoiced' }],
      },
    ),
    action(
      'Cancel',
      OPEN,
      [{ kind: 'zapier' }, { kind: 'move', stage: 'Cancelled' }, { kind: 'assign', to: 'nobody' }],
      MANAGERS,
    ),
    action('Reopen', ['Done', 'Cancelled'], [{ kind: 'move', stage: 'In Progress' }], MANAGERS),
  ],
};
