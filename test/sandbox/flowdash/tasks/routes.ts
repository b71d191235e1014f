import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Row, useFlowdash } from '../client.js';

describe('tasks: routes', () => {
  const flowdash = useFlowdash();
  let clients: string;
  let bugs: string;
  let ideas: string;
  beforeEach(async () => {
    clients = await flowdash.path('Client Onboarding');
    bugs = await flowdash.path('Bug Tracker');
    ideas = await flowdash.path('Ideas');
  });

  const list = async (path: string): Promise<Row[]> => (await flowdash.call<Row[]>('GET', path)).body;
  const named = (rows: Row[]) => rows.map((row) => row['Client Name']);

  describe('reading', () => {
    test('a task is keyed by field names and has no id', async () => {
      const { status, body } = await flowdash.call('GET', `${clients}/tasks/AC-1001`);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        Stage: 'Done',
        'Assigned To': 'bo@acme.example',
        'Task URL': expect.stringMatching(
          new RegExp(`^https://app\\.flowdash\\.com${clients}/tasks/[A-Za-z0-9]{6}$`),
        ),
        'CRM ID': 'AC-1001',
        'Linkedin ': 'linkedin.example/in/maya-okafor',
        'Number of Employees': '46',
        'Contract Value': '18500.00',
        'Kickoff Call': expect.stringMatching(/T15:00:00Z$/),
        'International?': false,
        Services: ['Branding', 'Website'],
      });
      expect(body).not.toHaveProperty('id');
    });

    test('lists everything at once, oldest first or, by setting, newest first', async () => {
      const rows = await list(`${clients}/tasks`);
      expect(rows).toHaveLength(16);
      expect(rows[0]?.['Client Name']).toBe('Maya Okafor');
      flowdash.settings.newest_first = true;
      expect(await list(`${clients}/tasks`)).toEqual(rows.toReversed());
    });

    test('active tasks are those outside end stages', async () => {
      const stages = new Set((await list(`${clients}/tasks/active`)).map((row) => row.Stage));
      expect(stages).toEqual(new Set(['Not Started', 'In Progress', 'Waiting for Client']));
    });

    test.each([
      ['tasks?Stage=Cancelled', ['Tom Beck']],
      ['tasks?Stage=cancelled', []],
      ['tasks?Stage=In%20Progress&Assigned%20To=', ['山田 花子']],
      ['tasks?CRM%20ID=', ['PageWalk-in: flower shop on 5th']],
      ['tasks?Client%20Name=%E5%B1%B1%E7%94%B0%20%E8%8A%B1%E5%AD%90', ['山田 花子']],
      ['tasks?Contract+Value=42000.00', ['Zoë Björkström']],
      ['tasks?Services=SEO', ['Zoë Björkström']],
      ['tasks?International%3F=true&Invoiced=true&Stage=Done', ['Zoë Björkström', 'Łukasz Żak']],
      ['tasks?Linkedin%20=linkedin.example/in/maya-okafor', ['Maya Okafor']],
      ['tasks?Stage=Done&Stage=Cancelled', ['Tom Beck']],
      ['tasks/active?Package=Starter', ['Inès Dupont']],
    ])('filters %s', async (path, expected) => {
      expect(named(await list(`${clients}/${path}`))).toEqual(expected);
    });

    test('a filter on no field is ignored', async () => {
      expect(await list(`${clients}/tasks?Linkedin=x&page=2`)).toHaveLength(16);
    });

    test('the tail of the URL is no Unique ID', async () => {
      const [row] = await list(`${clients}/tasks`);
      const tail = String(row?.['Task URL']).split('/').at(-1);
      expect((await flowdash.call('GET', `${clients}/tasks/${tail}`)).status).toBe(404);
    });
  });

  describe('writing', () => {
    test('creates in the first stage, and finds it by an awkward Unique ID', async () => {
      const uid = 'a/b c?d';
      const body = { 'CRM ID': uid, 'Client Name': 'Noor', 'Contract Value': 10000, 'Linkedin ': 'in/noor' };
      const created = await flowdash.call('POST', `${clients}/tasks`, { ...body, Linkedin: 'lost', Nope: 1 });
      expect(created.status).toBe(200);
      expect(created.body).toMatchObject({ ...body, Stage: 'Not Started', 'Contract Value': '10000' });
      expect(created.body).not.toHaveProperty('Nope');
      const read = await flowdash.call('GET', `${clients}/tasks/${encodeURIComponent(uid)}`);
      expect(read.body).toEqual({ ...created.body, 'Contract Value': '10000.00' });
      expect((await list(`${clients}/tasks`)).at(-1)).toEqual(read.body);
    });

    test('POST updates the task that has the Unique ID, and leaves the rest', async () => {
      const before = (await flowdash.call('GET', `${clients}/tasks/AC-1005`)).body;
      const change = { 'CRM ID': 'AC-1005', 'Number of Employees': 20, Stage: 'Done', 'Assigned To': null };
      const { status, body } = await flowdash.call('POST', `${clients}/tasks`, change);
      expect(status).toBe(200);
      expect(body).toEqual({ ...before, ...change, 'Number of Employees': '20' });
      expect((await flowdash.call('GET', `${clients}/tasks/AC-1005`)).body).toEqual(body);
      expect(await list(`${clients}/tasks`)).toHaveLength(16);
    });

    test('PUT updates only', async () => {
      const update = await flowdash.call('PUT', `${clients}/tasks`, { 'CRM ID': 'AC-1005', Brief: null });
      expect(update.body).toMatchObject({ 'Client Name': 'Priya Natarajan', Brief: null });
      for (const body of [{ 'CRM ID': 'AC-9999', 'Client Name': 'x' }, { 'Client Name': 'x' }, {}])
        expect((await flowdash.call('PUT', `${clients}/tasks`, body)).status).toBe(404);
      expect(await list(`${clients}/tasks`)).toHaveLength(16);
    });

    test('a number is the same Unique ID as its text', async () => {
      await flowdash.call('POST', `${clients}/tasks`, { 'CRM ID': 42, 'Client Name': 'Forty-two' });
      await flowdash.call('POST', `${clients}/tasks`, { 'CRM ID': '42', 'Client Name': 'Still forty-two' });
      expect(named(await list(`${clients}/tasks?CRM%20ID=42`))).toEqual(['Still forty-two']);
    });

    test('tasks without a Unique ID never collide', async () => {
      for (const uid of ['', null]) {
        await flowdash.call('POST', `${clients}/tasks`, { 'CRM ID': uid, 'Client Name': 'Nameless' });
      }
      expect(await list(`${clients}/tasks?CRM%20ID=`)).toHaveLength(3);
    });

    test('auto-increment ids are the server’s', async () => {
      const bug = { 'Bug ID': 500, Title: 'New', Severity: 'Low' };
      expect((await flowdash.call('POST', `${bugs}/tasks`, bug)).body).toMatchObject({ 'Bug ID': '11' });
      flowdash.settings.autoincrement_in_answer = false;
      expect((await flowdash.call('POST', `${bugs}/tasks`, bug)).body).not.toHaveProperty('Bug ID');
      expect((await flowdash.call('GET', `${bugs}/tasks/12`)).body).toMatchObject({ 'Bug ID': '12' });
      const update = await flowdash.call('POST', `${bugs}/tasks`, { 'Bug ID': 12, Severity: 'High' });
      expect(update.body).toMatchObject({ 'Bug ID': '12', Title: 'New', Severity: 'High' });
    });

    test('deletes for good, with comments, items, links and files', async () => {
      const { store } = flowdash.sandbox.emulators.flowdash;
      const task = store.tasks.all()[0];
      expect((await flowdash.call('DELETE', `${clients}/tasks/AC-1001`)).status).toBe(204);
      expect((await flowdash.call('GET', `${clients}/tasks/AC-1001`)).status).toBe(404);
      expect((await flowdash.call('DELETE', `${clients}/tasks/AC-1001`)).status).toBe(404);
      expect((await flowdash.call('GET', `${bugs}/tasks/1`)).body.Client).toBeNull();
      expect(store.comments.find(({ taskId }) => taskId === task?.id)).toBeUndefined();
      expect(store.checklistItems.find(({ taskId }) => taskId === task?.id)).toBeUndefined();
      expect(store.blobs.find(({ filename }) => filename === 'contract.txt')).toBeUndefined();
    });
  });

  describe('a workflow without a Unique ID', () => {
    test('lists and creates', async () => {
      const { status, body } = await flowdash.call('POST', `${ideas}/tasks`, { Idea: 'Plants' });
      expect(status).toBe(200);
      expect((await list(`${ideas}/tasks?Idea=Plants`))[0]).toEqual(body);
    });

    test.each([
      ['GET', 'tasks/1', undefined],
      ['PUT', 'tasks', { Idea: 'Standing desks', Votes: 1 }],
      ['DELETE', 'tasks/1', undefined],
      ['GET', 'tasks/1/comments', undefined],
      ['POST', 'tasks/1/comments', { body: 'x' }],
      ['GET', 'tasks/1/checklist_items', undefined],
      ['GET', 'tasks/1/actions', undefined],
      ['POST', 'executions', { task_id: '1', action_id: 'x' }],
    ])('%s %s finds nothing', async (method, path, body) => {
      expect((await flowdash.call(method, `${ideas}/${path}`, body)).status).toBe(404);
    });
  });
});
