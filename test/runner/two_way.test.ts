/** Two-way sync: people work at both ends for 20 rounds, and the Zaps of the pair come to rest with both ends equal. */
import { expect, it } from '@jest/globals';
import _ from 'lodash';
import type { Step, Zap } from '../../runner/zap_file.js';
import type { Vendor } from '../../sandbox/kernel/emulator.js';
import { useStillClock } from '../support/clock.js';
import { useSandbox } from '../support/sandbox.js';
import { turnedOn } from '../support/turned_on.js';
import { filestage } from './sides/filestage.js';
import { flowdash } from './sides/flowdash.js';
import { highlevel } from './sides/highlevel.js';
import { onepagecrm } from './sides/onepagecrm.js';
import { type Form, type Kind, plain, type Side } from './sides/side.js';

const ROUNDS = 20;
const SIDES: Record<Vendor, Partial<Record<Kind, Side>>> = { onepagecrm, highlevel, flowdash, filestage };

/** A Zap of a pair, seen from its trigger. `scope` is where the other end has such records. */
interface Way {
  trigger: string;
  /** Looks for the record at the other end; without it, nothing is written. */
  find?: (scope: Form) => [operation: string, input: Form];
  write: (scope: Form, other: Side) => [operation: string, input: Form];
}

const made = (from: Vendor) => ({ origin: `${from}:{{trigger.id}}` });

/** What is synced, by kind of record: a table of Zaps, each for both directions. */
const WAYS: Record<Kind, (from: Vendor) => Way[]> = {
  contacts: (from) => [
    {
      trigger: 'new_contact',
      write: () => [
        'create_contact',
        {
          first_name: '{{trigger.first_name}}',
          last_name: '{{trigger.last_name}}',
          email: '{{trigger.email}}',
          ...made(from),
        },
      ],
    },
    {
      trigger: 'contact_updated',
      find: () => ['find_contact', { email: '{{trigger.email}}' }],
      write: () => ['update_contact', { contact_id: '{{found.id}}', first_name: '{{trigger.first_name}}' }],
    },
  ],
  tasks: (from) => [
    {
      trigger: 'new_task',
      write: (scope) => ['create_task', { ...scope, title: '{{trigger.title}}', ...made(from) }],
    },
    {
      trigger: 'task_completed',
      find: (scope) => ['find_task', { ...scope, title: '{{trigger.title}}' }],
      write: (scope, { completes }) => ['complete_task', { ...completes?.(scope), task_id: '{{found.id}}' }],
    },
  ],
  notes: (from) => [
    {
      trigger: 'new_note',
      write: (scope) => ['attach_note', { ...scope, body: '{{trigger.body}}', ...made(from) }],
    },
  ],
  deals: (from) => [
    {
      trigger: 'new_deal',
      write: (scope) => [
        'create_deal',
        { ...scope, name: '{{trigger.name}}', amount: '{{trigger.amount}}', ...made(from) },
      ],
    },
    {
      trigger: 'deal_closed',
      find: ({ contact_id }) => ['find_deal', { contact_id, name: '{{trigger.name}}' }],
      write: () => ['update_deal', { deal_id: '{{found.id}}', status: '{{trigger.status}}' }],
    },
  ],
};

/** Which records go between which products. */
const PAIRS: Array<[Kind, Vendor, Vendor]> = [
  ['contacts', 'onepagecrm', 'highlevel'],
  ['deals', 'onepagecrm', 'highlevel'],
  ['tasks', 'onepagecrm', 'highlevel'],
  ['tasks', 'onepagecrm', 'flowdash'],
  ['tasks', 'onepagecrm', 'filestage'],
  ['tasks', 'highlevel', 'flowdash'],
  ['tasks', 'highlevel', 'filestage'],
  ['notes', 'onepagecrm', 'highlevel'],
  ['notes', 'onepagecrm', 'flowdash'],
  ['notes', 'onepagecrm', 'filestage'],
  ['notes', 'highlevel', 'flowdash'],
  ['notes', 'highlevel', 'filestage'],
];

const sandbox = useSandbox();

const later = useStillClock();

const sideOf = (vendor: Vendor, kind: Kind): Side => {
  const side = SIDES[vendor][kind];
  if (!side) throw new Error(`${vendor} has no ${kind}.`);
  return side;
};

const zapsOf = (kind: Kind, from: Vendor, to: Vendor): Zap[] => {
  const [source, target] = [sideOf(from, kind), sideOf(to, kind)];
  const watched = source.scope(sandbox());
  const scope = target.scope(sandbox());
  const step = (
    name: string,
    connection: Vendor,
    of: Step['kind'],
    [operation, input]: [string, Form],
  ): Step => ({ name, connection, kind: of, operation, input });
  return WAYS[kind](from).map(({ trigger, find, write }) => ({
    id: `${trigger}_${from}`,
    name: trigger,
    trigger: step('trigger', from, 'triggers', [
      trigger,
      source.watches ? _.pick(watched, source.watches) : watched,
    ]),
    actions: [
      ...(find ? [step('found', to, 'searches', find(scope))] : []),
      { ...step('written', to, 'creates', write(scope, target)), ...(find && { onlyIf: '{{found.id}}' }) },
    ],
  }));
};

/** The records that the rounds left there, without the demo's own. */
const leftAt = async (side: Side): Promise<unknown[]> => {
  const values = await side.values(sandbox());
  const ours = values.map(([name, value]) => [plain(name), value]);
  return _.sortBy(ours, ([name]) => name).filter(([name]) => /^Round \d/.test(String(name)));
};

/** Files end with their type, and so do tasks of the other end that are named after them. */
const nameOf = (kind: Kind, round: number, end = round % 2): string =>
  `Round ${round} ${end === 0 ? 'A' : 'B'}${kind === 'tasks' ? '.pdf' : ''}`;

/** What somebody at that end changes, by turns: what was made there, what came from the other end, both the same. */
const editedAt = (round: number, end: number): number =>
  round - (round % 3 === 2 ? 2 : ((round + end) % 2) + 2);
const valueAt = (kind: Kind, round: number, end: number): string =>
  kind === 'deals' ? (round % 2 === 0 ? 'won' : 'lost') : `Edit ${round} ${end}`;

/** One end makes a record, and both change what is there already; where nothing changes, both make one. */
const work = async (kind: Kind, ends: Side[], round: number): Promise<void> => {
  for (const [i, { add, edit }] of ends.entries()) {
    if (!edit || round % 2 === i) await add(sandbox(), nameOf(kind, round, i));
    if (round > 2) await edit?.(sandbox(), nameOf(kind, editedAt(round, i)), valueAt(kind, round, i));
  }
};

it.each(PAIRS)('%s of %s and %s are equal after 20 rounds, and at rest', async (kind, one, other) => {
  const ends = [sideOf(one, kind), sideOf(other, kind)];
  for (const end of ends) await end.prepare?.(sandbox());
  const zaps = await turnedOn(sandbox(), [...zapsOf(kind, one, other), ...zapsOf(kind, other, one)], later);
  for (let round = 0; round < ROUNDS; round += 1) {
    later();
    await work(kind, ends, round);
    await zaps.round();
  }
  await zaps.rest();
  const [left, right] = await Promise.all(ends.map(leftAt));
  expect(left).toEqual(right);
  expect(left).toHaveLength(kind === 'notes' ? 2 * ROUNDS : ROUNDS);
});
