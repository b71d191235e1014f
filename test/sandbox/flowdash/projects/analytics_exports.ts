import { beforeEach, describe, expect, test } from '@jest/globals';
import { useFlowdash } from '../client.js';

describe('projects: analytics exports', () => {
  const flowdash = useFlowdash();
  let clients: string;
  beforeEach(async () => {
    flowdash.settings.export_ms = 60_000;
    clients = await flowdash.path('Client Onboarding');
  });

  test('a data sync is started, and answered with nothing', async () => {
    const answer = await flowdash.fetch('POST', `${clients}/data_syncs`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
    expect(flowdash.sandbox.emulators.flowdash.state().data_syncs).toHaveLength(1);
  });

  test('an export is Pending, then a CSV on the storage host', async () => {
    const today = flowdash.sandbox.world.iso().slice(0, 10);
    const started = await flowdash.call('POST', `${clients}/analytics/exports`, {
      start_date: '2020-01-01',
      end_date: today,
    });
    const { id } = started.body;
    expect(started).toMatchObject({ status: 200, body: { id: expect.any(String) } });
    const path = `${clients}/analytics/exports/${id}`;
    expect((await flowdash.call('GET', path)).body).toEqual({ id, status: 'Pending' });

    flowdash.sandbox.world.advance(60_000);
    const { body } = await flowdash.call<{ file_url: string }>('GET', path);
    expect(body).toEqual({ id, status: 'Success', file_url: expect.stringContaining('.csv') });
    expect(body.file_url.startsWith(flowdash.sandbox.storage.origin)).toBe(true);

    const csv = await (await fetch(body.file_url)).text();
    expect(csv.split('\n')[0]).toBe('Task,CRM ID,Stage,Assigned To,Created on,Updated on');
    expect(csv.trim().split('\n')).toHaveLength(17);
    const signed = await fetch(body.file_url, { headers: { authorization: 'Bearer demo-flowdash-key' } });
    expect(signed.status).toBe(400);
  });

  test('cells are quoted where they must be', async () => {
    flowdash.settings.export_ms = 0;
    await flowdash.call('POST', `${clients}/tasks`, { 'CRM ID': 'a,"b"', 'Client Name': 'x' });
    const today = flowdash.sandbox.world.iso().slice(0, 10);
    const range = { start_date: today, end_date: '2999-01-01' };
    const { body } = await flowdash.call('POST', `${clients}/analytics/exports`, range);
    const made = await flowdash.call<{ file_url: string }>('GET', `${clients}/analytics/exports/${body.id}`);
    expect(await (await fetch(made.body.file_url)).text()).toContain(',"a,""b""",Not Started,,');
  });

  test('the days bound it', async () => {
    flowdash.settings.export_ms = 0;
    const range = { start_date: '2019-01-01', end_date: '2019-01-01' };
    const { body } = await flowdash.call('POST', `${clients}/analytics/exports`, range);
    const made = await flowdash.call<{ file_url: string }>('GET', `${clients}/analytics/exports/${body.id}`);
    expect((await (await fetch(made.body.file_url)).text()).trim().split('\n')).toHaveLength(1);
  });

  test.each([
    [{}, { start_date: ['is invalid'], end_date: ['is invalid'] }],
    [{ start_date: '2022-01-01' }, { end_date: ['is invalid'] }],
    [{ start_date: '1/1/2022', end_date: '2022-03-01' }, { start_date: ['is invalid'] }],
    [{ start_date: '2022-03-02', end_date: '2022-03-01' }, { end_date: ['is invalid'] }],
  ])('refuses %j', async (body, errors) => {
    const answer = await flowdash.call('POST', `${clients}/analytics/exports`, body);
    expect(answer).toMatchObject({ status: 422, body: { errors } });
  });

  test('an unknown export, or another workflow’s, is not found', async () => {
    const range = { start_date: '2022-01-01', end_date: '2022-03-01' };
    const { body } = await flowdash.call('POST', `${clients}/analytics/exports`, range);
    const bugs = await flowdash.path('Bug Tracker');
    for (const path of [`${bugs}/analytics/exports/${body.id}`, `${clients}/analytics/exports/nope`])
      expect((await flowdash.call('GET', path)).status).toBe(404);
  });
});
