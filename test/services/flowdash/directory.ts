import { describe, expect, it } from '@jest/globals';
import { BUGS, CLIENTS, IDEAS, type Json, useFlowdash } from './flowdash.js';

describe('directory', () => {
  const { sandbox, rows, complaint, requests, id, field, stored, store, workflow, settings } = useFlowdash();

  describe('workflows', () => {
    it('are found by name, in any letter case', async () => {
      expect(await rows('searches.find_project', { name: ' bug TRACKER ' })).toEqual([
        {
          id: id(BUGS),
          name: 'Bug Tracker',
        },
      ]);
      expect(requests()).toEqual(['GET /workflows']);
    });

    it('are not found by a part of the name', async () => {
      expect(await rows('searches.find_project', { name: 'Bug' })).toEqual([]);
    });

    it('fill a dropdown', async () => {
      const unnamed = id(IDEAS);
      workflow(IDEAS).name = '';
      expect(await rows('triggers.project_list', {})).toEqual([
        { id: id(CLIENTS), name: CLIENTS },
        { id: id(BUGS), name: BUGS },
        { id: unnamed, name: unnamed },
      ]);
    });
  });

  describe('stages', () => {
    it('go by their names, letter by letter', async () => {
      workflow(IDEAS).stages.push({ name: ' Parked ', end: false });
      expect(await rows('triggers.stage_list', { project_id: id(IDEAS) })).toEqual([
        { id: 'Inbox', name: 'Inbox' },
        { id: 'Shortlist', name: 'Shortlist' },
        { id: 'Archived', name: 'Archived' },
        { id: ' Parked ', name: ' Parked ' },
      ]);
      expect(requests()).toEqual(['GET /workflows/Ideas/stages']);
    });
  });

  describe('users', () => {
    it('are the members of a workflow, with the e-mail for an id', async () => {
      const bo = store().users.find(({ first_name }) => first_name === 'Bo');
      const found = await rows('searches.find_user', { project_id: id(IDEAS), email: 'BO@acme.example' });
      expect(found).toEqual([
        {
          id: 'bo@acme.example',
          name: 'Bo Reyes',
          email: 'bo@acme.example',
          more: { id: bo?.id, role_id: workflow(IDEAS).members.get(bo?.id ?? '') },
        },
      ]);
      expect(requests()).toEqual(['GET /workflows/Ideas/users']);
    });

    it('are found by full name', async () => {
      expect(await rows('searches.find_user', { project_id: id(IDEAS), name: 'ada lane' })).toMatchObject([
        { id: 'ada@acme.example' },
      ]);
      expect(await rows('searches.find_user', { project_id: id(IDEAS), name: 'Cleo Park' })).toEqual([]);
    });

    it('fill a dropdown', async () => {
      expect(await rows('triggers.user_list', { project_id: id(IDEAS) })).toEqual([
        { id: 'ada@acme.example', name: 'Ada Lane' },
        { id: 'bo@acme.example', name: 'Bo Reyes' },
      ]);
    });

    it('may lack a name', async () => {
      for (const user of store().users) Object.assign(user, { first_name: '', last_name: '' });
      expect(await rows('triggers.user_list', { project_id: id(IDEAS) })).toEqual([
        { id: 'ada@acme.example', name: 'ada@acme.example' },
        { id: 'bo@acme.example', name: 'bo@acme.example' },
      ]);
    });
  });

  describe('the dropdown of tasks', () => {
    it('has those in no end stage, with title and stage', async () => {
      const list = await rows('triggers.task_list', { project_id: id(CLIENTS) });
      expect(list[0]).toEqual({ id: 'AC-1005', name: 'Priya Natarajan · Waiting for Client' });
      expect(list.map((row) => row.id)).not.toContain('AC-1001');
      expect(requests().sort()).toEqual([
        'GET /workflows/Client/fields',
        'GET /workflows/Client/tasks/active',
      ]);
    });

    it('has the others for a step that reopens', async () => {
      const list = await rows('triggers.completed_task_list', { project_id: id(CLIENTS) });
      expect(list.map((row) => row.id)).toContain('AC-1001');
      expect(list.map((row) => row.id)).not.toContain('AC-1005');
    });

    it('leaves out a task whose Unique ID is empty: no call takes it', async () => {
      const list = await rows('triggers.task_list', { project_id: id(CLIENTS) });
      expect(list.map((row) => row.name)).not.toContainEqual(expect.stringContaining('PageWalk-in'));
    });

    it('has the tasks of a workflow without a Unique ID, by the id in their address', async () => {
      const list = await rows('triggers.task_list', { project_id: id(IDEAS) });
      const portal = store().tasks.find(({ values }) => [...values.values()].includes('Client portal'));
      expect(list).toContainEqual({ id: portal?.id, name: 'Client portal · Inbox' });
      expect(list).toHaveLength(5);
    });

    it('has eighty characters for each at most', async () => {
      stored('AC-1005')?.values.set(field('Client Name').id, 'x'.repeat(100));
      const list = await rows('triggers.task_list', { project_id: id(CLIENTS) });
      expect(list[0]).toEqual({ id: 'AC-1005', name: `${'x'.repeat(77)}...` });
    });

    it('comes in whatever order Flowdash gives', async () => {
      settings().newest_first = true;
      const list = await rows('triggers.task_list', { project_id: id(CLIENTS) });
      expect(list.at(-1)).toMatchObject({ id: 'AC-1005' });
    });
  });

  it.each([
    ['project_list', []],
    ['stage_list', ['project_id']],
    ['user_list', ['project_id']],
    ['task_list', ['project_id']],
    ['open_task_list', ['project_id']],
    ['completed_task_list', ['project_id']],
    ['task_action_list', ['project_id']],
    ['task_link_list', ['project_id']],
    ['linked_task_list', ['linked_project_id']],
    ['checklist_item_list', ['project_id', 'task_id']],
    ['file_list', ['project_id', 'task_id']],
  ])('%s has one page, and waits for what it belongs to', async (key, parents) => {
    const dropdown = `triggers.${key}`;
    const input: Json = { project_id: id(CLIENTS), task_id: 'AC-1007', linked_project_id: id(BUGS) };
    expect(await rows(dropdown, input)).not.toEqual([]);
    sandbox().log.clear();
    expect(await rows(dropdown, input, { page: 1 })).toEqual([]);
    for (const parent of parents)
      expect(await complaint(dropdown, { ...input, [parent]: '' })).toMatch(
        /^Choose a [\w ]+ first\. This list shows what belongs to it\.$/,
      );
    expect(requests()).toEqual([]);
  });

  describe('a user is found', () => {
    const find = (user_id: string) => rows('searches.find_user', { project_id: id(CLIENTS), user_id });

    it('by the short id that Flowdash sends, for a call of its own', async () => {
      const bo = store().users.find(({ email }) => email === 'bo@acme.example');
      expect(await find(bo?.id ?? '')).toMatchObject([{ id: 'bo@acme.example', name: 'Bo Reyes' }]);
      expect(await find('zzzzzz')).toEqual([]);
      await expect(find('..')).rejects.toThrow('which is not an ID');
      expect(requests()).toEqual([
        `GET /workflows/Client/users/${bo?.id}`,
        'GET /workflows/Client/users/zzzzzz',
      ]);
    });

    it('by the choice of the dropdown, which is the e-mail', async () => {
      expect(await find('Bo@acme.example')).toMatchObject([{ name: 'Bo Reyes' }]);
    });
  });
});
