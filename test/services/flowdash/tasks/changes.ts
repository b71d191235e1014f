import { describe, expect, it, jest } from '@jest/globals';
import { CLIENTS, IDEAS, useFlowdash } from '../flowdash.js';

describe('changes', () => {
  const { sandbox, rows, complaint, requests, form, id, field, stored, store, byHand, workflow } =
    useFlowdash();

  const SAMPLE = { isLoadingSample: true };
  const poll = (key: string, input: Record<string, unknown> = {}, meta = {}) =>
    rows(`triggers.${key}`, { project_id: id(CLIENTS), ...input }, meta);
  const put = (body: Record<string, unknown>) => byHand('PUT', `/workflows/${id(CLIENTS)}/tasks`, body);
  const ids = (events: Array<Record<string, unknown>>) => events.map((event) => event.id);
  const eventIds = (events: Array<Record<string, unknown>>) => events.map(({ event_id }) => event_id);
  const taskRequests = () => requests().filter((request) => request.includes('/tasks'));
  const notice = async (key: string) =>
    (await form(`triggers.${key}`, { project_id: id(CLIENTS) })).find((each) => each.key === 'notice')
      ?.helpText;

  describe('new tasks that match', () => {
    const matching = (input: Record<string, unknown>) => poll('new_task', input);
    const by = (name: string, value: string) => ({ filter_field: field(name).id, filter_value: value });

    it.each([
      ['Company', 'Lotus Travel', ['AC-1007'], '?Company=Lotus Travel'],
      ['Package', 'retainer', undefined, '?Package=Retainer'],
      ['Account Manager', 'ADA@acme.example', undefined, '?Account Manager=ada@acme.example'],
      ['Contract Value', '26000', ['AC-1007'], ''],
      ['Number of Employees', '0', ['AC-1014'], ''],
      ['Documents', 'itinerary.txt', ['AC-1007'], ''],
      ['CRM ID', '', [null], '?CRM ID='],
    ])('%s "%s" are found', async (name, value, found, query) => {
      const events = await matching(by(name, value));
      expect(events.length).toBeGreaterThan(0);
      if (found) expect(events.map(({ external_id }) => external_id)).toEqual(found);
      expect(taskRequests()).toEqual([`GET /workflows/Client/tasks${query}`]);
    });

    it('in lists, checkboxes, dates and times are found', async () => {
      for (const event of await matching(by('Services', 'video')))
        expect(stored(String(event.id))?.values.get(field('Services').id)).toContain('Video');
      const invoiced = await matching(by('Invoiced', 'yes'));
      expect(ids(invoiced)).toContain('AC-1007');
      expect(await matching(by('Invoiced', ''))).toHaveLength(16 - invoiced.length);
      const call = String(stored('AC-1007')?.values.get(field('Kickoff Call').id));
      expect(ids(await matching(by('Kickoff Call', call.replace('Z', '.000Z'))))).toEqual(['AC-1007']);
      const day = String(stored('AC-1007')?.values.get(field('Go-live Date').id));
      expect(ids(await matching(by('Go-live Date', day)))).toEqual(['AC-1007']);
    });

    it('by stage and assignee, both at once, are found', async () => {
      const events = await matching({
        filter_field: 'stage',
        filter_value: 'Not Started',
        second_filter_field: 'assignee',
        second_filter_value: '',
      });
      expect(events).toHaveLength(5);
      expect(taskRequests()).toEqual(['GET /workflows/Client/tasks?Stage=Not Started&Assigned To=']);
      expect(await matching({ filter_field: 'stage' })).toEqual([]);
      const assigned = await matching({ filter_field: 'assignee', filter_value: 'BO@acme.example' });
      expect(ids(assigned)).toContain('AC-1006');
    });

    it('by what is empty leave out what is no number, and no box without a tick is ticked', async () => {
      stored('AC-1007')?.values.set(field('Number of Employees').id, 'about fifty');
      const found = ids(await matching({ which: 'active', ...by('Number of Employees', '') }));
      expect(found).not.toEqual([]);
      expect(found).not.toContain('AC-1007');
      const body = [{ Invoiced: null, 'Task URL': 'https://app.flowdash.com/workflows/a/tasks/b' }];
      sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 200, body, path: '/tasks' });
      expect(await matching(by('Invoiced', 'yes'))).toEqual([]);
      expect(await matching(by('Invoiced', 'no'))).toHaveLength(1);
    });

    it('are asked of the API at the first fill, except by person: nobody’s address is known then', async () => {
      for (const filter of [by('Company', 'Lotus Travel'), by('Account Manager', 'ada@acme.example')])
        expect(await poll('new_task', filter, { isPopulatingDedupe: true })).not.toEqual([]);
      expect(taskRequests()).toEqual([
        'GET /workflows/Client/tasks?Company=Lotus Travel',
        'GET /workflows/Client/tasks',
      ]);
    });

    it('among the active ones are found without a filter of the API’s', async () => {
      expect(ids(await matching({ which: 'active', ...by('Company', 'LOTUS travel') }))).toEqual(['AC-1007']);
      expect(await matching({ which: 'active' })).toHaveLength(12);
      expect(taskRequests()).toEqual(Array(2).fill('GET /workflows/Client/tasks/active'));
    });

    it('are checked again: the API may not apply a filter', async () => {
      const body = [{ Company: 'Other', 'Task URL': 'https://app.flowdash.com/workflows/a/tasks/b' }];
      sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 200, body, path: '?Company' });
      expect(await matching(by('Company', 'Lotus Travel'))).toEqual([]);
    });

    it('show no sample that does not match what was typed', async () => {
      expect(await poll('new_task', by('Company', 'Nobody'), SAMPLE)).toEqual([]);
      expect(
        await poll('new_task', { filter_field: 'stage', filter_value: 'waiting for CLIENT' }, SAMPLE),
      ).toMatchObject(Array(2).fill({ status: 'Waiting for Client' }));
      for (const key of ['task_assigned', 'task_due'])
        expect(await poll(key, { assignee_id: 'nobody@acme.example' }, SAMPLE)).toEqual([]);
    });

    it('have a stage that there is', async () => {
      const says =
        'This workflow has no stage "In progres". It has: Not Started, In Progress, Waiting for Client, Done, Cancelled.';
      const input = { project_id: id(CLIENTS) };
      const filter = { filter_field: 'stage', filter_value: 'In progres' };
      expect(await complaint('triggers.new_task', { ...input, ...filter })).toBe(says);
      for (const key of ['task_status_changed', 'task_completed'])
        expect(await complaint(`triggers.${key}`, { ...input, stage: 'In progres' })).toBe(says);
      expect(await poll('task_status_changed', { stage: 'in progress' })).toEqual(
        await poll('task_status_changed', { stage: 'In Progress' }),
      );
    });

    it('need a filter that can be', async () => {
      const refusal = (input: Record<string, unknown>) =>
        complaint('triggers.new_task', { project_id: id(CLIENTS), ...input });
      expect(await refusal({ filter_field: 'gone' })).toBe(
        'This workflow has no field "gone" for Filter. Choose it again.',
      );
      expect(await refusal({ filter_value: 'x' })).toBe(
        'Choose a field under Filter, or leave Filter Value blank.',
      );
      expect(await refusal(by('Contract Value', 'much'))).toBe(
        'Contract Value must be a number, not "much".',
      );
      expect(await refusal({ which: 'some' })).toBe(
        'Which Tasks "some" is not one of the choices: All, Active only.',
      );
    });
  });

  describe('a change of stage', () => {
    it('is a task and a stage never seen together', async () => {
      const before = eventIds(await poll('task_status_changed'));
      expect(before).toHaveLength(16);
      await put({ 'CRM ID': 'AC-1007', Stage: 'Waiting for Client', Company: 'Lotus Tours' });
      const fresh = (await poll('task_status_changed')).filter(({ event_id }) => !before.includes(event_id));
      expect(fresh).toMatchObject([
        {
          id: 'AC-1007',
          status: 'Waiting for Client',
          event_id: `${stored('AC-1007')?.id}:Waiting for Client`,
        },
      ]);
      await put({ 'CRM ID': 'AC-1007', Stage: 'In Progress' });
      expect(eventIds(await poll('task_status_changed')).sort()).toEqual([...before].sort());
    });

    it('to one stage costs one request', async () => {
      expect(ids(await poll('task_status_changed', { stage: 'Waiting for Client' }))).toEqual([
        'AC-1005',
        'AC-1006',
      ]);
      expect(taskRequests()).toEqual(['GET /workflows/Client/tasks?Stage=Waiting for Client']);
    });

    it('says in the form what cannot be seen', async () => {
      expect(await notice('task_status_changed')).toContain('once per task and stage');
    });

    it('shows other tasks for a sample where none is in the stage', async () => {
      for (const task of store().tasks) if (task.stage === 'Done') task.stage = 'In Progress';
      expect(await poll('task_status_changed', { stage: 'Done' }, SAMPLE)).toHaveLength(3);
    });
  });

  describe('an assignment', () => {
    it('is a task and a person never seen together', async () => {
      const before = eventIds(await poll('task_assigned'));
      await put({ 'CRM ID': 'AC-1007', 'Assigned To': 'cleo@acme.example' });
      const fresh = (await poll('task_assigned')).filter(({ event_id }) => !before.includes(event_id));
      expect(fresh).toMatchObject([{ id: 'AC-1007', assignee_name: 'Cleo Park' }]);
    });

    it('to one person, or to nobody, costs one request', async () => {
      expect(ids(await poll('task_assigned', { assignee_id: 'CLEO@acme.example' }))).toContain('AC-1005');
      const unassigned = await poll('task_assigned', { assigned_to: 'unassigned' });
      expect(unassigned.every(({ assignee_id }) => assignee_id === null)).toBe(true);
      expect(unassigned[0]?.event_id).toMatch(/:unassigned$/);
      expect(taskRequests()).toEqual([
        'GET /workflows/Client/tasks?Assigned To=cleo@acme.example',
        'GET /workflows/Client/tasks?Assigned To=',
      ]);
    });

    it('cannot be both', async () => {
      const input = { project_id: id(CLIENTS), assigned_to: 'unassigned', assignee_id: 'bo@acme.example' };
      expect(await complaint('triggers.task_assigned', input)).toBe(
        'Leave Assignee blank, or choose Somebody under Assigned To.',
      );
      expect(await complaint('triggers.task_assigned', { ...input, assigned_to: 'both' })).toContain(
        'is not one of the choices: Somebody, Nobody',
      );
    });
  });

  describe('a due date', () => {
    it('has come, in the zone of the Zap, for tasks that are active', async () => {
      expect(ids(await poll('task_due'))).toEqual(['AC-1006']);
      const noon = new Date().setUTCHours(12, 0, 0, 0);
      await put({
        'CRM ID': 'AC-1008',
        'Go-live Date': new Date(noon + 14 * 3_600_000).toISOString().slice(0, 10),
      });
      expect(ids(await poll('task_due'))).toEqual(['AC-1006']);
      await put({ 'CRM ID': 'AC-1008', 'Go-live Date': new Date(noon).toISOString().slice(0, 10) });
      expect(ids(await poll('task_due'))).toEqual(['AC-1006', 'AC-1008']);
      const [event] = await poll('task_due', { assignee_id: 'Bo@acme.example' });
      expect(event?.event_id).toBe(
        `${stored('AC-1006')?.id}:${stored('AC-1006')?.values.get(field('Go-live Date').id)}`,
      );
      expect(await poll('task_due', { assignee_id: 'ada@acme.example' })).toEqual([]);
    });

    it('may be a time', async () => {
      const input = { due_date_field: field('Kickoff Call').id };
      expect(ids(await poll('task_due', input))).toEqual(['AC-1007']);
      await put({ 'CRM ID': 'AC-1008', 'Kickoff Call': new Date(Date.now() - 60_000).toISOString() });
      await put({ 'CRM ID': 'AC-1009', 'Kickoff Call': new Date(Date.now() + 60_000).toISOString() });
      expect(ids(await poll('task_due', input))).toEqual(['AC-1007', 'AC-1008']);
      stored('AC-1008')?.values.set(field('Kickoff Call').id, 'soon');
      expect(ids(await poll('task_due', input))).toEqual(['AC-1007']);
    });

    it('has come at its very time', async () => {
      const time = Date.now();
      const now = jest.spyOn(Date, 'now').mockReturnValue(time);
      try {
        stored('AC-1008')?.values.set(field('Kickoff Call').id, new Date(time).toISOString());
        const input = { due_date_field: field('Kickoff Call').id };
        expect(ids(await poll('task_due', input))).toEqual(['AC-1007', 'AC-1008']);
      } finally {
        now.mockRestore();
      }
    });

    it('needs a date field', async () => {
      expect(await complaint('triggers.task_due', { project_id: id(IDEAS) })).toBe(
        'Choose another Workflow: this one has no date field, so nothing in it can be due.',
      );
      expect(workflow(IDEAS).fields.some(({ type }) => type === 'date')).toBe(false);
    });
  });
});
