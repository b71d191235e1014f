import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { playStory } from '../../runner/story.js';
import { appFor } from '../support/app.js';

jest.setTimeout(60_000);

const before = { ...process.env };
const lines: string[] = [];
let failed = -1;

beforeAll(async () => {
  failed = await playStory(appFor(), (line) => lines.push(...line.split('\n')));
});
afterAll(() => {
  process.env = before;
});

it('the example Zaps do the main job, from both CRMs and back', () => {
  expect(lines.filter((line) => /^ {2}FAIL|^ {4}x /.test(line))).toEqual([]);
  expect(failed).toBe(0);
});

it.each([
  'Flowdash has one task for Nora Quist, in stage Done',
  'her OnePageCRM action is done',
  'Filestage has one brief for Ivo Hart, a PDF, with one approved review',
  'his HighLevel task is completed',
  'the call with Sofia Rossi became one deal, which is won',
  'the deal became one action and one Flowdash task',
  'a note with the deal says where the work is done',
  'the Zaps came to rest',
])('it is looked at whether %s', (what) => {
  expect(lines).toContain(`  ok   ${what}`);
});

it('the trace shows no keys and no queries', () => {
  expect(lines.join('\n')).not.toMatch(/demo-\w+-key|pit-|Bearer|Basic |\?\w+=/);
});
