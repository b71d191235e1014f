import { expect, it } from '@jest/globals';
import { guideProblems, labelsOf } from '../../scripts/release/guide.js';
import { create, material, trigger } from '../support/material.js';

const labels = labelsOf([
  {
    app: 'handoff',
    service: 'acme',
    material: material([
      trigger({
        outputFields: [
          { key: 'event_id' },
          { key: 'rows', label: 'Rows', children: [{ key: 'a', label: 'Amount' }] },
        ],
      }),
      create({
        label: 'Create Item',
        inputFields: [{ key: 'stage', label: 'Stage', choices: { done: 'Done' } }],
      }),
      trigger({ key: 'item_list', hidden: true, label: 'Item List' }),
    ]),
  },
]);
const problems = (text: string) => guideProblems('guide.md', text, labels);

it('knows labels of operations, fields, choices and what a step gives', () => {
  expect(
    problems(
      'Action **Create Item**. **Stage**: **Done**, with *Rows* and\n*Amount* of step 1. **Nothing is lost.**',
    ),
  ).toEqual([]);
});

it('finds labels that no form has and no step gives', () => {
  expect(problems('**Make Item**, **Item List**, **Stage**: *Total*, *Rows* of step 1')).toEqual([
    'guide.md: no form has "Make Item"',
    'guide.md: no form has "Item List"',
    'guide.md: no step gives "Total"',
  ]);
});
