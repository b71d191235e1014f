import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Draft, DraftStep } from '../../playground/protocol.js';
import { fileOf, fromYaml, toYaml, zapOf } from '../../playground/server/draft.js';
import { parseZap } from '../../runner/zap_file.js';

const step = (changes: Partial<DraftStep>): DraftStep => ({
  name: 'trigger',
  kind: 'triggers',
  operation: 'new_contact',
  connection: 'onepagecrm',
  input: {},
  labels: {},
  ...changes,
});

const draft = (...actions: DraftStep[]): Draft => ({
  id: 'mine',
  name: 'Mine',
  app: 'handoff',
  realm: 'sandbox',
  trigger: step({}),
  actions,
});

describe('a draft', () => {
  it.each(readdirSync('zaps'))('of %s is exported as the runner reads it', (file) => {
    const text = readFileSync(`zaps/${file}`, 'utf8');
    const read = fromYaml(text, file, { app: 'handoff', realm: 'sandbox' });
    expect(parseZap(toYaml(read), file)).toEqual(parseZap(text, file));
  });

  it('is exported with names of what was chosen, so that it works on another account', () => {
    const action = step({
      name: 'task',
      kind: 'creates',
      operation: 'create_task',
      input: { project_id: 'a1', title: '{{trigger.name}}', followers: ['u1', 'x'], note: '', tags: [] },
      labels: { 'project_id:a1': 'Client Kick-off', 'followers:u1': 'Ada', 'title:a1': 'not this' },
      onlyIf: '{{trigger.email}}',
    });
    const [exported] = parseZap(toYaml(draft(action)), 'mine.yaml').actions;
    expect(exported).toEqual({
      name: 'task',
      kind: 'creates',
      operation: 'create_task',
      connection: 'onepagecrm',
      onlyIf: '{{trigger.email}}',
      input: {
        project_id: { pick: 'Client Kick-off' },
        title: '{{trigger.name}}',
        followers: [{ pick: 'Ada' }, 'x'],
      },
    });
  });

  it('keeps a search-or-create and all results', () => {
    const search = { kind: 'searches' as const, operation: 'find_contact', input: { email: 'a@b.example' } };
    const both = draft(
      step({
        ...search,
        name: 'find_contact',
        orCreate: { operation: 'create_contact', input: { last_name: 'B' } },
      }),
      step({ ...search, name: 'all', allResults: true }),
      step({ ...search, name: 'known', endsEmpty: true }),
    );
    expect(parseZap(toYaml(both), 'mine.yaml').actions).toEqual(zapOf(both).actions);
  });

  it('is exported into a file that is called like it', () => {
    expect(fileOf({ ...draft(), name: 'Café: new contact → task!' })).toBe('cafe_new_contact_task.yaml');
    expect(fileOf({ ...draft(), id: 'zap_1', name: '新しい' })).toBe('zap_1.yaml');
  });

  it('says which step is still to be chosen', () => {
    expect(() => toYaml(draft(step({ kind: 'creates', operation: '' })))).toThrow(
      'Choose what step 2 does first.',
    );
    expect(() => zapOf({ ...draft(), trigger: step({ operation: '' }) })).toThrow('Choose a trigger first.');
  });
});
