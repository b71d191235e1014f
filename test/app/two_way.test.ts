/** Two Zaps, one for each direction, come to rest only if both sides can write and read where a record came from. */
import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { services } from '../../services/index.js';
import { appFor } from '../support/app.js';

const PAIRS = [
  ['new_contact', 'create_contact'],
  ['new_task', 'create_task'],
  ['new_note', 'attach_note'],
  ['new_deal', 'create_deal'],
  ['new_company', 'create_company'],
  ['new_call', 'log_call'],
  ['new_meeting', 'log_meeting'],
] as const;

const keysOf = (operation: object): string[] => {
  const fields: unknown = _.get(operation, 'operation.inputFields');
  return Array.isArray(fields) ? fields.flatMap((field) => _.get(field, 'key') ?? []) : [];
};

describe.each(services.map(({ key }) => key))('%s', (key) => {
  const { triggers, creates } = appFor(key);

  it.each(PAIRS.filter(([trigger]) => triggers[trigger]))('%s can skip what %s made', (trigger, create) => {
    const { [trigger]: watching, [create]: making } = { ...triggers, ...creates };
    expect(watching && keysOf(watching)).toContain('skip_own');
    expect(keysOf(making ?? { operation: { inputFields: [{ key: 'origin' }] } })).toContain('origin');
  });
});
