import { describe, expect, it } from '@jest/globals';
import { choiceOf, choicesOf, chosenKey, notAChoice } from '../../platform/choices.js';
import { Failure } from '../../platform/failure.js';

const STATUSES = { asap: 'ASAP', waiting: 'Waiting for', queued_with_date: 'Queued, with a date' };

describe('a choice of a form', () => {
  const given: Array<[value: string, key: string]> = [
    ['waiting', 'waiting'],
    ['Waiting for', 'waiting'],
    [' WAITING FOR ', 'waiting'],
    ['Asap', 'asap'],
    ['queued, with a date', 'queued_with_date'],
  ];
  it.each(given)('"%s" is %s', (value, key) => {
    expect(chosenKey('Status', value, STATUSES)).toBe(key);
  });

  it.each(['In progres', 'toString', ''])('refuses "%s" with the spelling and all labels', (value) => {
    expect(() => chosenKey('Status', value, STATUSES)).toThrow(
      expect.objectContaining({
        problem: {
          kind: 'input',
          message: `Status "${value}" is not one of the choices: ASAP; Waiting for; Queued, with a date`,
        },
      }),
    );
  });

  it('lists labels without commas in one line', () => {
    const { problem } = notAChoice('Type', 'Chat', ['Calls', 'Meetings']);
    expect(problem).toEqual(
      new Failure({ kind: 'input', message: 'Type "Chat" is not one of the choices: Calls, Meetings' })
        .problem,
    );
  });

  it('goes by its key before another one by its label', () => {
    expect(chosenKey('Status', 'open', { won: 'Open', open: 'Won' })).toBe('open');
  });

  it("of an account is spelled the account's way, and anything else as it is", () => {
    expect([' HOT ', 'cold'].map((wanted) => choiceOf(['Warm', 'Hot'], wanted))).toEqual(['Hot', 'cold']);
  });

  it.each<[value: unknown, chosen: string[]]>([
    ['hot, WARM', ['Hot', 'Warm']],
    ['Red, or blue', ['Red, or blue']],
    [
      ['red, OR blue', 'hot,cold', 5],
      ['Red, or blue', 'Hot', 'cold', '5'],
    ],
    ['', []],
  ])('may be one of several: %j', (value, chosen) => {
    expect(choicesOf(['Warm', 'Hot', 'Red, or blue'], value)).toEqual(chosen);
  });
});
