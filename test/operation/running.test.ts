import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Failure, invalidInput, type Problem } from '../../platform/failure.js';
import type { Service } from '../../records/service.js';
import { appWith, failure, runner } from '../support/app.js';
import * as examples from '../support/examples.js';
import { acme, bolt, type Calls } from '../support/fake_services.js';

const ACME = { service: 'acme', api_key: 'k', user_id: '5' };
const BOLT = { service: 'bolt', api_key: 'k' };

const setUp = () => {
  const calls: Calls = [];
  return { calls, run: runner(appWith(acme(calls), bolt(calls))) };
};

describe('a run', () => {
  it('is for the connected service, with what the user filled in', async () => {
    const { calls, run } = setUp();
    const perform = 'creates.create_task.operation.perform';
    const inputData = { title: 'Call Ida', due_date: '2026-12-01', contact_id: '5', project_id: 'p1' };
    expect(await run(perform, { authData: BOLT, inputData })).toMatchObject({
      service: 'bolt',
      changed: true,
    });
    expect(await run(perform, { authData: ACME, inputData })).toMatchObject({ service: 'acme' });
    expect(calls).toEqual([
      { service: 'bolt', input: inputData },
      { service: 'acme', input: inputData },
    ]);
  });

  it('needs no service to be chosen where there is one', async () => {
    const calls: Calls = [];
    const run = runner(appWith(bolt(calls)));
    const inputData = { title: 'Call Ida', project_id: 'p1' };
    await run('creates.create_task.operation.perform', { authData: { api_key: 'k' }, inputData });
    expect(calls).toHaveLength(1);
  });

  const metas: Array<[given: Record<string, unknown>, seen: object]> = [
    [{}, { isLoadingSample: false, isPopulatingDedupe: false, page: 0, timezone: 'UTC', withSearch: false }],
    [
      { isLoadingSample: true, page: 2, timezone: 'Europe/Dublin', withSearch: 'find_contact' },
      { isLoadingSample: true, page: 2, timezone: 'Europe/Dublin', withSearch: true },
    ],
    [{ isPopulatingDedupe: true }, { isLoadingSample: false, isPopulatingDedupe: true }],
  ];
  it.each(metas)('knows of Zapier %j', async (meta, seen) => {
    const { calls, run } = setUp();
    await run('triggers.new_contact.operation.perform', { authData: ACME, meta });
    expect(calls).toMatchObject([{ meta: seen }]);
  });

  it('gives keys alone while Zapier fills its dedupe table', async () => {
    const { run } = setUp();
    const rows = (meta: object) =>
      run('triggers.new_contact.operation.perform', { authData: ACME, meta: { ...meta } });
    expect(await rows({ isPopulatingDedupe: true })).toEqual([
      { id: '65f0c1a2b3d4e5f601234567', event_id: '65f0c1a2b3d4e5f601234567' },
    ]);
    expect(await rows({})).toMatchObject([{ name: 'Mia Brook' }]);
  });

  it('leaves a dropdown empty for a product that has no such thing', async () => {
    const { run } = setUp();
    expect(await run('triggers.contact_list.operation.perform', { authData: BOLT })).toEqual([]);
  });

  it('fills a dropdown', async () => {
    const { run } = setUp();
    const perform = 'triggers.project_list.operation.perform';
    expect(await run(perform, { authData: BOLT, meta: { isFillingDynamicDropdown: true, page: 0 } })).toEqual(
      [{ id: 'p1', name: 'Onboarding' }],
    );
    expect(await runner(appWith(bolt()))(perform, { authData: BOLT })).toEqual([
      { id: 'p1', name: 'Onboarding' },
    ]);
  });
});

describe('the connection', () => {
  const app = (problem: Problem) =>
    runner(
      appWith({
        ...acme(),
        tasks: {
          sample: examples.task,
          create: {
            run: async () => {
              throw new Failure(problem);
            },
          },
        },
      }),
    );
  const inputData = { title: 'Call Ida', contact_id: '5' };
  const tokens = { access_token: 'access-1', refresh_token: 'refresh-1' };

  it.each<[what: string, problem: Problem, authData: Record<string, string>, name: string]>([
    ['is refreshed where it can be', { kind: 'credentials', fields: 'API Key' }, tokens, 'RefreshAuthError'],
    ['has run out where it cannot', { kind: 'credentials', fields: 'API Key' }, ACME, 'ExpiredAuthError'],
    ['is left alone after other failures', { kind: 'missing', subject: 'task' }, tokens, 'AppError'],
  ])('%s', async (_what, problem, authData, name) => {
    const run = app(problem)('creates.create_task.operation.perform', { authData, inputData });
    expect(await failure(run)).toMatchObject({ name });
  });
});

describe("the product's own fields", () => {
  const inputs: unknown[] = [];
  const accountFields = jest.fn(async () => [
    { key: 'cf_1', label: 'Age', type: 'integer' as const },
    { key: 'cf_2' },
  ]);
  const own = [{ key: 'mood', label: 'Mood', type: 'boolean' as const }, { key: 'colour' }];
  const keeping = async (_client: unknown, input: object) => {
    inputs.push(input);
    return { ...examples.contact, changed: true };
  };
  const serviceWith = (update: object): Service => ({
    ...acme(),
    ids: /^\d+$/,
    contacts: {
      sample: examples.contact,
      update: { run: keeping, ...update },
      find: {
        find: async (_client, input) => {
          inputs.push(input);
          return [];
        },
      },
    },
    tasks: {
      sample: examples.task,
      find: {
        find: async (_client, input) => {
          inputs.push(input);
          return [];
        },
      },
    },
  });
  const update = (inputData: object, changes: object = { own, accountFields }) =>
    runner(appWith(serviceWith(changes)))('creates.update_contact.operation.perform', {
      inputData: { contact_id: '5', ...inputData },
    });
  beforeEach(() => {
    inputs.length = 0;
    accountFields.mockClear();
  });

  it('are read as they are declared', async () => {
    await update({ mood: 'yes', colour: 7, cf_1: '42', cf_2: ' ' });
    expect(inputs).toEqual([{ contact_id: '5', mood: true, colour: '7', cf_1: 42 }]);
    expect(accountFields).toHaveBeenCalledTimes(1);
  });

  it('are read in the same way where they are a list, which the form shows', async () => {
    await update({ mood: 'yes', colour: 7 }, { fields: own });
    expect(inputs).toEqual([{ contact_id: '5', mood: true, colour: '7' }]);
    const shown = await runner(appWith(serviceWith({ fields: own })))(
      'creates.update_contact.operation.inputFields',
    );
    expect(shown).toEqual(expect.arrayContaining(own.map((field) => expect.objectContaining(field))));
  });

  it("are asked for only if one of the account's is filled in", async () => {
    await update({ mood: 'no', cf_1: '', cf_2: null });
    await update({ last_name: 'Strand' });
    expect(accountFields).not.toHaveBeenCalled();
    expect(inputs).toEqual([
      { contact_id: '5', mood: false },
      { contact_id: '5', last_name: 'Strand' },
    ]);
  });

  it('are left as they come where the product does not declare them', async () => {
    await update({ mood: 'yes', cf_1: '42' }, {});
    expect(inputs).toEqual([{ contact_id: '5', mood: 'yes', cf_1: '42' }]);
  });

  it.each([
    ['last_name', 'Last Name'],
    ['mood', 'Mood'],
    ['colour', 'colour'],
    ['cf_1', 'Age'],
    ['cf_2', 'cf_2'],
  ])('are named by their labels where the product refuses %s', async (key, label) => {
    const run = async () => {
      throw new Failure({ kind: 'invalid', fields: { [key]: 'is too long' } });
    };
    const input = { last_name: 'Strand', cf_1: '42' };
    for (const fields of [{ own }, { fields: own }]) {
      expect(await failure(update(input, { run, ...fields, accountFields }))).toMatchObject({
        message: `Acme did not accept ${label}: is too long.`,
      });
    }
  });

  it.each([
    ['last_name', 'Strand', 'Last Name'],
    ['colour', 'red', 'colour'],
    ['cf_1', '42', 'Age'],
    ['cf_9', '42', 'A field'],
  ])('are not filled in and cleared at once: %s', async (key, value, label) => {
    expect(await failure(update({ clear_fields: ['job_title', key], [key]: value }))).toMatchObject({
      message: `${label} is filled in, but also chosen under Clear These Fields. Leave it blank, or remove it there.`,
    });
    expect(inputs).toEqual([]);
    await update({ clear_fields: ['job_title', key] });
    expect(inputs).toEqual([{ contact_id: '5', clear_fields: ['job_title', key] }]);
  });

  it('hold IDs of the product, but a search may look for those of others', async () => {
    expect(await failure(update({ contact_id: 'abc' }))).toMatchObject({
      message: expect.stringMatching(/^Client is "abc", which is not an ID\./),
    });
    await runner(appWith(serviceWith({})))('searches.find_task.operation.perform', {
      inputData: { task_id: 'abc' },
    });
    expect(inputs).toEqual([{ task_id: 'abc' }]);
  });
});

describe('a run that cannot be', () => {
  const refused: Array<[what: string, path: string, authData: Record<string, string>, message: string]> = [
    [
      'the service cannot do it',
      'creates.create_contact',
      BOLT,
      'Create Client does not work with Bolt. Choose a connection to Acme.',
    ],
    ['no service is chosen', 'creates.create_task', {}, 'Choose a Service in this connection: Acme or Bolt.'],
    ['a required field is blank', 'creates.create_task', BOLT, 'Fill in Workflow or Project.'],
  ];
  it.each(refused)('says so before anything is done when %s', async (_what, path, authData, message) => {
    const { calls, run } = setUp();
    const inputData = { title: '' };
    const error = await failure(run(`${path}.operation.perform`, { authData, inputData }));
    expect(error).toMatchObject({ name: 'AppError', code: 'input', message });
    expect(calls).toEqual([]);
  });

  it('takes 0 and false for values', async () => {
    const { calls, run } = setUp();
    await run('creates.create_task.operation.perform', {
      authData: ACME,
      inputData: { title: 0, contact_id: '5' },
    });
    expect(calls).toHaveLength(1);
  });

  it('names the field by its label where the service refuses its value', async () => {
    const fail = async () => {
      throw new Failure({ kind: 'invalid', fields: { due_date: 'is in the past' } });
    };
    const app = appWith({ ...acme(), tasks: { sample: examples.task, create: { run: fail } } });
    const inputData = { title: 'Call Ida', contact_id: '5' };
    expect(await failure(runner(app)('creates.create_task.operation.perform', { inputData }))).toMatchObject({
      message: 'Acme did not accept Due Date: is in the past.',
    });
  });

  it('keeps what it did not expect to itself, and logs only where it happened', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => {});
    const fail = async () => {
      throw new TypeError('ida@example.org is no list');
    };
    const app = appWith({ ...acme(), tasks: { sample: examples.task, create: { run: fail } } });
    const inputData = { title: 'Call Ida', contact_id: '5' };
    expect(await failure(runner(app)('creates.create_task.operation.perform', { inputData }))).toEqual({
      name: 'AppError',
      code: 'fault',
      status: 500,
      message: 'Something went wrong in this integration, not in your Zap. Please report it.',
    });
    const lines = logged.mock.calls.join();
    logged.mockRestore();
    expect(lines).toMatch(/^TypeError\n.*running\.test\.ts/);
    expect(lines).not.toContain('ida@example.org');
  });
});

describe('fields that the service adds', () => {
  const inputs: unknown[] = [];
  const form = {
    fields: async (_client: unknown, input: object) => {
      inputs.push(input);
      return [{ key: 'mood', label: 'Mood of the {Contact}' }];
    },
    outputFields: async (_client: unknown, input: object) => {
      inputs.push(input);
      return [{ key: 'custom_fields__cf_1', label: 'Mood of {a contact}' }];
    },
  };
  const app = appWith(acme([], form));
  const fields = (part: 'inputFields' | 'outputFields', inputData = {}) =>
    runner(app)(`triggers.new_contact.operation.${part}`, { inputData });

  it('come last, in the words of the product', async () => {
    expect(JSON.stringify(await fields('inputFields'))).toMatch(
      /\{"key":"mood","label":"Mood of the Client"\}\]$/,
    );
    expect(JSON.stringify(await fields('outputFields'))).toMatch(
      /\{"key":"custom_fields__cf_1","label":"Mood of a client"\}\]$/,
    );
  });

  it.each(['inputFields', 'outputFields'] as const)(
    'are not asked for with a value that is still to be mapped (%s)',
    async (part) => {
      inputs.length = 0;
      await fields(part, { skip_own: false, origin: '{{12345__id}}', tags: ['a'] });
      expect(inputs).toEqual([{ skip_own: false, tags: ['a'] }]);
    },
  );

  it.each(['inputFields', 'outputFields'] as const)(
    'tell in words why they cannot come (%s)',
    async (part) => {
      const fail = async () => {
        throw invalidInput('Choose a Pipeline first');
      };
      const broken = appWith(acme([], { fields: fail, outputFields: fail }));
      expect(await failure(runner(broken)(`triggers.new_contact.operation.${part}`))).toMatchObject({
        message: 'Choose a Pipeline first.',
      });
    },
  );

  it('are not there for a service that has none', async () => {
    const both = runner(appWith(acme([], form), bolt()));
    const path = 'triggers.new_contact.operation.inputFields';
    expect(JSON.stringify(await both(path, { authData: ACME }))).toContain('mood');
    expect(JSON.stringify(await both(path, { authData: BOLT }))).not.toContain('mood');
    const contacts = { sample: examples.contact, created: { poll: async () => [] } };
    const plain = runner(appWith(acme([], form), { ...bolt(), contacts }));
    for (const part of ['inputFields', 'outputFields']) {
      const shown = await plain(`triggers.new_contact.operation.${part}`, { authData: BOLT });
      expect(JSON.stringify(shown)).toMatch(/^\[\{"key":(?!.*(mood|custom_fields__cf_1))/);
    }
  });
});
