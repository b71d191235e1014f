import { describe, expect, test } from '@jest/globals';
import { type Row, useFlowdash } from './client.js';

describe('connection', () => {
  const flowdash = useFlowdash();

  test.each([
    ['a wrong key', { authorization: 'Bearer nobody' }],
    ['a basic header', { authorization: 'Basic ZGVtby1mbG93ZGFzaC1rZXk6' }],
    ['no header', {}],
  ])('refuses %s', async (_case, headers: Record<string, string>) => {
    const answer = await fetch(`${flowdash.sandbox.urls.flowdash}/workspace`, { headers });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ error: 'Unauthorized' });
  });

  test('takes the demo credentials', async () => {
    expect(flowdash.sandbox.emulators.flowdash.credentials).toEqual({ api_key: 'demo-flowdash-key' });
    expect((await flowdash.call('GET', '/workspace')).body).toEqual({
      id: expect.any(String),
      name: 'Acme Operations',
    });
  });

  test.each([
    ['throttled', 429],
    ['forbidden', 403],
    ['bad_credentials', 401],
    ['server_error', 500],
  ] as const)('plays %s in its own shape', async (kind, status) => {
    flowdash.sandbox.faults.add({ vendor: 'flowdash', kind, times: 1 });
    const answer = await flowdash.call('GET', '/workflows');
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: expect.any(String) });
    expect((await flowdash.call('GET', '/workflows')).status).toBe(200);
  });

  test.each([
    ['GET', '/nowhere', undefined, 501],
    ['GET', '/workflows/nope/tasks', undefined, 404],
    ['POST', '/workflows/nope/executions', {}, 404],
    ['POST', '/workflows/nope/tasks', '{not json', 400],
  ])('%s %s is refused', async (method, path, body, status) => {
    const answer = await flowdash.call(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: expect.any(String) });
  });

  describe('metadata', () => {
    test('stages have names only', async () => {
      const wf = await flowdash.path('Client Onboarding');
      expect((await flowdash.call('GET', `${wf}/stages`)).body).toEqual(
        ['Not Started', 'In Progress', 'Waiting for Client', 'Done', 'Cancelled'].map((name) => ({ name })),
      );
    });

    test('fields of every type, with the extras of their type', async () => {
      const wf = await flowdash.path('Client Onboarding');
      const { body } = await flowdash.call<Row[]>('GET', `${wf}/fields`);
      const types = `text longText number phone currency date datetime person singleSelect multipleSelect checkbox
      uniqueId file email url`;
      expect(new Set(body.map(({ type }) => type))).toEqual(new Set(types.split(/\s+/)));
      const field = (name: string) => body.find((one) => one.name === name);
      const id = expect.any(String);
      const plain = { id, required: false, editable: true };
      expect(field('Linkedin ')).toEqual({ ...plain, name: 'Linkedin ', type: 'text' });
      expect(field('Documents')).toEqual({ ...plain, name: 'Documents', type: 'file', limit: 3 });
      expect(field('CRM ID')).toEqual({ ...plain, name: 'CRM ID', type: 'uniqueId', autoincrement: false });
      expect(field('Package')).toEqual({
        ...plain,
        name: 'Package',
        type: 'singleSelect',
        options: ['Starter', 'Growth', 'Retainer'],
      });
      expect(body.map(({ name }) => name)).not.toContain('Stage');
    });

    test('users with the role they have in the workflow', async () => {
      const wf = await flowdash.path('Client Onboarding');
      const users = (await flowdash.call<Row[]>('GET', `${wf}/users`)).body;
      expect(users.map(({ first_name }) => first_name)).toEqual(['Ada', 'Bo', 'Cleo']);
      expect(users[0]).toEqual({
        id: expect.any(String),
        email: 'ada@acme.example',
        first_name: 'Ada',
        last_name: 'Lane',
        role_id: expect.any(String),
        saml_user_id: null,
      });
      expect(new Set(users.map(({ role_id }) => role_id)).size).toBe(3);
      expect((await flowdash.call('GET', `${wf}/users/${users[1]?.id}`)).body).toEqual(users[1]);
    });

    test('a removed user is gone from that workflow only', async () => {
      const wf = await flowdash.path('Client Onboarding');
      const [, bo] = (await flowdash.call<Row[]>('GET', `${wf}/users`)).body;
      expect((await flowdash.call('DELETE', `${wf}/users/${bo?.id}`)).status).toBe(204);
      expect((await flowdash.call('GET', `${wf}/users/${bo?.id}`)).status).toBe(404);
      expect((await flowdash.call('DELETE', `${wf}/users/${bo?.id}`)).status).toBe(404);
      expect((await flowdash.call('GET', `${wf}/users`)).body).toHaveLength(2);
      expect((await flowdash.call('GET', `${await flowdash.path('Ideas')}/users/${bo?.id}`)).status).toBe(
        200,
      );
    });
  });

  test('the seed is old enough for a quiet first poll, and reset lays it again', async () => {
    const recent = Date.now() - 6 * 60 * 60 * 1_000;
    const state = flowdash.sandbox.emulators.flowdash.store;
    expect(state.tasks.size).toBeGreaterThanOrEqual(25);
    expect(state.tasks.filter(({ updatedOn }) => updatedOn.getTime() > recent)).toEqual([]);
    expect(state.comments.filter(({ timestamp }) => Date.parse(timestamp) > recent)).toEqual([]);
    for (const workflow of state.workflows) {
      const tasks = state.tasks.filter(({ workflowId }) => workflowId === workflow.id);
      const stages = new Set(tasks.map(({ stage }) => stage));
      expect(workflow.stages.filter(({ name }) => !stages.has(name))).toEqual([]);
    }

    const before = JSON.stringify(state.tasks.all().map(({ id }) => id));
    flowdash.settings.newest_first = true;
    await flowdash.call('POST', `${await flowdash.path('Ideas')}/tasks`, { Idea: 'Gone soon' });
    flowdash.sandbox.reset();
    expect(JSON.stringify(state.tasks.all().map(({ id }) => id))).toBe(before);
    expect(flowdash.settings.newest_first).toBe(false);
    expect(Object.keys(flowdash.sandbox.emulators.flowdash.state())).toContain('checklist_items');
  });
});
