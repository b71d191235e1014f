import { describe, expect, it } from '@jest/globals';
import { chosenKey, notAChoice } from '../../platform/choices.js';
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
});
