import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Row, useFlowdash } from '../client.js';

describe('tasks: checklist', () => {
  const flowdash = useFlowdash();
  let clients: string;
  let items: string;
  beforeEach(async () => {
    clients = await flowdash.path('Client Onboarding');
    items = `${clients}/tasks/AC-1008/checklist_items`;
  });

  const list = async (query = '') => (await flowdash.call<Row[]>('GET', items + query)).body;
  const find = async (title: string) => (await list()).find((item) => item.title === title);

  test('lists template items and added ones, of all stages or of one', async () => {
    expect(await list()).toHaveLength(5);
    expect(await list('?Stage=Not%20Started')).toMatchObject([
      { title: 'Contract signed', status: 'Completed', editable: false },
      { title: 'Welcome e-mail sent', status: 'Completed', editable: false },
    ]);
    expect(await list('?Stage=Nowhere')).toEqual([]);
    expect(await find('Domain moved')).toEqual({
      id: expect.any(String),
      title: 'Domain moved',
      status: 'Blank',
      editable: true,
      'Assigned To': null,
      Stage: 'In Progress',
    });
  });

  test('creates, reads, changes and deletes an item', async () => {
    const created = await flowdash.call('POST', items, { title: 'Logo chosen', Stage: 'In Progress' });
    expect(created).toMatchObject({ status: 200, body: { status: 'Blank', editable: true } });
    const path = `${items}/${created.body.id}`;
    expect((await flowdash.call('GET', path)).body).toEqual(created.body);

    const change = {
      title: 'Logo drawn',
      status: 'Completed',
      'Assigned To': 'bo@acme.example',
      Stage: 'Done',
    };
    expect((await flowdash.call('PUT', path, change)).body).toEqual({ ...created.body, ...change });
    const unassigned = await flowdash.call('PUT', path, { 'Assigned To': null });
    expect(unassigned.body).toEqual({ ...created.body, ...change, 'Assigned To': null });
    expect(await find('Logo drawn')).toEqual(unassigned.body);

    expect((await flowdash.call('DELETE', path)).status).toBe(204);
    expect((await flowdash.call('GET', path)).status).toBe(404);
    expect((await flowdash.call('DELETE', path)).status).toBe(404);
  });

  test('creates with the optional keys', async () => {
    const item = { title: 'x', Stage: 'Done', status: 'Skipped', 'Assigned To': 'cleo@acme.example' };
    expect((await flowdash.call('POST', items, item)).body).toMatchObject(item);
  });

  test.each([
    [{ Stage: 'Done' }, { title: ["can't be blank"] }],
    [{ title: 'x' }, { Stage: ["can't be blank"] }],
    [{ title: 'x', Stage: 'Nowhere' }, { Stage: ['is not included in the list'] }],
    [{ title: 'x', Stage: 'Done', status: 'completed' }, { status: ['is not included in the list'] }],
    [{ title: 'x', Stage: 'Done', 'Assigned To': 'bo' }, { 'Assigned To': ['is invalid'] }],
  ])('refuses %j', async (body, errors) => {
    expect(await flowdash.call('POST', items, body)).toMatchObject({ status: 422, body: { errors } });
    expect(await list()).toHaveLength(5);
  });

  test('a template item can be completed, but neither renamed, moved nor deleted', async () => {
    const path = `${items}/${(await find('Kickoff call held'))?.id}`;
    expect((await flowdash.call('PUT', path, { status: 'Completed' })).body.status).toBe('Completed');
    expect((await flowdash.call('PUT', path, { title: 'x', Stage: 'Done' })).body).toEqual({
      errors: { title: ["can't be changed"], Stage: ["can't be changed"] },
    });
    const refused = await flowdash.call('DELETE', path);
    expect(refused).toMatchObject({ status: 422, body: { errors: { base: [expect.any(String)] } } });
    expect((await flowdash.call('GET', path)).body.status).toBe('Completed');
  });

  test('a new task starts with the template, all blank', async () => {
    await flowdash.call('POST', `${clients}/tasks`, { 'CRM ID': 'N-1', 'Client Name': 'New' });
    const { body } = await flowdash.call<Row[]>('GET', `${clients}/tasks/N-1/checklist_items`);
    expect(body.map(({ status }) => status)).toEqual(['Blank', 'Blank', 'Blank', 'Blank']);
  });

  test('an item is found under its own task only', async () => {
    const id = (await find('Domain moved'))?.id;
    expect((await flowdash.call('GET', `${clients}/tasks/AC-1007/checklist_items/${id}`)).status).toBe(404);
  });
});
