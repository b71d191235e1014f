import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { useFlowdash } from './client.js';

describe('webhook', () => {
  const flowdash = useFlowdash();
  let clients: string;
  let address: string;
  const received: Array<{ method: string | undefined; type: string | undefined; body: unknown }> = [];
  let answer = { status: 200, body: '' };
  const receiver = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    received.push({
      method: request.method,
      type: request.headers['content-type'],
      body: JSON.parse(text),
    });
    response.statusCode = answer.status;
    response.end(answer.body);
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const bound = receiver.address();
    address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : bound}/hook`;
  });
  beforeEach(async () => {
    Object.assign(flowdash.settings, { execution_ms: 0, webhook_url: address });
    received.length = 0;
    answer = { status: 200, body: '' };
    clients = await flowdash.path('Client Onboarding');
  });
  afterAll(async () => {
    receiver.close();
  });

  /** Performs the action and waits until it has finished. */
  const perform = async (uid: string, name: string, performer?: string) => {
    const started = await flowdash.call('POST', `${clients}/executions`, {
      task_id: uid,
      action_id: await flowdash.actionId(clients, uid, name),
      performed_by: performer,
    });
    expect(started.body.status).toBe('Pending');
    for (let tries = 0; tries < 200; tries += 1) {
      const { body } = await flowdash.call('GET', `${clients}/executions/${started.body.id}`);
      if (body.status !== 'Pending') return body;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error('still Pending');
  };
  const task = async (uid: string) => (await flowdash.call('GET', `${clients}/tasks/${uid}`)).body;

  test('an "API Call" step posts action, user and task, without the URL of the task', async () => {
    expect(await perform('AC-1007', 'Finish', 'ada@acme.example')).toMatchObject({ status: 'Success' });
    const { 'Task URL': _, ...shown } = await task('AC-1007');
    expect(received).toEqual([
      {
        method: 'POST',
        type: 'application/json',
        body: {
          action: 'Finish',
          user: {
            id: expect.any(String),
            email: 'ada@acme.example',
            first_name: 'Ada',
            last_name: 'Lane',
          },
          task: shown,
        },
      },
    ]);
    expect(shown.Stage).toBe('Done');
  });

  test('a "Zapier" step posts the same, and the next step runs after a 2xx', async () => {
    answer = { status: 204, body: '' };
    await perform('AC-1008', 'Cancel');
    expect(received[0]?.body).toMatchObject({ action: 'Cancel', user: null, task: { Stage: 'In Progress' } });
    expect(await task('AC-1008')).toMatchObject({ Stage: 'Cancelled', 'Assigned To': null });
  });

  test('the answer may change the task', async () => {
    answer = { status: 200, body: JSON.stringify({ task: { 'Go-live Date': '2020-02-01' } }) };
    await perform('AC-1007', 'Finish', 'ada@acme.example');
    expect(await task('AC-1007')).toMatchObject({ 'Go-live Date': '2020-02-01', Stage: 'Done' });
  });

  test('an invalid change stops the action', async () => {
    answer = { status: 200, body: JSON.stringify({ task: { 'Go-live Date': 'soon' } }) };
    expect(await perform('AC-1008', 'Cancel')).toMatchObject({ errors: ['Go-live Date is invalid'] });
    expect(await task('AC-1008')).toMatchObject({ Stage: 'In Progress' });
  });

  test('anything but a 2xx stops the action, without a second try', async () => {
    answer = { status: 500, body: '' };
    expect(await perform('AC-1008', 'Cancel')).toMatchObject({
      status: 'Fail',
      errors: ['API Call failed with status 500'],
    });
    expect(await task('AC-1008')).toMatchObject({ Stage: 'In Progress' });
    expect(received).toHaveLength(1);
  });

  test.each([
    ['nobody listens', 'http://127.0.0.1:1/', 'API Call failed: no answer'],
    [
      'the address is off this machine',
      'https://hooks.example.org/',
      expect.stringContaining('this machine'),
    ],
  ])('stops when %s', async (_case, url, error) => {
    flowdash.settings.webhook_url = url;
    expect(await perform('AC-1008', 'Cancel')).toMatchObject({ status: 'Fail', errors: [error] });
  });

  test('without an address the step does nothing', async () => {
    flowdash.settings.webhook_url = '';
    expect(await perform('AC-1008', 'Cancel')).toMatchObject({ status: 'Success' });
    expect(received).toEqual([]);
  });
});
