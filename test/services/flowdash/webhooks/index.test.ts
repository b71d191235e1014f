import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appFor, runner } from '../../../support/app.js';
import { CLIENTS, useFlowdash } from '../flowdash.js';

const { sandbox, auth, requests, id, cf, stored, settings, record } = useFlowdash();

/** Static hooks are in apps for several products only. */
const execute = runner(appFor());
const PATH = 'triggers.webhook_event.operation';
const deliver = async (body: unknown, inputData: Record<string, unknown> = { project_id: id(CLIENTS) }) => {
  const content = typeof body === 'string' ? body : JSON.stringify(body);
  const result = await execute(`${PATH}.perform`, {
    authData: auth(),
    inputData,
    rawRequest: { headers: { 'Content-Type': 'application/json' }, content },
  });
  if (!Array.isArray(result)) throw new Error('The hook gave no list.');
  return result;
};

const received: string[] = [];
const receiver = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  received.push(text);
  response.end();
});
beforeAll(() => new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve)));
afterAll(() => void receiver.close());

/** As the docs show it (Flowdash, Actions). */
const payload = (task: Record<string, unknown> = {}) => ({
  action: 'Finish',
  user: { id: 'abc123', email: 'ada@acme.example', first_name: 'Ada', last_name: 'Lane' },
  task: {
    Stage: 'Done',
    'Assigned To': 'bo@acme.example',
    'CRM ID': 'AC-1007',
    'Client Name': 'Hoa',
    'Number of Employees': '20',
    'Go-live Date': '2026-12-01',
    ...task,
  },
});

describe('what a Flow action sends', () => {
  it('is the task as everywhere else, with the action and its user', async () => {
    const [event] = await deliver(payload());
    expect(event).toMatchObject({
      id: 'AC-1007',
      service: 'flowdash',
      url: null,
      event: 'Finish',
      record_type: 'task',
      user_id: 'ada@acme.example',
      user_name: 'Ada Lane',
      task: {
        id: 'AC-1007',
        title: 'Hoa',
        status: 'Done',
        due_at: '2026-12-01',
        assignee_id: 'bo@acme.example',
        assignee_name: 'Bo Reyes',
        project_id: id(CLIENTS),
        project_name: CLIENTS,
        external_id: 'AC-1007',
        custom_fields: { [cf('Number of Employees')]: 20 },
      },
      more: { user: payload().user },
    });
    expect(event.task).not.toHaveProperty('more');
    expect(event.created_at).toMatch(/^\d{4}-.*Z$/);
  });

  it('comes through from a real action, step by step', async () => {
    const address = receiver.address();
    const port = typeof address === 'object' ? address?.port : 0;
    settings().webhook_url = `http://127.0.0.1:${port}/hook`;
    await record('creates.run_task_action', {
      project_id: id(CLIENTS),
      task_id: 'AC-1007',
      action_id: 'Finish',
      performed_by: 'ada@acme.example',
    });
    const [event] = await deliver(received[0]);
    expect(event).toMatchObject({
      event: 'Finish',
      user_name: 'Ada Lane',
      task: { id: 'AC-1007', status: 'Done', title: 'Nguyễn Thị Hoa' },
    });
  });

  it('is told apart by the time it comes', async () => {
    const [first] = await deliver(payload());
    await new Promise((resolve) => setTimeout(resolve, 5));
    const [second] = await deliver(payload());
    expect(first.event_id).not.toBe(second.event_id);
  });

  it('is known by all that came, blanks included', async () => {
    const content = JSON.stringify(payload(), null, 2);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 24);
    const [{ event_id, created_at }] = await deliver(content);
    expect(event_id).toBe(`${hash}:${created_at}`);
  });

  it('may be done by nobody, and lack a Unique ID', async () => {
    const [event] = await deliver({ ...payload({ 'CRM ID': null }), user: null });
    expect(event).toMatchObject({ user_id: null, user_name: null, task: { external_id: null } });
    expect(event.id).toMatch(/^[0-9a-f]{24}$/);
    const url = { 'CRM ID': null, 'Task URL': `https://f.example/workflows/${id(CLIENTS)}/tasks/ooCwnZ` };
    expect(await deliver(payload(url))).toMatchObject([{ id: 'ooCwnZ' }]);
  });

  it('costs no request of its own', async () => {
    await deliver(payload());
    sandbox().log.clear();
    await deliver(payload());
    expect(requests()).toEqual([]);
  });
});

describe('other deliveries', () => {
  it('of actions that are not wanted are left out', async () => {
    const input = { project_id: id(CLIENTS), actions: ['cancel', ' FINISH '] };
    expect(await deliver(payload(), input)).toHaveLength(1);
    expect(await deliver({ ...payload(), action: 'Start' }, input)).toEqual([]);
  });

  it('of another workflow are left out where they tell', async () => {
    const url = { 'Task URL': 'https://app.flowdash.com/workflows/other/tasks/x' };
    expect(await deliver(payload(url))).toEqual([]);
  });

  it('with the bare fields of a task are taken', async () => {
    const [event] = await deliver(payload().task);
    expect(event).toMatchObject({ event: null, user_id: null, task: { id: 'AC-1007', title: 'Hoa' } });
  });

  it.each([
    ['a text', 'hello'],
    ['a list', []],
    ['something else', { order: 1 }],
  ])('%s is left out', async (_what, body) => {
    expect(await deliver(body)).toEqual([]);
  });

  it('without a workflow tell what they can', async () => {
    const [event] = await deliver(payload(), {});
    expect(event).toMatchObject({
      event: 'Finish',
      task: {
        status: 'Done',
        title: null,
        project_id: null,
        custom_fields: { cf_CRM_ID: 'AC-1007', cf_Client_Name: 'Hoa' },
      },
    });
    const url = { 'Task URL': `https://app.flowdash.com/workflows/${id(CLIENTS)}/tasks/ooCwnZ` };
    expect(await deliver(payload(url), {})).toMatchObject([
      { task: { title: 'Hoa', project_name: CLIENTS } },
    ]);
  });
});

describe('the form', () => {
  const list = (inputData: Record<string, unknown>) =>
    execute(`${PATH}.performList`, { authData: auth(), inputData });

  it('shows events like those that would come', async () => {
    expect(await list({ project_id: id(CLIENTS), actions: ['Finish'] })).toMatchObject([
      { id: 'AC-1001', event: 'Finish', event_id: stored('AC-1001')?.id, task: { id: 'AC-1001' } },
      {},
      {},
    ]);
    expect(await list({})).toEqual([]);
  });

  it('says how to set it up, and asks for nothing of other products', async () => {
    const fields = await execute(`${PATH}.inputFields`, { authData: auth(), inputData: {} });
    expect(JSON.stringify(fields)).toContain('API Call step');
    expect(fields).toContainEqual(expect.objectContaining({ key: 'actions', list: true }));
    expect(fields).toContainEqual(
      expect.objectContaining({ key: 'project_id', dynamic: 'project_list.id.name' }),
    );
  });
});
