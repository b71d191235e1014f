import { expect, it } from '@jest/globals';
import { splitTaskId } from '../../platform/ids.js';

it.each([
  ['5f:6a', '5f', '6a'],
  ['a:b:c', 'a:b', 'c'],
  ['6a', undefined, '6a'],
  [':6a', undefined, ':6a'],
  ['5f:', '5f', ''],
])('the task id %s splits', (id, contactId, taskId) => {
  expect(splitTaskId(id)).toEqual({ contactId, taskId });
});
