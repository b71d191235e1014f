import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { flowdash } from '../../services/flowdash/index.js';
import { hooks } from '../../triggers/index.js';
import { appFor } from '../support/app.js';

/** "Every operation of the API" on Flowdash's page: what uses it, or `none: ` and why. */
const [, section = ''] = readFileSync('docs/services/flowdash.md', 'utf8').split(
  '## Every operation of the API',
);
const entries = [...section.matchAll(/^\| `([A-Z]+ \/[^`]*)` \| (.+) \|$/gm)].map(
  ([, operation = '', use = '']) => ({ operation, use }),
);
const keysIn = (use: string): string[] => [...use.matchAll(/`([a-z_]+)`/g)].map(([, key = '']) => key);

const { triggers, creates, searches } = appFor('flowdash');
const own = [triggers, creates, searches].flatMap((part) => Object.values(part));
const pasted = hooks.filter(({ capability }) => capability(flowdash)).map(({ key }) => key);
const shown = [...own.flatMap(({ key, display }) => (display.hidden ? [] : key)), ...pasted];

it('has all 28 operations once, each with a use or a reason', () => {
  expect(new Set(entries.map(({ operation }) => operation)).size).toBe(28);
  expect(entries).toHaveLength(28);
  const idle = entries.filter(({ use }) => keysIn(use).length === 0 && !/^(none|connection): ./.test(use));
  expect(idle).toEqual([]);
});

it('counts right', () => {
  const used = entries.filter(({ use }) => !use.startsWith('none: '));
  expect(section).toContain(`${used.length} of 28 operations are used.`);
  expect(used.length).toBeGreaterThanOrEqual(26);
});

it('names what the app offers: all of it, and nothing else', () => {
  const named = entries.flatMap(({ use }) => keysIn(use));
  const known = [...own.map(({ key }) => key), ...pasted];
  expect(named.filter((key) => !known.includes(key))).toEqual([]);
  expect(shown.filter((key) => !named.includes(key))).toEqual([]);
});
