import { ADA, BO, CLEO } from './people.js';
import { action, field, type WorkflowSeed } from './workflow_seed.js';

const EVERYBODY = ['Developer'];

/** A workflow whose Unique ID the server counts up. */
export const bugTracker: WorkflowSeed = {
  name: 'Bug Tracker',
  stages: [
    { name: 'Reported', end: false },
    { name: 'In Progress', end: false },
    { name: 'In Review', end: false },
    { name: 'Fixed', end: true },
    { name: "Won't Fix", end: true },
  ],
  fields: [
    field('Bug ID', 'uniqueId', { autoincrement: true, editable: false }),
    field('Title', 'text', { required: true }),
    field('Description', 'longText'),
    field('Severity', 'singleSelect', { options: ['Low', 'Medium', 'High', 'Critical'], required: true }),
    field('Browsers', 'multipleSelect', { options: ['Chrome', 'Firefox', 'Safari', 'Edge'] }),
    field('Fix By', 'date'),
    field('Estimate (hours)', 'number'),
    field('Reporter Email', 'email'),
    field('Screenshots', 'file', { limit: 5 }),
  ],
  roles: { Administrator: true, Developer: false },
  members: { [ADA]: 'Administrator', [BO]: 'Developer', [CLEO]: 'Developer' },
  checklist: [{ stage: 'In Review', title: 'Fix tried in all browsers' }],
  actions: [
    action(
      'Start Fixing',
      ['Reported'],
      [
        { kind: 'assign', to: 'performer' },
        { kind: 'move', stage: 'In Progress' },
      ],
      EVERYBODY,
    ),
    action('Send to Review', ['In Progress'], [{ kind: 'move', stage: 'In Review' }], EVERYBODY),
    action('Mark Fixed', ['In Review'], [{ kind: 'move', stage: 'Fixed' }, { kind: 'api_call' }], EVERYBODY, {
      checklist: true,
    }),
    action('Reject', ['Reported', 'In Review'], [{ kind: 'move', stage: "Won't Fix" }], EVERYBODY),
    action('Delete Duplicate', ['Reported'], [{ kind: 'delete' }], []),
  ],
};
