import { describe, expect, it } from '@jest/globals';
import { BUGS, CLIENTS, IDEAS, useFlowdash } from '../flowdash.js';

describe('links', () => {
  const { sandbox, record, rows, complaint, requests, sent, id, settings } = useFlowdash();

  const bugs = (ids: unknown, more: Record<string, unknown> = {}) => ({
    project_id: id(CLIENTS),
    task_id: 'AC-1007',
    link_name: 'Bugs',
    linked_project_id: id(BUGS),
    linked_task_ids: ids,
    ...more,
  });
  const client = (ids: unknown) => ({
    project_id: id(BUGS),
    task_id: '4',
    link_name: 'Client',
    linked_project_id: id(CLIENTS),
    linked_task_ids: ids,
  });
  const link = (input: Record<string, unknown>) => record('creates.link_tasks', input);
  const unlink = (input: Record<string, unknown>) => record('creates.unlink_tasks', input);

  describe('linking', () => {
    it('keeps the links that are there, for one read and one write', async () => {
      const task = await link(bugs(['6', '4']));
      expect(sent()).toEqual([
        { 'CRM ID': 'AC-1007', Bugs: [{ 'Bug ID': '4' }, { 'Bug ID': '7' }, { 'Bug ID': '6' }] },
      ]);
      expect(task).toMatchObject({ id: 'AC-1007', changed: true });
      expect(requests().filter((request) => request.includes('/tasks'))).toEqual([
        'GET /workflows/Client/tasks/AC-1007',
        'PUT /workflows/Client/tasks',
      ]);
    });

    it('takes ids that arrive as numbers for the same', async () => {
      settings().numbers_in_links = true;
      expect(await link(bugs(['4', '7']))).toMatchObject({ changed: false });
      expect(sent()).toEqual([]);
      await link(bugs('6'));
      expect(sent()).toMatchObject([{ Bugs: [{ 'Bug ID': 4 }, { 'Bug ID': 7 }, { 'Bug ID': '6' }] }]);
    });

    it('loses no link to a task without an ID: it asks for one', async () => {
      sandbox().faults.add({
        vendor: 'flowdash',
        kind: 'status',
        status: 200,
        body: { Stage: 'In Progress', 'CRM ID': 'AC-1007', Bugs: [{ 'Bug ID': '4' }, { 'Bug ID': null }] },
        method: 'GET',
        path: '/tasks/AC-1007',
      });
      for (const key of ['link_tasks', 'unlink_tasks'])
        expect(await complaint(`creates.${key}`, bugs(['6']))).toBe(
          'Fill in Bug ID of each task that Bugs links to: one of them has none.',
        );
      expect(sent()).toEqual([]);
    });

    it('to one task only is refused for two', async () => {
      expect(await complaint('creates.link_tasks', client(['AC-1008']))).toBe(
        'Unlink Client first: it links to one task only, and is already linked to another.',
      );
      await unlink(client(['AC-1007']));
      expect(await complaint('creates.link_tasks', client(['AC-1008', 'AC-1009']))).toBe(
        'Choose one of the Linked Tasks: Client links to one task only.',
      );
      expect(await link(client(['AC-1008']))).toMatchObject({ changed: true });
      expect(sent()).toEqual([
        { 'Bug ID': '4', Client: null },
        { 'Bug ID': '4', Client: { 'CRM ID': 'AC-1008' } },
      ]);
    });

    it('needs a link, another workflow and tasks that there are', async () => {
      const refusal = (input: Record<string, unknown>) => complaint('creates.link_tasks', input);
      expect(await refusal(bugs(['6'], { link_name: 'Ideas' }))).toBe(
        'This workflow has no link "Ideas". It has: Bugs.',
      );
      expect(await refusal(bugs(['6'], { linked_project_id: id(IDEAS) }))).toContain(
        'has no Unique ID field',
      );
      expect(await refusal(bugs(['6'], { linked_project_id: id(CLIENTS) }))).toBe(
        'Choose another Linked Workflow: the link Bugs does not lead to this one.',
      );
      expect(sent()).toEqual([]);
      expect(await refusal(bugs(['999']))).toContain('Bugs must exist');
    });
  });

  describe('unlinking', () => {
    it('keeps the other links', async () => {
      expect(await unlink(bugs(['4', '999']))).toMatchObject({ changed: true });
      expect(sent()).toEqual([{ 'CRM ID': 'AC-1007', Bugs: [{ 'Bug ID': '7' }] }]);
      expect(await unlink(bugs(['4']))).toMatchObject({ changed: false });
    });

    it('the last one leaves none', async () => {
      await unlink(bugs(['4', '7']));
      expect(sent()).toEqual([{ 'CRM ID': 'AC-1007', Bugs: [] }]);
    });
  });

  describe('the dropdowns', () => {
    it('have the links of the workflow', async () => {
      expect(await rows('triggers.task_link_list', { project_id: id(CLIENTS) })).toEqual([
        { id: 'Bugs', name: 'Bugs' },
      ]);
      expect(requests()).toEqual(['GET /workflows/Client/fields', 'GET /workflows/Client/tasks']);
      expect(await rows('triggers.task_link_list', { project_id: id(IDEAS) })).toEqual([]);
    });

    it('have the tasks at the other end', async () => {
      const targets = await rows('triggers.linked_task_list', { linked_project_id: id(BUGS) });
      expect(targets).toContainEqual({ id: '4', name: 'Prices shown without tax · In Review' });
    });
  });
});
