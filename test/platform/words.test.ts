import { describe, expect, it } from '@jest/globals';
import { words } from '../../operation/words.js';
import { say } from '../../platform/words.js';
import { services } from '../../services/index.js';

const WORDS = {
  task: 'action',
  deal: 'opportunity',
  project: 'workflow or project',
  step: 'reviewer group',
  user: 'user',
  update: 'update',
  unit: 'unit',
};

describe('the words of a product', () => {
  const texts: Array<[text: string, said: string]> = [
    ['New {task}', 'New action'],
    ['New {Task}', 'New Action'],
    ['{Project}', 'Workflow or Project'],
    ['{Step} of {a project}', 'Reviewer Group of a workflow or project'],
    ['{a task} and {a deal}', 'an action and an opportunity'],
    ['{A task} or {An update}', 'An action or An update'],
    ['{a user}, {an update}, {a unit}', 'a user, an update, a unit'],
    ['No word, {1} and { task }', 'No word, {1} and { task }'],
  ];
  it.each(texts)('%s is %s', (text, said) => {
    expect(say(text, WORDS)).toBe(said);
  });

  it.each(['{tusk}', '{a tusk}', '{A tusk}', '{toString}'])('%s is not known', (text) => {
    expect(() => say(text, WORDS)).toThrow(`No word for {`);
  });

  it.each(services.map(({ key, words: own }) => [key, own] as const))(
    '%s has no word that the all-in-one app lacks',
    (_key, own) => {
      expect(Object.keys(words)).toEqual(expect.arrayContaining(Object.keys(own)));
    },
  );
});
