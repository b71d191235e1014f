import { ADA, BO, CLEO } from './people.js';
import type { TaskSeed } from './task_seed.js';
import { field, type WorkflowSeed } from './workflow_seed.js';

/** A workflow without a Unique ID: its tasks can be listed and created, nothing else. Cleo is no member. */
export const ideas: WorkflowSeed = {
  name: 'Ideas',
  stages: [
    { name: 'Inbox', end: false },
    { name: 'Shortlist', end: false },
    { name: 'Archived', end: true },
  ],
  fields: [
    field('Idea', 'text', { required: true }),
    field('Notes', 'longText'),
    field('Category', 'singleSelect', { options: ['Product', 'Marketing', 'Office'] }),
    field('Votes', 'number'),
  ],
  roles: { Administrator: true, Member: false },
  members: { [ADA]: 'Administrator', [BO]: 'Member' },
  checklist: [],
  actions: [],
};

export const ideaTasks: TaskSeed[] = [
  {
    daysAgo: 210,
    body: {
      Idea: 'Case study videos',
      Category: 'Marketing',
      Votes: 7,
      Stage: 'Shortlist',
      'Assigned To': BO,
    },
    changed: 40,
  },
  {
    daysAgo: 160,
    body: { Idea: 'Coffee subscription', Category: 'Office', Votes: 12, Stage: 'Archived' },
    changed: 90,
  },
  { daysAgo: 75, body: { Idea: 'Fixed-price SEO audit', Category: 'Product', Votes: 4, Stage: 'Shortlist' } },
  {
    daysAgo: 33,
    body: { Idea: 'Client portal', Notes: `Asked for by three clients.\nCleo (${CLEO}) has sketches.` },
  },
  { daysAgo: 12, body: { Idea: 'Newsletter “Notes from the studio”', Category: 'Marketing', Votes: 2 } },
  { daysAgo: 3, body: { Idea: 'Standing desks', Category: 'Office' } },
];
