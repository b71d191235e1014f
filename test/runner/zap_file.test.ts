import { describe, expect, it } from '@jest/globals';
import { parseZap, readZap, ZapError } from '../../runner/zap_file.js';

const parse = (text: string) => parseZap(text, 'zaps/hand_over.yaml');

/** A Zap with one part replaced. */
const zap = (changes: { top?: string; trigger?: string; actions?: string }) => {
  const {
    top = 'name: Hand over',
    trigger = 'trigger: { connection: onepagecrm, trigger: new_contact }',
    actions = 'actions: [{ connection: flowdash, create: create_task }]',
  } = changes;
  return [top, trigger, actions].join('\n');
};

describe('a Zap file', () => {
  it('has a name, a trigger and actions', () => {
    expect(parse(zap({}))).toEqual({
      id: 'hand_over',
      name: 'Hand over',
      trigger: {
        name: 'trigger',
        connection: 'onepagecrm',
        kind: 'triggers',
        operation: 'new_contact',
        input: {},
      },
      actions: [
        { name: 'create_task', connection: 'flowdash', kind: 'creates', operation: 'create_task', input: {} },
      ],
    });
  });

  it('may say more', () => {
    const text = `
name: Hand over
description: What it is for.
trigger: { name: contact, connection: onepagecrm, trigger: new_contact, input: { skip_own: true } }
actions:
  - name: task
    connection: flowdash
    search: find_task
    only_if: '{{contact.email}}'
    input: { title: '{{contact.name}}' }
    or_create: { create: create_task, input: { title: '{{contact.name}}' } }
  - { name: known, connection: flowdash, search: find_task, if_nothing: end }
  - { name: done, connection: flowdash, create: complete_task, input: }
`;
    expect(parse(text)).toMatchObject({
      trigger: { name: 'contact', input: { skip_own: true } },
      actions: [
        {
          name: 'task',
          kind: 'searches',
          onlyIf: '{{contact.email}}',
          orCreate: { operation: 'create_task', input: { title: '{{contact.name}}' } },
        },
        { name: 'known', endsEmpty: true },
        { name: 'done', input: {} },
      ],
    });
  });

  const mistakes: Array<[what: string, text: string, message: string]> = [
    [
      'no YAML',
      'name: [',
      'zaps/hand_over.yaml is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 8.',
    ],
    ['a list', '- a', 'zaps/hand_over.yaml must have: name, trigger, actions.'],
    ['nothing', '', 'zaps/hand_over.yaml must have: name, trigger, actions.'],
    ['an unknown key', zap({ top: 'nmae: x' }), 'zaps/hand_over.yaml: unknown key "nmae".'],
    ['no name', zap({ top: '' }), 'zaps/hand_over.yaml: name must be text.'],
    ['no actions', zap({ actions: '' }), 'zaps/hand_over.yaml: actions must be a list of at least one step.'],
    [
      'an empty list of actions',
      zap({ actions: 'actions: []' }),
      'zaps/hand_over.yaml: actions must be a list of at least one step.',
    ],
    ['no trigger', zap({ trigger: '' }), 'trigger must name its connection and its operation.'],
    [
      'a trigger that is a text',
      zap({ trigger: 'trigger: new_contact' }),
      'trigger must name its connection and its operation.',
    ],
    [
      'an action for a trigger',
      zap({ trigger: 'trigger: { connection: flowdash, create: create_task }' }),
      'trigger must have one of: trigger.',
    ],
    [
      'a condition on the trigger',
      zap({ trigger: 'trigger: { connection: flowdash, trigger: new_task, only_if: x }' }),
      'trigger: unknown key "only_if".',
    ],
    [
      'a step that is a text',
      zap({ actions: 'actions: [create_task]' }),
      'action 1 must name its connection and its operation.',
    ],
    [
      'a step without an operation',
      zap({ actions: 'actions: [{ connection: flowdash }]' }),
      'action 1 must have one of: create, search.',
    ],
    [
      'a step with two operations',
      zap({ actions: 'actions: [{ connection: flowdash, create: a, search: b }]' }),
      'action 1 must have one of: create, search.',
    ],
    [
      'a step without a connection',
      zap({ actions: 'actions: [{ create: create_task }]' }),
      'action 1: connection must be text.',
    ],
    [
      'unknown keys in a step',
      zap({ actions: 'actions: [{ connection: flowdash, create: a, inputs: {}, dry: true }]' }),
      'action 1: unknown key "inputs", "dry".',
    ],
    [
      'an operation that is no text',
      zap({ actions: 'actions: [{ connection: flowdash, create: 5 }]' }),
      'action 1: create must be text.',
    ],
    [
      'a name that is no text',
      zap({ actions: 'actions: [{ name: 5, connection: flowdash, create: a }]' }),
      'action 1: name must be text.',
    ],
    [
      'input that is a list',
      zap({ actions: 'actions: [{ connection: flowdash, create: a, input: [x] }]' }),
      'action 1: input must be a list of "field: value".',
    ],
    [
      'a condition that is no text',
      zap({ actions: 'actions: [{ connection: flowdash, create: a, only_if: true }]' }),
      'action 1: only_if must be text.',
    ],
    [
      'nothing found with another end',
      zap({ actions: 'actions: [{ connection: flowdash, search: a, if_nothing: stop }]' }),
      'action 1: if_nothing must be go_on or end.',
    ],
    [
      'or_create after a create',
      zap({ actions: 'actions: [{ connection: flowdash, create: a, or_create: { create: b } }]' }),
      'action 1: unknown key "or_create".',
    ],
    [
      'or_create that is a text',
      zap({ actions: 'actions: [{ connection: flowdash, search: a, or_create: b }]' }),
      'action 1: or_create must have: create, input.',
    ],
    [
      'or_create without an operation',
      zap({ actions: 'actions: [{ connection: flowdash, search: a, or_create: {} }]' }),
      'action 1: or_create: create must be text.',
    ],
    [
      'an unknown key in or_create',
      zap({ actions: 'actions: [{ connection: flowdash, search: a, or_create: { create: b, name: c } }]' }),
      'action 1: or_create: unknown key "name".',
    ],
    [
      'two steps of one name',
      zap({ actions: 'actions: [{ connection: a, create: x }, { connection: b, create: x }]' }),
      'zaps/hand_over.yaml: two steps are called "x". Rename one of them.',
    ],
    [
      'a step called like the trigger',
      zap({ actions: 'actions: [{ name: trigger, connection: a, create: x }]' }),
      'zaps/hand_over.yaml: two steps are called "trigger". Rename one of them.',
    ],
  ];
  it.each(mistakes)('with %s is refused in one line', (_what, text, message) => {
    expect(() => parse(text)).toThrow(new ZapError(message));
    expect(message).not.toContain('\n');
  });

  it('must be there', () => {
    expect(() => readZap('zaps/none.yaml')).toThrow(new ZapError('There is no Zap file zaps/none.yaml.'));
    expect(readZap('zaps/onepagecrm_contact_to_flowdash_task.yaml')).toMatchObject({
      id: 'onepagecrm_contact_to_flowdash_task',
    });
  });
});
