/** Single runs on large accounts. */
import type { FILLS } from './fills.js';

export interface ScaleCase {
  name: string;
  service: 'onepagecrm' | 'highlevel' | 'flowdash' | 'filestage';
  fill: keyof typeof FILLS;
  size: number;
  unit: string;
  method: string;
  /** What the run already knows about the account: nothing, or everything that existed when the Zap was turned on. */
  after: 'nothing' | 'fill';
  filling?: boolean;
  /** What a run must return, so that none is fast because it does nothing. */
  records: (count: number, size: number) => boolean;
}

const perform = (key: string): string => `triggers.${key}.operation.perform`;

const task = { service: 'flowdash', fill: 'tasks', size: 20_000, unit: 'tasks' } as const;
const file = { service: 'filestage', fill: 'files', size: 4_000, unit: 'files, 3 groups' } as const;
const person = { fill: 'contacts', size: 10_000, unit: 'contacts' } as const;
const all = (count: number, size: number): boolean => count >= size;
const none = (count: number): boolean => count === 0;

export const SCALE_CASES: ScaleCase[] = [
  {
    name: 'First fill of New Task',
    ...task,
    method: perform('new_task'),
    after: 'nothing',
    filling: true,
    records: all,
  },
  { name: 'Poll of New Task', ...task, method: perform('new_task'), after: 'fill', records: none },
  {
    name: 'Poll of New Task, cache lost',
    ...task,
    method: perform('new_task'),
    after: 'nothing',
    records: all,
  },
  {
    name: 'Poll of Task Completed',
    ...task,
    method: perform('task_completed'),
    after: 'fill',
    records: none,
  },
  ...(['onepagecrm', 'highlevel'] as const).map(
    (service): ScaleCase => ({
      name: 'First fill of New Contact',
      service,
      ...person,
      method: perform('new_contact'),
      after: 'nothing',
      filling: true,
      records: all,
    }),
  ),
  {
    name: 'Poll of Review Approved',
    ...file,
    method: perform('task_completed'),
    after: 'fill',
    records: none,
  },
  { name: 'Poll of New File', ...file, method: perform('new_file'), after: 'fill', records: none },
  {
    name: 'File handed through',
    service: 'filestage',
    fill: 'content',
    size: 100,
    unit: 'MB',
    method: 'hydrators.downloadFile',
    after: 'nothing',
    records: (count) => count === 1,
  },
];
