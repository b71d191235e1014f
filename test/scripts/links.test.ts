import { expect, it } from '@jest/globals';
import { anchorsOf, fileProblems, linkProblems, pages } from '../../scripts/release/links.js';

const files: Record<string, string> = { 'docs/a.md': '# A\n\n## What is `new`?\n', LICENSE: '' };
const problems = (text: string) => linkProblems('docs/page.md', text, (path) => files[path]);

it.each([
  '[a](a.md)',
  '[a](a.md#what-is-new)',
  '[licence](../LICENSE)',
  '[far](https://acme.example/x#y)',
  '# Here\n\n[up](#here)',
  '`[code](nowhere.md)`',
  '```md\n[code](nowhere.md)\n```',
])('takes %j', (text) => {
  expect(problems(text)).toEqual([]);
});

it.each([
  ['[b](b.md)', 'docs/page.md: there is no b.md'],
  ['[a](a.md#what-is-old)', 'docs/page.md: a.md#what-is-old leads to no heading'],
  ['[up](#here)', 'docs/page.md: #here leads to no heading'],
  ['![picture](pictures/a.png)', 'docs/page.md: there is no pictures/a.png'],
  ['[far](http://acme.example)', 'docs/page.md: http://acme.example is not https'],
])('finds what is wrong with %j', (text, problem) => {
  expect(problems(text)).toEqual([problem]);
});

it('makes anchors as GitHub does, one per heading', () => {
  expect([...anchorsOf('# A, b & C\n## x_y\n## x_y\n```sh\n# no heading\n```\n')]).toEqual([
    'a-b--c',
    'x_y',
    'x_y-1',
  ]);
});

it('finds files that a page names and the project lacks', () => {
  expect(fileProblems('p.md', '`app.ts` and `platform/nothing.ts`')).toEqual([
    'p.md: there is no platform/nothing.ts',
  ]);
});

it('looks at the pages that people read first', () => {
  expect(pages()).toEqual(
    expect.arrayContaining(['README.md', 'docs/unproven.md', 'apps/handoff/CHANGELOG.md']),
  );
});
