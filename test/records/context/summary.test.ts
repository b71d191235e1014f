import { expect, it } from '@jest/globals';
import { activity } from '../../../records/activity/record.js';
import { contact } from '../../../records/contact/record.js';
import { summarise } from '../../../records/context/summary.js';
import { deal } from '../../../records/deal/record.js';
import { wholeOf } from '../../../records/keys.js';
import { note } from '../../../records/note/record.js';
import { task } from '../../../records/task/record.js';

const of = { id: '1', service: 'onepagecrm' };
const NOTHING = { notes: [], tasks: [], deals: [], activities: [] };

it('leaves out what is not known, with what stands between', () => {
  const person = wholeOf(contact, {
    ...of,
    name: 'Mia Brook',
    email: 'mia@example.test',
    website: 'https://example.test',
    address: { street: null, postal_code: 'H91', city: null, state: '', country: 'IE' },
  });
  expect(summarise(person, NOTHING)).toBe('Mia Brook\nmia@example.test · https://example.test\nH91, IE');
});

it('says all that is known', () => {
  const person = wholeOf(contact, {
    ...of,
    name: 'Mia Brook',
    job_title: 'Owner',
    company_name: 'Brook & Sons',
    email: 'mia@example.test',
    phone: '+353 1 555 0100',
    address: { street: 'Quay 1', postal_code: 'H91', city: 'Galway', state: 'Connacht', country: 'IE' },
    status: 'Lead',
    source: 'Fair',
    tags: ['vip'],
  });
  const menu = { ...of, name: 'Menu' };
  const around = {
    notes: [
      wholeOf(note, { ...of, body: 'Undated.' }),
      wholeOf(note, { ...of, body: 'x'.repeat(400), created_at: '2026-03-01T09:00:00Z' }),
      wholeOf(note, { ...of, body: `${'x'.repeat(400)}y`, created_at: '2026-03-02T09:00:00Z' }),
    ],
    tasks: [wholeOf(task, { ...of, title: 'Brief' })],
    deals: [wholeOf(deal, { ...menu, total_amount: 900, status: 'open', stage_name: 'Offer' })],
    activities: [
      wholeOf(activity, {
        ...of,
        type: 'call',
        title: 'Intro',
        body: '<p>No answer</p>',
        started_at: '2026-03-03T09:00:00Z',
        author_name: 'Ada',
      }),
    ],
  };
  expect(summarise(person, around).split('\n')).toEqual([
    'Mia Brook · Owner · Brook & Sons',
    'mia@example.test · +353 1 555 0100',
    'Quay 1, H91 Galway, Connacht, IE',
    'Status: Lead · Source: Fair',
    'Tags: vip',
    'Open tasks: Brief',
    'Deals: Menu, 900, open, Offer',
    '2026-03-03 Call by Ada: Intro: No answer',
    `2026-03-02 Note: ${'x'.repeat(397)}...`,
    `2026-03-01 Note: ${'x'.repeat(400)}`,
    'Note: Undated.',
  ]);
  const many = Array.from({ length: 13 }, (_each, place) => wholeOf(deal, { ...of, name: `D${place}` }));
  const sourced = wholeOf(contact, { ...of, name: 'Mia', source: 'Fair', tags: ['vip', 'print'] });
  expect(summarise(sourced, { ...NOTHING, deals: many })).toBe(
    `Mia\nSource: Fair\nTags: vip, print\nDeals: ${many
      .slice(0, 12)
      .map(({ name }) => name)
      .join('; ')}`,
  );
});

it('names a company once', () => {
  const company = wholeOf(contact, { ...of, name: 'Brook & Sons', company_name: 'Brook & Sons' });
  expect(summarise(company, NOTHING)).toBe('Brook & Sons');
});

it('lists twelve of each, open tasks only, and history in one line each, newest first', () => {
  const many = <T>(make: (place: number) => T) => Array.from({ length: 13 }, (_each, place) => make(place));
  const around = {
    ...NOTHING,
    tasks: [
      wholeOf(task, { ...of, title: 'Done', completed: true }),
      ...many((place) => wholeOf(task, { ...of, title: `T${place}`, due_at: '2026-03-09T17:00:00Z' })),
    ],
    deals: [wholeOf(deal, { ...of, name: 'Menu', total_amount: 0, status: 'open' })],
    notes: many((place) =>
      wholeOf(note, {
        ...of,
        created_at: `2026-03-${String(place + 10)}T09:00:00Z`,
        body: `<p>N${place}</p>\n${place === 12 ? 'x'.repeat(500) : ''}`,
        author_name: place === 11 ? 'Ada' : null,
      }),
    ),
  };
  const lines = summarise(wholeOf(contact, { ...of, name: 'Mia' }), around).split('\n');
  expect(lines[1]).toBe(
    `Open tasks: ${many((place) => `T${place} (due 2026-03-09)`)
      .slice(0, 12)
      .join('; ')}`,
  );
  expect(lines[2]).toBe('Deals: Menu, 0, open');
  expect(lines).toHaveLength(15);
  expect(lines[3]).toMatch(/^2026-03-22 Note: N12/);
  expect(lines[3]?.length).toBeLessThanOrEqual('2026-03-22 Note: '.length + 400);
  expect(lines[4]).toBe('2026-03-21 Note by Ada: N11');
  expect(lines.at(-1)).toBe('2026-03-11 Note: N1');
});
