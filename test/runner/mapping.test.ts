import { describe, expect, it } from '@jest/globals';
import { checkPlaceholders, fill, isMapped } from '../../runner/mapping.js';
import { ZapError } from '../../runner/zap_file.js';

const OUTPUTS = {
  trigger: {
    id: '5f',
    count: 3,
    done: false,
    none: null,
    tags: ['a', 'b'],
    emails: [{ value: 'ida@example.org' }],
    address: { city: 'Galway' },
    'odd key': 'x',
  },
  task: { id: 42 },
};

describe('mapping', () => {
  const values: Array<[value: unknown, filled: unknown]> = [
    // Alone, a placeholder keeps its type.
    ['{{trigger.count}}', 3],
    ['{{ trigger.done }}', false],
    ['{{trigger.tags}}', ['a', 'b']],
    ['{{trigger.address}}', { city: 'Galway' }],
    ['{{trigger.address.city}}', 'Galway'],
    ['{{trigger.emails[0].value}}', 'ida@example.org'],
    ['{{trigger.emails.0.value}}', 'ida@example.org'],
    ['{{trigger.odd key}}', 'x'],
    ['{{trigger.none}}', ''],
    ['{{trigger.nothing.at.all}}', ''],
    // Inside other text, it becomes text.
    ['{{trigger.id}}:{{task.id}}', '5f:42'],
    ['{{trigger.done}} {{trigger.none}}{{trigger.nothing}}.', 'false .'],
    ['Tags: {{trigger.tags}}', 'Tags: a,b'],
    ['At {{trigger.address}}', 'At {"city":"Galway"}'],
    ['Mail {{trigger.emails}}', 'Mail {"value":"ida@example.org"}'],
    // Everything else is unchanged.
    ['no placeholder {x}', 'no placeholder {x}'],
    [5, 5],
    [null, null],
    [
      { pick: 'Done', list: ['{{task.id}}', 1] },
      { pick: 'Done', list: [42, 1] },
    ],
  ];
  it.each(values)('of %j is %j', (value, filled) => {
    expect(fill(value, OUTPUTS)).toEqual(filled);
  });

  it.each(['{{tsak.id}}', 'To {{tsak.id}}', '{{toString}}'])('names the step that %s misses', (value) => {
    const path = value.replace(/.*\{\{|\}\}/g, '');
    expect(() => fill(value, OUTPUTS)).toThrow(
      new ZapError(
        `{{${path}}}: there is no step "${path.split('.')[0]}" before this one. The steps before it are: trigger, task.`,
      ),
    );
  });

  it('can be checked before anything runs', () => {
    const before = { trigger: { name: 'Mia', tags: [], raw: {} }, open: {} };
    const check = (value: unknown) => () => checkPlaceholders(value, before, 'task');
    expect(check({ input: { title: 'For {{trigger.name}}', tags: ['{{trigger.tags[0]}}'] } })).not.toThrow();
    expect(check({ whole: '{{trigger}}', deep: '{{trigger.raw.x.y}}', free: '{{open.x}}' })).not.toThrow();
    expect(check(undefined)).not.toThrow();
    expect(check({ input: { tags: ['{{later.id}}'] } })).toThrow(
      new ZapError('task: {{later.id}} points to "later", which is not an earlier step.'),
    );
    expect(check({ input: { title: '{{trigger.nmae}}' } })).toThrow(
      new ZapError(
        'task: {{trigger.nmae}} points to "nmae", which trigger does not return. It returns: name, tags, raw.',
      ),
    );
  });

  it('is known to be still open', () => {
    const values = ['{{trigger.id}}', 'a {{trigger.id}}', 'a', '{x}', 5, null, ['{{trigger.id}}']];
    expect(values.map(isMapped)).toEqual([true, true, false, false, false, false, false]);
  });
});
