/** Lists as plain text, for the description of a card or a prompt. */
import { expect, it } from '@jest/globals';
import { digestOf as activitiesIn } from '../../records/activity/digest.js';
import { activity } from '../../records/activity/record.js';
import { digestOf as dealsIn } from '../../records/deal/digest.js';
import { deal } from '../../records/deal/record.js';
import { wholeOf } from '../../records/keys.js';
import { digestOf as notesIn } from '../../records/note/digest.js';
import { note } from '../../records/note/record.js';
import { digestOf as tasksIn } from '../../records/task/digest.js';
import { task } from '../../records/task/record.js';

const OF = { id: '1', service: 'acme' };
const ZONE = 'Europe/Dublin';
const LONG = 'x'.repeat(300);
const CUT = `${'x'.repeat(297)}...`;

it('notes say when, what and who, each on one line of limited length', () => {
  const notes = [
    wholeOf(note, {
      ...OF,
      created_at: '2026-07-01T09:00:00Z',
      title: 'Call',
      body: '<p>Wants it</p>\nlive.',
      author_name: 'Ada',
    }),
    wholeOf(note, { ...OF, body: LONG }),
    wholeOf(note, { ...OF, body: `${LONG}x` }),
  ];
  expect(notesIn(notes, ZONE)).toBe(`2026-07-01 10:00 · Call · Wants it live. · Ada\n${LONG}\n${CUT}`);
});

it('activities say when, what, where and who, each on one line of limited length', () => {
  const call = { ...OF, type: 'call' } as const;
  const activities = [
    wholeOf(activity, {
      ...call,
      started_at: '2026-07-01T09:00:00Z',
      title: 'Intro',
      body: 'No\nanswer',
      place: 'Cork',
      author_name: 'Ada',
    }),
    wholeOf(activity, { ...call, body: LONG }),
    wholeOf(activity, { ...call, body: `${LONG}x` }),
  ];
  expect(activitiesIn(activities, ZONE)).toBe(
    `2026-07-01 10:00 · call · Intro · No answer · Cork · Ada\ncall · ${LONG}\ncall · ${CUT}`,
  );
});

it('deals say what they are worth, how far along they are, and when they close', () => {
  const menu = { ...OF, name: 'Menu', total_amount: 0, status: 'open', contact_name: 'Ida' } as const;
  const expected = { ...menu, stage_name: 'Offer', expected_close_date: '2026-08-01' };
  const deals = [
    wholeOf(deal, menu),
    wholeOf(deal, { ...expected, company_name: 'Brook' }),
    wholeOf(deal, { ...expected, status: 'won', closed_at: '2026-07-09T17:00:00Z' }),
  ];
  expect(dealsIn(deals)).toBe(
    'Menu · 0 · open · Ida\nMenu · 0 · Offer · Ida · Brook · 2026-08-01\nMenu · 0 · Offer · Ida · 2026-07-09',
  );
});

it('tasks say when they are due or were done, or else how far along they are', () => {
  const brief = { ...OF, title: 'Brief', status: 'open' };
  const times = { due_at: '2026-07-01T09:00:00Z', completed_at: '2026-07-02T09:00:00Z' };
  const tasks = [
    wholeOf(task, { ...brief, ...times, completed: false, contact_name: 'Ida', assignee_name: 'Ada' }),
    wholeOf(task, { ...brief, ...times, completed: true }),
    wholeOf(task, brief),
  ];
  expect(tasksIn(tasks, ZONE)).toBe(
    '2026-07-01 10:00 · Brief · Ida · Ada\n2026-07-02 10:00 · Brief\nopen · Brief',
  );
});
