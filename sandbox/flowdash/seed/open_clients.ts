import type { Calendar } from './calendar.js';
import { ALL, contact, document, KICKED_OFF, SIGNED } from './client_parts.js';
import { ADA, BO, CLEO } from './people.js';
import type { TaskSeed } from './task_seed.js';

const waiting = (on: Calendar): TaskSeed[] => [
  {
    daysAgo: 64,
    changed: 5,
    body: {
      ...contact('Priya Natarajan', 'priya.n', '1005'),
      'CRM ID': 'AC-1005',
      Company: 'Natarajan Dental',
      Brief: 'Booking pages. Waits for the photos.',
      'Contract Value': 9900,
      'Go-live Date': on.day(10),
      Package: 'Growth',
      Services: ['Website'],
      Invoiced: true,
      Stage: 'Waiting for Client',
      'Assigned To': CLEO,
    },
    checklist: KICKED_OFF,
    comments: [
      { daysAgo: 8, author: CLEO, body: 'Asked for the photos again.' },
      { daysAgo: 5, author: 'API', body: 'Reply from Priya: the photographer comes on Monday.' },
    ],
  },
  {
    daysAgo: 52,
    changed: 11,
    body: {
      ...contact('Jürgen Müller', 'jurgen.muller', '1006'),
      'CRM ID': 'AC-1006',
      Company: 'Müller Optik GmbH',
      'Contract Value': 12750,
      'Go-live Date': on.day(-3),
      'International?': true,
      Stage: 'Waiting for Client',
      'Assigned To': BO,
    },
    checklist: SIGNED,
  },
];

const running = (on: Calendar): TaskSeed[] => [
  {
    daysAgo: 41,
    changed: 2,
    body: {
      ...contact('Nguyễn Thị Hoa', 'hoa.nguyen', '1007'),
      'CRM ID': 'AC-1007',
      Company: 'Lotus Travel',
      Brief: 'Relaunch with video. Prices by country.',
      'Number of Employees': '18',
      'Contract Value': 26000,
      'Go-live Date': on.day(21),
      'Kickoff Call': on.hour(-36, 9),
      'Account Manager': ADA,
      Package: 'Retainer',
      Services: ['Website', 'Video'],
      'International?': true,
      Invoiced: true,
      'Billing Contact': 'billing@lotus.example.com',
      Documents: [document('itinerary.txt', 'Hanoi, Hue, Hoi An.\n')],
      Stage: 'In Progress',
      'Assigned To': ADA,
    },
    checklist: ALL,
    extraItem: { title: 'Video rights cleared', stage: 'In Progress', status: 'Completed', assignedTo: BO },
    comments: [{ daysAgo: 2, author: BO, body: 'First cut of the video is up. @Ada Lane' }],
  },
  {
    daysAgo: 35,
    changed: 20,
    body: {
      ...contact('Samir Haddad', 'samir.haddad', '1008'),
      'CRM ID': 'AC-1008',
      Company: 'Haddad Law',
      'Contract Value': 5400,
      'Billing Contact': 'the front desk',
      Stage: 'In Progress',
      'Assigned To': BO,
    },
    checklist: SIGNED,
    extraItem: { title: 'Domain moved', stage: 'In Progress', status: 'Blank', assignedTo: null },
  },
  {
    daysAgo: 27,
    changed: 16,
    body: {
      ...contact('山田 花子', 'hanako.yamada', '1009'),
      'CRM ID': 'AC-1009',
      Company: '山田茶園',
      'Go-live Date': on.day(45),
      'International?': true,
      Services: ['Branding', 'Social'],
      Stage: 'In Progress',
    },
    checklist: KICKED_OFF,
  },
  {
    daysAgo: 19,
    changed: 7,
    body: {
      ...contact('Inès Dupont', 'ines.dupont', '1010'),
      'CRM ID': 'AC-1010',
      Company: 'Café Dupont',
      Package: 'Starter',
      Stage: 'In Progress',
      'Assigned To': CLEO,
    },
  },
];

const fresh = (on: Calendar): TaskSeed[] => [
  {
    daysAgo: 13,
    body: {
      ...contact('Grace Kim', 'grace.kim', '1011'),
      'CRM ID': 'AC-1011',
      Company: 'Kim Architects',
      'Contract Value': 15200,
      'Go-live Date': on.day(60),
      'Kickoff Call': on.hour(1, 14),
    },
    checklist: { 'Contract signed': 'Completed' },
  },
  {
    daysAgo: 10,
    body: {
      ...contact('Oleksandr Kovalenko', 'o.kovalenko', '1012'),
      'CRM ID': 'AC-1012',
      'Assigned To': BO,
    },
  },
  // Somebody typed this one in by hand and left the Unique ID empty: no path leads to it.
  { daysAgo: 8, body: { 'Client Name': 'PageWalk-in: flower shop on 5th', Phone: '+15550101011' } },
  {
    daysAgo: 4,
    body: {
      ...contact('Elena Petrova', 'elena.petrova', '1014'),
      'CRM ID': 'AC-1014',
      Company: 'Petrova & Co, Ltd.',
      'Number of Employees': 0,
      'Contract Value': 0,
    },
  },
  {
    daysAgo: 1.5,
    body: {
      'Client Name': 'Diego Fernández',
      'CRM ID': 'AC-1015',
      Company: 'Panadería Sol',
      Phone: '+15550101015',
    },
  },
  {
    daysAgo: 0.5,
    body: {
      ...contact('Hannah Weiss', 'hannah.weiss', '1016'),
      'CRM ID': 'AC-1016',
      'Lead Source': 'Website',
    },
  },
];

/** Clients in the stages before the end. */
export const openClients = (on: Calendar): TaskSeed[] => [...waiting(on), ...running(on), ...fresh(on)];
