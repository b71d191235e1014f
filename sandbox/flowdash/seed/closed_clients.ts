import type { Calendar } from './calendar.js';
import { ALL, contact, document } from './client_parts.js';
import { ADA, BO, CLEO } from './people.js';
import type { TaskSeed } from './task_seed.js';

/** Clients in an end stage. */
export const closedClients = (on: Calendar): TaskSeed[] => [
  {
    daysAgo: 200,
    changed: 150,
    body: {
      ...contact('Maya Okafor', 'maya.okafor', '1001'),
      'CRM ID': 'AC-1001',
      Company: 'Okafor Bakeries',
      Brief: 'New shop pages for all four bakeries.\nPhotos exist.',
      Website: 'https://okafor.example.com/',
      'Linkedin ': 'linkedin.example/in/maya-okafor',
      'Number of Employees': 46,
      'Contract Value': 18500,
      'Go-live Date': on.day(-152),
      'Kickoff Call': on.hour(-195, 15),
      'Account Manager': BO,
      Package: 'Growth',
      Services: ['Branding', 'Website'],
      Invoiced: true,
      'Billing Contact': 'accounts@okafor.example.com',
      'Lead Source': 'Referral',
      Documents: [
        document('contract.txt', 'Contract between Acme Studio and Okafor Bakeries.\n'),
        document('brand notes.txt', 'Warm, loud, flour everywhere.\n'),
      ],
      Stage: 'Done',
      'Assigned To': BO,
    },
    checklist: ALL,
    comments: [
      { daysAgo: 195, author: BO, body: 'Kickoff went well. They want to be live before the holidays.' },
      { daysAgo: 150, author: ADA, body: 'Live! Nice work @Bo Reyes' },
    ],
  },
  {
    daysAgo: 180,
    changed: 171,
    body: {
      ...contact('Tom Beck', 'tom.beck', '1002'),
      'CRM ID': 'AC-1002',
      Company: 'Beck & Sons',
      'Contract Value': '2400.50',
      Package: 'Starter',
      'Lead Source': 'Fair',
      Stage: 'Cancelled',
    },
    comments: [{ daysAgo: 171, author: CLEO, body: 'They went with somebody local.' }],
  },
  {
    daysAgo: 130,
    changed: 84,
    body: {
      ...contact('Zoë Björkström', 'zoe.bjorkstrom', '1003'),
      'CRM ID': 'AC-1003',
      Company: 'Fjäll Outdoor AB',
      'Number of Employees': 210,
      'Contract Value': 42000,
      'Go-live Date': on.day(-85),
      'Account Manager': ADA,
      Package: 'Retainer',
      Services: ['Website', 'SEO', 'Social'],
      'International?': true,
      Invoiced: true,
      Stage: 'Done',
      'Assigned To': CLEO,
    },
    checklist: ALL,
  },
  {
    daysAgo: 115,
    changed: 60,
    body: {
      ...contact('Łukasz Żak', 'lukasz.zak', '1004'),
      'CRM ID': 'AC-1004',
      Company: 'Żak Meble',
      'Contract Value': 7800,
      'International?': true,
      Invoiced: true,
      Stage: 'Done',
      'Assigned To': BO,
    },
    checklist: { ...ALL, 'Kickoff call held': 'Skipped' },
  },
];
