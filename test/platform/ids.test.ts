import { expect, it } from '@jest/globals';
import { isOfContact, splitTaskId } from '../../platform/ids.js';

it.each([
  ['5f:6a', '5f', '6a'],
  ['a:b:c', 'a:b', 'c'],
  ['5:6a', '5', '6a'],
  ['6a', undefined, '6a'],
  [':6a', undefined, ':6a'],
  ['5f:', '5f', ''],
])('the task id %s splits', (id, contactId, taskId) => {
  expect(splitTaskId(id)).toEqual({ contactId, taskId });
});

it.each([
  ['5f', true],
  [' 5f ', true],
  ['5f:6a', true],
  ['6a', false],
  ['6a:5f', false],
  ['', false],
  [null, false],
  [undefined, false],
])('the external id %j is of contact 5f: %s', (externalId, isOf) => {
  expect(isOfContact(externalId, '5f ')).toBe(isOf);
});
