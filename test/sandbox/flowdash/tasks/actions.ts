import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Row, useFlowdash } from '../client.js';

describe('tasks: actions', () => {
  const flowdash = useFlowdash();
  let clients: string;
  let bugs: string;
  beforeEach(async () => {
    flowdash.settings.execution_ms = 60_000;
    clients = await flowdash.path('Client Onboarding');
    bugs = await flowdash.path('Bug Tracker');
  });

  const perform = async (workflow: string, uid: string, name: string, performedBy?: string) =>
    flowdash.call('POST', `${workflow}/executions`, {
      task_id: uid,
      action_id: await flowdash.actionId(workflow, uid, name),
      ...(performedBy && { performed_by: performedBy }),
    });
  const task = async (uid: string, workflow = clients) =>
    (await flowdash.call('GET', `${workflow}/tasks/${uid}`)).body;

  test.each([
    ['AC-1012', ['Start', 'Cancel']],
    ['AC-1008', ['Send Invoice', 'Wait for Client', 'Finish', 'Cancel']],
    ['AC-1001', ['Reopen']],
  ])('%s offers the actions of its stage', async (uid, names) => {
    const { body } = await flowdash.call<Row[]>('GET', `${clients}/tasks/${uid}/actions`);
    expect(body).toEqual(names.map((name) => ({ id: expect.any(String), name })));
  });

  test('an execution is Pending until its time by the clock has passed, then its steps are done', async () => {
    const started = await perform(clients, 'AC-1012', 'Start', 'cleo@acme.example');
    expect(started).toMatchObject({ status: 200, body: { id: expect.any(String), status: 'Pending' } });
    const path = `${clients}/executions/${started.body.id}`;
    flowdash.sandbox.world.advance(59_000);
    expect((await flowdash.call('GET', path)).body).toEqual(started.body);
    expect(await task('AC-1012')).toMatchObject({ Stage: 'Not Started', 'Assigned To': 'bo@acme.example' });

    flowdash.sandbox.world.advance(1_000);
    expect((await flowdash.call('GET', path)).body).toEqual({ id: started.body.id, status: 'Success' });
    expect(await task('AC-1012')).toMatchObject({ Stage: 'In Progress', 'Assigned To': 'cleo@acme.example' });
  });

  test('it runs by itself, too', async () => {
    flowdash.settings.execution_ms = 1;
    await perform(clients, 'AC-1012', 'Start');
    await new Promise((resolve) => setTimeout(resolve, 30));
    const held = flowdash.sandbox.emulators.flowdash.store.executions.all();
    expect(held).toMatchObject([{ status: 'Success', performedBy: null }]);
    expect(await task('AC-1012')).toMatchObject({ Stage: 'In Progress', 'Assigned To': 'bo@acme.example' });
  });

  test('steps can set fields', async () => {
    await flowdash.call('PUT', `${clients}/tasks`, {
      'CRM ID': 'AC-1008',
      'Billing Contact': 'bills@haddad.example',
    });
    await perform(clients, 'AC-1008', 'Send Invoice');
    flowdash.sandbox.world.advance(60_000);
    expect(await task('AC-1008')).toMatchObject({ Invoiced: true });
  });

  test('a failing step stops the rest and gives its error', async () => {
    const { body } = await perform(clients, 'AC-1008', 'Send Invoice');
    flowdash.sandbox.world.advance(60_000);
    expect(await flowdash.call('GET', `${clients}/executions/${body.id}`)).toMatchObject({
      status: 200,
      body: { id: body.id, status: 'Fail', errors: ['the front desk is not a valid email'] },
    });
    expect(await task('AC-1008')).toMatchObject({ Invoiced: false });
  });

  test('a step can delete the task; an execution without its task fails', async () => {
    const first = await perform(bugs, '6', 'Delete Duplicate', 'ada@acme.example');
    const second = await perform(bugs, '6', 'Reject');
    flowdash.sandbox.world.advance(60_000);
    expect((await flowdash.call('GET', `${bugs}/tasks/6`)).status).toBe(404);
    expect((await flowdash.call('GET', `${bugs}/executions/${first.body.id}`)).body.status).toBe('Success');
    expect((await flowdash.call('GET', `${bugs}/executions/${second.body.id}`)).body).toMatchObject({
      status: 'Fail',
      errors: ['Task does not exist'],
    });
  });

  test('unmet requirements are a 422 of their own shape', async () => {
    await flowdash.call('PUT', `${clients}/tasks`, { 'CRM ID': 'AC-1008', 'Assigned To': '' });
    expect(await perform(clients, 'AC-1008', 'Finish')).toMatchObject({
      status: 422,
      body: {
        status: 'Fail',
        errors: [
          'Go-live Date is required',
          'Checklist must be completed',
          'Must be assigned',
          'Client must be invoiced',
        ],
      },
    });
  });

  test('met requirements let it run, a skipped item included', async () => {
    const skip = { title: 'Optional', Stage: 'In Progress', status: 'Skipped' };
    await flowdash.call('POST', `${clients}/tasks/AC-1007/checklist_items`, skip);
    await perform(clients, 'AC-1007', 'Finish', 'ada@acme.example');
    flowdash.sandbox.world.advance(60_000);
    expect(await task('AC-1007')).toMatchObject({ Stage: 'Done' });
  });

  describe('refusals', () => {
    test.each([
      ['a stranger', 'Start', 'harry@example.org'],
      ['a role without permission', 'Cancel', 'cleo@acme.example'],
    ])('%s may not perform it', async (_case, name, performer) => {
      expect(await perform(clients, 'AC-1012', name, performer)).toMatchObject({
        status: 422,
        body: { status: 'Fail', errors: [`${performer} is not permitted to perform this action`] },
      });
    });

    test('an action of another stage', async () => {
      const action_id = await flowdash.actionId(clients, 'AC-1001', 'Reopen');
      const answer = await flowdash.call('POST', `${clients}/executions`, { task_id: 'AC-1012', action_id });
      expect(answer).toMatchObject({ status: 422, body: { errors: ['Action is not available'] } });
    });

    test('unknown tasks, actions and executions', async () => {
      const action_id = await flowdash.actionId(clients, 'AC-1012', 'Start');
      for (const body of [{ task_id: 'AC-9', action_id }, { task_id: 'AC-1012', action_id: 'nope' }, {}])
        expect((await flowdash.call('POST', `${clients}/executions`, body)).status).toBe(404);
      const started = await perform(clients, 'AC-1012', 'Start');
      for (const path of [`${clients}/executions/nope`, `${bugs}/executions/${started.body.id}`])
        expect((await flowdash.call('GET', path)).status).toBe(404);
      expect((await flowdash.call('GET', `${clients}/tasks/AC-9/actions`)).status).toBe(404);
    });
  });
});
