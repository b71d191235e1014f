import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bulletsOf, changelogFor, type Offered, problemsOf } from '../../scripts/release/changelog.js';
import { readByZapier } from '../../scripts/release/zapier_reading.js';
import { services } from '../../services/index.js';
import { appFor } from '../support/app.js';

const KINDS = { triggers: 'trigger', creates: 'create', searches: 'search' } as const;

/** The operations that an app shows, from its definition alone. */
const shownBy = (app: ReturnType<typeof appFor>): string[] =>
  (['triggers', 'creates', 'searches'] as const).flatMap((kind) =>
    Object.values(app[kind]).flatMap(({ key, display }) => (display.hidden ? [] : `${KINDS[kind]}/${key}`)),
  );

describe.each(['handoff', ...services.map(({ key }) => key)])('the changelog of apps/%s', (name) => {
  const { version } = JSON.parse(readFileSync(`apps/${name}/package.json`, 'utf8'));
  const text = readFileSync(`apps/${name}/CHANGELOG.md`, 'utf8');
  const read = readByZapier(version, text) ?? [];
  const app = name === 'handoff' ? appFor() : appFor(name);

  it('tells Zapier of every operation that the app shows, and of no other', () => {
    expect([...new Set(read.map(({ operation }) => operation))].sort()).toEqual(shownBy(app).sort());
  });

  it('has every operation among what is new', () => {
    const added = read.filter(({ type }) => type === 'FEATURE_UPDATE').map(({ operation }) => operation);
    expect(shownBy(app).filter((key) => !added.includes(key))).toEqual([]);
  });

  it('names no other product', () => {
    const others = services.filter(({ key }) => key !== name).map(({ label }) => label);
    expect(name === 'handoff' ? [] : others.filter((label) => text.includes(label))).toEqual([]);
  });
});

const all: Offered[] = [
  { app: 'handoff', operations: new Set(['create/call', 'create/review', 'trigger/webhook_event']) },
  { app: 'onepagecrm', brand: 'OnePageCRM', operations: new Set(['create/call']) },
  { app: 'filestage', brand: 'Filestage', operations: new Set(['create/review']) },
];
const versions = { handoff: '0.2.0', onepagecrm: '0.2.0', filestage: '0.2.0' };

const changelog = (...bullets: string[]) =>
  `# Changelog\n\nWords.\n\n## 0.2.0\n\n${[...bullets, 'Add create/call, create/review: both,\n  in two lines.', 'OnePageCRM: Add trigger/webhook_event: pasted.'].map((each) => `- ${each}`).join('\n')}\n\n## 0.1.0\n\n- Add a start.\n`;

const forApp = (name: string, ...bullets: string[]): string => {
  const offered = all.find(({ app }) => app === name);
  return offered ? changelogFor(changelog(...bullets), offered) : '';
};

it('gives an app its own bullets, each on one line, with its own operations', () => {
  expect(forApp('onepagecrm', 'Filestage: Fix boards.', 'Project: Add a sandbox.')).toBe(
    "# Changelog\n\nGenerated from the project's CHANGELOG.md by `npm run docs`.\n\n" +
      '## 0.2.0\n\n- Add create/call: both, in two lines.\n\n## 0.1.0\n\n- Add a start.\n',
  );
  expect(forApp('handoff', 'Filestage: Fix create/review: boards.')).toContain(
    '\n- Filestage: Fix create/review: boards.\n- Add create/call, create/review: both, in two lines.\n',
  );
});

it('reads a bullet as it is written', () => {
  expect(bulletsOf('## 1.0.0\n\n- OnePageCRM, Filestage: Fix create/call: a\n  b')).toEqual([
    {
      version: '1.0.0',
      products: ['OnePageCRM', 'Filestage'],
      project: false,
      verb: 'Fix',
      operations: ['create/call'],
      text: 'a b',
    },
  ]);
});

it('finds nothing wrong in a good one', () => {
  expect(problemsOf(changelog(), all, versions)).toEqual([]);
});

it.each([
  ['For Filestage, wait.', 'is not written as'],
  ['Asana: Add a board.', 'is for Asana, no product'],
  ['Add create/cal: calls.', 'there is no create/cal'],
  ['Filestage: Fix create/call: calls.', 'Filestage has no create/call'],
  ['Fix Filestage boards.', 'names Filestage in its text'],
  ['Fix boards of create/review.', 'names an operation behind the list'],
])('finds what is wrong with "%s"', (bullet, problem) => {
  expect(problemsOf(changelog(bullet), all, versions)).toEqual([expect.stringContaining(problem)]);
});

it('finds an operation that no bullet adds, and a version without a bullet', () => {
  expect(
    problemsOf('## 0.2.0\n\n- Fix create/call: calls.\n', all.slice(1, 2), { onepagecrm: '0.3.0' }),
  ).toEqual(['no bullet adds create/call for OnePageCRM', 'has nothing about version 0.3.0 of onepagecrm']);
});

it('is read by Zapier per version, and by the verb that comes first', () => {
  const text =
    '# Log\n\n## 1.1.0\n\n- Fix create/a: x.\n- and create/b.\n- Add create/c, search/d.\n\n## 1.0.0\n- Add create/e\n';
  expect(readByZapier('1.1.0', text)).toEqual([
    { type: 'BUGFIX', operation: 'create/a' },
    { type: 'FEATURE_UPDATE', operation: 'create/c' },
    { type: 'FEATURE_UPDATE', operation: 'search/d' },
  ]);
  expect(readByZapier('1.2.0', text)).toBeUndefined();
});
