import { describe, expect, it } from '@jest/globals';
import { appFor, failure, runner } from '../../../support/app.js';
import { CLIENTS, IDEAS, METADATA, useFlowdash } from '../flowdash.js';

describe('complete', () => {
  const { sandbox, auth, record, complaint, requests, sent, id, stored, field, cf } = useFlowdash();

  const PATH = 'creates.complete_task';
  const complete = (task_id: string, stage = 'Done', more = {}) =>
    record(PATH, { project_id: id(CLIENTS), task_id, stage, ...more });

  describe('completing a task', () => {
    it('moves it to the chosen stage, for one read, one write, and what tells an end stage', async () => {
      const task = await complete('AC-1007');
      expect(requests().slice(0, 3).sort()).toEqual(METADATA('Client').sort());
      expect(requests().slice(3)).toEqual([
        'GET /workflows/Client/stages',
        'GET /workflows/Client/tasks?Stage=Done',
        'GET /workflows/Client/tasks/active',
        'GET /workflows/Client/tasks/AC-1007',
        'PUT /workflows/Client/tasks',
      ]);
      expect(sent()).toEqual([{ 'CRM ID': 'AC-1007', Stage: 'Done' }]);
      expect(task).toMatchObject({
        id: 'AC-1007',
        status: 'Done',
        completed: true,
        changed: true,
        assignee_name: 'Ada Lane',
        custom_fields: { [cf('Contract Value')]: 26_000 },
      });
      expect(stored('AC-1007')?.stage).toBe('Done');
    });

    it('sends nothing where it is there already', async () => {
      expect(await complete('AC-1001', 'Done', { note: 'Again' })).toMatchObject({
        status: 'Done',
        completed: true,
        changed: false,
        note_id: null,
      });
      expect(sent()).toEqual([]);
    });

    it('adds the note after it', async () => {
      expect(await complete('AC-1007', 'Done', { note: 'Live!' })).toMatchObject({
        note_id: expect.any(String),
        note_error: null,
      });
      expect(requests().at(-1)).toBe('POST /workflows/Client/tasks/AC-1007/comments');
    });

    it('does not fail for the note', async () => {
      sandbox().faults.add({ vendor: 'flowdash', kind: 'server_error', path: '/comments' });
      expect(await complete('AC-1007', 'Done', { note: 'Live!' })).toMatchObject({
        changed: true,
        note_id: null,
        note_error: expect.stringContaining('Flowdash answered with an error (500).'),
      });
    });

    it('maps the parts that the user chose', async () => {
      expect(await complete('AC-1007', 'Done', { title_field: field('Company').id })).toMatchObject({
        title: 'Lotus Travel',
      });
    });

    it('takes a stage in any letter case, and refuses one that there is not', async () => {
      expect(await complete('AC-1007', 'done')).toMatchObject({ status: 'Done', completed: true });
      const says = (stage: string) =>
        `This workflow has no stage "${stage}". It has: Not Started, In Progress, Waiting for Client, Done, Cancelled.`;
      for (const key of ['complete_task', 'reopen_task', 'update_task'])
        expect(
          await complaint(`creates.${key}`, {
            project_id: id(CLIENTS),
            task_id: 'AC-1008',
            stage: 'In progres',
          }),
        ).toBe(says('In progres'));
      expect(
        await complaint('creates.create_task', { project_id: id(CLIENTS), title: 'Rosa', stage: 'Nowhere' }),
      ).toBe(says('Nowhere'));
    });

    it('refuses a stage that is no end stage, and to reopen into one that is', async () => {
      expect(
        await complaint(PATH, { project_id: id(CLIENTS), task_id: 'AC-1007', stage: 'Not Started' }),
      ).toBe(
        'Choose another Stage: "Not Started" is no end stage of this workflow, so a task in it is not completed.',
      );
      const input = { project_id: id(CLIENTS), task_id: 'AC-1001', stage: 'Cancelled' };
      expect(await complaint('creates.reopen_task', input)).toBe(
        'Choose another Stage: "Cancelled" is an end stage of this workflow, so a task in it stays completed.',
      );
      expect(sent()).toEqual([]);
    });

    it('looks at the task itself where its stage held none', async () => {
      const { tasks } = sandbox().emulators.flowdash.store;
      for (const task of tasks.filter(({ stage }) => stage === 'Cancelled' || stage === 'Waiting for Client'))
        tasks.delete(task.id);
      expect(await complete('AC-1007', 'Cancelled')).toMatchObject({ completed: true, changed: true });
      expect(
        await complaint(PATH, { project_id: id(CLIENTS), task_id: 'AC-1008', stage: 'Waiting for Client' }),
      ).toBe(
        'The task was moved to "Waiting for Client", but that is no end stage of this workflow, so a task in it is not completed. Choose another Stage.',
      );
      const input = { project_id: id(CLIENTS), task_id: 'AC-1001', stage: 'In Progress' };
      expect(await record('creates.reopen_task', input)).toMatchObject({ completed: false });
    });

    it('knows it by its ID where the answer has no address', async () => {
      const { tasks } = sandbox().emulators.flowdash.store;
      for (const task of tasks.filter(({ stage }) => stage === 'Cancelled')) tasks.delete(task.id);
      const body = { Stage: 'Cancelled', 'CRM ID': 'AC-1007' };
      sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 200, body, method: 'PUT' });
      // The emulator answers for the API here: the task is still where it was.
      expect(
        await complaint(PATH, { project_id: id(CLIENTS), task_id: 'AC-1007', stage: 'Cancelled' }),
      ).toContain('The task was moved to "Cancelled", but that is no end stage');
    });

    it('does not fail, and does not guess, where that look fails', async () => {
      const { tasks } = sandbox().emulators.flowdash.store;
      for (const task of tasks.filter(({ stage }) => stage === 'Cancelled')) tasks.delete(task.id);
      sandbox().faults.add({ vendor: 'flowdash', kind: 'throttled', path: '/tasks/active' });
      expect(await complete('AC-1007', 'Cancelled')).toMatchObject({ status: 'Cancelled', completed: null });
    });

    it('needs a Unique ID', async () => {
      expect(await complaint(PATH, { project_id: id(IDEAS), task_id: 'x', stage: 'Archived' })).toBe(
        'Choose another Workflow: this one has no Unique ID field, which Flowdash needs to change a task.',
      );
      expect(sent()).toEqual([]);
    });

    it('needs a workflow and a stage', async () => {
      const inAll = (inputData: Record<string, unknown>) =>
        failure(runner(appFor())(`${PATH}.operation.perform`, { authData: auth(), inputData }));
      expect((await inAll({ task_id: 'AC-1007', stage: 'Done' })).message).toBe(
        'Fill in Workflow or Project.',
      );
      expect((await inAll({ task_id: 'AC-1007', project_id: id(CLIENTS) })).message).toBe('Fill in Stage.');
      expect(await complaint(PATH, { task_id: 'AC-1007', project_id: id(CLIENTS) })).toBe('Fill in Stage.');
      expect(requests()).toEqual([]);
    });
  });
});
