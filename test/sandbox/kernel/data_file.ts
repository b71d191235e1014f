import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  byKind,
  dataFile,
  flag,
  list,
  map,
  number,
  object,
  oneOf,
  optional,
  orNull,
  text,
} from '../../../sandbox/kernel/data_file.js';

describe('data file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handoff-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const bugs = list(
    object({
      title: text,
      age: number,
      owner: orNull(text),
      level: optional(oneOf('low', 'high')),
      votes: optional(map(number)),
      steps: optional(list(byKind<object>({ move: object({ kind: oneOf('move'), to: text, done: flag }) }))),
    }),
  );
  const read = (yaml: string) => {
    writeFileSync(join(folder, 'bugs.yaml'), yaml);
    return dataFile(pathToFileURL(join(folder, 'code.ts')).href, 'bugs.yaml', bugs)();
  };

  it('is read as it is written, without keys that are left out', () => {
    expect(read('- { title: Blurry, age: 3, owner: null }')).toStrictEqual([
      { title: 'Blurry', age: 3, owner: null },
    ]);
    expect(
      read(
        '- { title: Blurry, age: 3, owner: ada, level: low, votes: { bo: 2 }, steps: [{ kind: move, to: x, done: true }] }',
      ),
    ).toStrictEqual([
      {
        title: 'Blurry',
        age: 3,
        owner: 'ada',
        level: 'low',
        votes: { bo: 2 },
        steps: [{ kind: 'move', to: 'x', done: true }],
      },
    ]);
  });

  it('is read once', () => {
    writeFileSync(join(folder, 'once.yaml'), '- a');
    const once = dataFile(pathToFileURL(join(folder, 'code.ts')).href, 'once.yaml', list(text));
    expect(once()).toEqual(['a']);
    writeFileSync(join(folder, 'once.yaml'), '- b');
    expect(once()).toEqual(['a']);
  });

  it.each([
    ['title: Blurry', 'bugs.yaml must be a list, not {"title":"Blurry"}.'],
    ['- Blurry', 'bugs.yaml[0] must be a map, not "Blurry".'],
    ['- { title: Blurry, owner: null }', 'bugs.yaml[0].age must be a number, not missing.'],
    ['- { title: Blurry, age: "3", owner: null }', 'bugs.yaml[0].age must be a number, not "3".'],
    [
      '- { titel: Blurry, age: 3, owner: null }',
      'bugs.yaml[0].titel is no key here; there are: title, age, owner, level, votes, steps.',
    ],
    [
      '- { title: A, age: 3, owner: null, level: mid }',
      'bugs.yaml[0].level must be one of low, high, not "mid".',
    ],
    [
      '- { title: A, age: 3, owner: null, votes: { bo: many } }',
      'bugs.yaml[0].votes.bo must be a number, not "many".',
    ],
    [
      '- { title: A, age: 3, owner: null, steps: [{ kind: jump }] }',
      'bugs.yaml[0].steps[0].kind must be one of move, not "jump".',
    ],
    [
      '- { title: A, age: 3, owner: null, steps: [{ kind: move, to: x, done: yes }] }',
      'bugs.yaml[0].steps[0].done must be true or false, not "yes".',
    ],
  ])('%s is refused with its file and key', (yaml, message) => {
    expect(() => read(yaml)).toThrow(new Error(message));
  });
});
