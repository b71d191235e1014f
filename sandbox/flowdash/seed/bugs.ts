import type { Calendar } from './calendar.js';
import { ADA, BO, CLEO } from './people.js';
import type { TaskSeed } from './task_seed.js';

const client = (crmId: string) => ({ 'CRM ID': crmId });

/** Bugs that clients reported on their sites; each belongs to one client at most. */
export const bugTasks = ({ day }: Calendar): TaskSeed[] => [
  {
    daysAgo: 140,
    changed: 131,
    body: {
      Title: 'Contact form sends twice',
      Severity: 'High',
      Browsers: ['Chrome', 'Safari'],
      'Estimate (hours)': 3,
      'Reporter Email': 'maya.okafor@example.com',
      Client: client('AC-1001'),
      Stage: 'Fixed',
      'Assigned To': BO,
    },
    checklist: { 'Fix tried in all browsers': 'Completed' },
    comments: [
      { daysAgo: 139, author: BO, body: 'A double click does it. The button stays enabled.' },
      { daysAgo: 131, author: ADA, body: 'Confirmed on the live site, thanks @Bo Reyes' },
    ],
  },
  {
    daysAgo: 120,
    changed: 118,
    body: { Title: 'Logo blurry in print', Severity: 'Low', Client: client('AC-1001'), Stage: "Won't Fix" },
  },
  {
    daysAgo: 88,
    changed: 70,
    body: {
      Title: 'Menu covers the headline on phones',
      Severity: 'Medium',
      Client: client('AC-1003'),
      Stage: 'Fixed',
      'Assigned To': CLEO,
    },
    checklist: { 'Fix tried in all browsers': 'Completed' },
  },
  {
    daysAgo: 45,
    changed: 9,
    body: {
      Title: 'Prices shown without tax',
      Description: 'Only for visitors from the EU.',
      Severity: 'Critical',
      Browsers: ['Chrome', 'Firefox', 'Safari', 'Edge'],
      'Fix By': day(2),
      'Estimate (hours)': 8,
      Client: client('AC-1007'),
      Stage: 'In Review',
      'Assigned To': BO,
    },
    comments: [{ daysAgo: 9, author: BO, body: 'Ready for a look, @Cleo Park' }],
  },
  {
    daysAgo: 30,
    changed: 28,
    body: {
      Title: 'Umlauts broken in order mails',
      Description: '“Müller” arrives as “MÃ¼ller”.',
      Severity: 'Medium',
      'Reporter Email': 'jurgen.muller@example.org',
      'Estimate (hours)': '1.5',
      Client: client('AC-1006'),
      Stage: 'In Progress',
      'Assigned To': CLEO,
    },
  },
  {
    daysAgo: 21,
    body: { Title: 'Newsletter sign-up gives a 500', Severity: 'High', 'Fix By': day(-4), Stage: 'Reported' },
  },
  {
    daysAgo: 14,
    changed: 13,
    body: {
      Title: 'Video does not play',
      Severity: 'Medium',
      Browsers: ['Firefox'],
      Client: client('AC-1007'),
      Stage: 'In Progress',
      'Assigned To': BO,
    },
  },
  {
    daysAgo: 6,
    body: {
      Title: 'Search finds nothing for “café”',
      Severity: 'Low',
      Client: client('AC-1010'),
      Screenshots: [
        {
          filename: 'search.svg',
          contentType: 'image/svg+xml',
          base64contents: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64'),
        },
      ],
    },
  },
  {
    daysAgo: 2,
    body: { Title: 'Cookie banner returns on every page', Severity: 'Medium', 'Fix By': day(7) },
  },
  { daysAgo: 1, body: { Title: 'Footer still says 2019', Severity: 'Low', 'Assigned To': CLEO } },
];
