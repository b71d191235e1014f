import { describe, expect, it } from '@jest/globals';
import { path } from '../../../../platform/path.js';
import { anything, map, rows as table } from '../../../../platform/wire.js';
import { flowdash } from '../../../../services/flowdash/index.js';
import { appWith, runner } from '../../../support/app.js';
import * as examples from '../../../support/examples.js';
import { BUGS, CLIENTS, IDEAS, METADATA, useFlowdash } from '../flowdash.js';

describe('search', () => {
  const { auth, sandbox, rows, complaint, requests, id, field, stored, store, workflow } = useFlowdash();

  const find = (input: Record<string, unknown>, project = CLIENTS) =>
    rows('searches.find_task', { project_id: id(project), ...input });
  const taskRequests = () => requests().filter((request) => request.includes('/tasks'));

  describe('a task is found', () => {
    it('by its Unique ID, for one request', async () => {
      expect(await find({ task_id: 'AC-1003' })).toMatchObject([
        { id: 'AC-1003', assignee_name: 'Cleo Park' },
      ]);
      expect(requests().slice(0, 3).sort()).toEqual(METADATA('Client').sort());
      expect(requests().slice(3)).toEqual(['GET /workflows/Client/tasks/AC-1003']);
    });

    it('by its external id, for one request', async () => {
      expect(await find({ external_id: 'AC-1003' })).toMatchObject([{ id: 'AC-1003' }]);
      expect(await find({ external_id: 'AC-9999' })).toEqual([]);
      expect(taskRequests()).toEqual([
        'GET /workflows/Client/tasks/AC-1003',
        'GET /workflows/Client/tasks/AC-9999',
      ]);
    });

    it('with its Unique ID as Flowdash spells it, or as it was asked for where the answer lacks it', async () => {
      for (const [body, external_id] of [
        [{ Stage: 'Done', 'CRM ID': 'AC-1003' }, 'AC-1003'],
        [{ Stage: 'Done' }, 'ac-1003'],
      ] as const) {
        sandbox().faults.clear();
        sandbox().faults.add({
          vendor: 'flowdash',
          kind: 'status',
          status: 200,
          body,
          path: '/tasks/ac-1003',
        });
        expect(await find({ task_id: 'ac-1003' })).toMatchObject([{ id: external_id, external_id }]);
      }
    });

    it('by the id in its address where it has no Unique ID', async () => {
      const [walkIn = {}] = await find({ title: 'PageWalk-in: flower shop on 5th' });
      expect(walkIn).toMatchObject({ external_id: null });
      expect(await find({ task_id: walkIn.id })).toEqual([walkIn]);
      expect(taskRequests().slice(1)).toEqual([
        `GET /workflows/Client/tasks/${walkIn.id}`,
        'GET /workflows/Client/tasks',
      ]);
    });

    it('by the id in its address in a workflow without a Unique ID', async () => {
      const [idea] = store().tasks.filter(({ workflowId }) => workflowId === id(IDEAS));
      expect(await find({ task_id: idea?.id }, IDEAS)).toMatchObject([
        { id: idea?.id, title: 'Case study videos' },
      ]);
      expect(taskRequests()).toEqual(['GET /workflows/Ideas/tasks']);
      expect(await find({ task_id: 'zzz' }, IDEAS)).toEqual([]);
      expect(await find({ external_id: 'zzz' }, IDEAS)).toEqual([]);
    });

    it('by its exact title, for one request', async () => {
      expect(await find({ title: 'Łukasz Żak' })).toMatchObject([{ id: 'AC-1004' }]);
      expect(taskRequests()).toEqual(['GET /workflows/Client/tasks?Client Name=Łukasz Żak']);
    });

    it('by its title in any letter case, for one request more', async () => {
      expect(await find({ title: ' GRACE kim' })).toMatchObject([{ id: 'AC-1011' }]);
      expect(taskRequests()).toEqual([
        'GET /workflows/Client/tasks?Client Name= GRACE kim',
        'GET /workflows/Client/tasks',
      ]);
    });

    it('by the field that plays the title', async () => {
      const choice = { title_field: field('Linkedin ').id };
      expect(await find({ ...choice, title: 'linkedin.example/in/maya-okafor' })).toMatchObject([
        { id: 'AC-1001' },
      ]);
      expect(taskRequests()).toEqual([
        'GET /workflows/Client/tasks?Linkedin =linkedin.example/in/maya-okafor',
      ]);
    });

    it('with all that bear the title, and with none that only pass the filter', async () => {
      stored('AC-1011')?.values.set(field('Client Name').id, 'Samir Haddad');
      expect((await find({ title: 'Samir Haddad' })).map((task) => task.id)).toEqual(['AC-1008', 'AC-1011']);
      const body = [
        { 'Client Name': 'Somebody', 'Task URL': 'https://app.flowdash.com/workflows/a/tasks/b' },
      ];
      sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 200, body, path: '?Client' });
      expect((await find({ title: 'Samir Haddad' })).map((task) => task.id)).toEqual(['AC-1008', 'AC-1011']);
    });
  });

  describe('a task is found by any field', () => {
    const by = (name: string, search_value: string) =>
      find({ search_field: name === 'stage' ? name : field(name).id, search_value });

    it('for one request where the API’s own comparison finds it', async () => {
      expect(await by('Company', 'Lotus Travel')).toMatchObject([{ id: 'AC-1007' }]);
      expect(await by('stage', 'Cancelled')).toMatchObject([{ id: 'AC-1002' }]);
      expect(await by('Contract Value', '26000')).toMatchObject([{ id: 'AC-1007' }]);
      expect(taskRequests()).toEqual([
        'GET /workflows/Client/tasks?Company=Lotus Travel',
        'GET /workflows/Client/tasks?Stage=Cancelled',
        'GET /workflows/Client/tasks',
      ]);
    });

    it('in any letter case for one more', async () => {
      expect(await by('Linkedin ', 'LINKEDIN.example/in/maya-okafor')).toMatchObject([{ id: 'AC-1001' }]);
      expect(taskRequests()).toHaveLength(2);
      expect(await by('Company', 'Nobody')).toEqual([]);
    });

    it('and by two at once', async () => {
      const both = (first: string, second: string) =>
        find({
          search_field: 'stage',
          search_value: first,
          second_search_field: field('Company').id,
          second_search_value: second,
        });
      expect(await both('in progress', 'LOTUS travel')).toMatchObject([{ id: 'AC-1007' }]);
      expect(await both('Done', 'Lotus Travel')).toEqual([]);
      expect(
        await find({ search_field: 'stage', search_value: 'Done', second_search_field: 'assignee' }),
      ).toEqual([]);
    });

    it('with both halves filled in', async () => {
      expect(await complaint('searches.find_task', { project_id: id(CLIENTS), search_value: 'x' })).toBe(
        'Choose a field under Search Field, or leave Search Value blank.',
      );
      const half = { project_id: id(CLIENTS), search_field: field('Company').id };
      expect(await complaint('searches.find_task', half)).toContain('Fill in at least one of');
    });
  });

  it('finds nothing where there is nothing', async () => {
    expect(await find({ task_id: '999' }, BUGS)).toEqual([]);
    expect(await find({ title: 'Nobody' })).toEqual([]);
    await expect(find({ task_id: '..' })).rejects.toThrow('which is not an ID');
  });

  it('needs something to look for, and a field to look in', async () => {
    expect(await complaint('searches.find_task', { project_id: id(CLIENTS) })).toContain(
      'Fill in at least one of',
    );
    workflow(IDEAS).fields = [field('Votes', IDEAS)];
    expect(await complaint('searches.find_task', { project_id: id(IDEAS), title: 'x' })).toBe(
      'Choose a Title Field: this workflow has no text field to find a title in.',
    );
  });

  it('sends an empty filter, which Flowdash takes for "not filled in"', async () => {
    const unassigned = appWith({
      ...flowdash,
      projects: {
        sample: examples.project,
        find: {
          find: async (client) => {
            const tasks = await client.get(path`/workflows/${id(CLIENTS)}/tasks`, table(map(anything)), {
              'Assigned To': '',
              Stage: 'Not Started',
            });
            return tasks.map((task) => ({ ...examples.project, id: String(task['CRM ID']) }));
          },
        },
      },
    });
    const found = await runner(unassigned)('searches.find_project.operation.perform', {
      authData: auth(),
      inputData: { name: 'x' },
    });
    expect(found).toHaveLength(5);
    expect(sandbox().log.all()[0]?.url).toBe(
      `/workflows/${id(CLIENTS)}/tasks?Assigned%20To=&Stage=Not%20Started`,
    );
  });
});
