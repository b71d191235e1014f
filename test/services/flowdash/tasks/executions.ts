import { describe, expect, it } from '@jest/globals';
import { BUGS, CLIENTS, IDEAS, useFlowdash } from '../flowdash.js';

describe('executions', () => {
  const { sandbox, record, rows, complaint, requests, sent, form, id, stored, store, settings, workflow } =
    useFlowdash();

  const PATH = 'creates.run_task_action';
  const input = (action_id: string, more: Record<string, unknown> = {}) => ({
    project_id: id(CLIENTS),
    task_id: 'AC-1007',
    action_id,
    ...more,
  });
  const actionId = (name: string, of = CLIENTS) =>
    workflow(of).actions.find((each) => each.name === name)?.id ?? '';
  const run = (action: string, more: Record<string, unknown> = {}) => record(PATH, input(action, more));
  const names = (choices: Array<Record<string, unknown>>) => choices.map(({ name }) => name);

  describe('performing an action', () => {
    it('waits until it is done, and gives the task as it is then', async () => {
      const task = await run(actionId('Wait for Client'), { performed_by: 'BO@acme.example' });
      expect(task).toMatchObject({
        id: 'AC-1007',
        status: 'Waiting for Client',
        changed: true,
        action_id: actionId('Wait for Client'),
        action_name: 'Wait for Client',
        execution_id: store().executions.all()[0]?.id,
        execution_status: 'Success',
        pending: null,
      });
      expect(sent()).toEqual([
        { task_id: 'AC-1007', action_id: actionId('Wait for Client'), performed_by: 'bo@acme.example' },
      ]);
      const path = '/workflows/Client';
      expect(requests().slice(3)).toEqual([
        `GET ${path}/tasks/AC-1007`,
        `GET ${path}/tasks/AC-1007/actions`,
        `POST ${path}/executions`,
        `GET ${path}/executions/${task.execution_id}`,
        `GET ${path}/tasks/AC-1007`,
      ]);
    });

    it('takes the name of the action, in any letter case', async () => {
      expect(await run(' finish', { performed_by: '' })).toMatchObject({ status: 'Done' });
    });

    it('sends the ID as Flowdash spells it', async () => {
      const answer = (path: string, body: unknown) =>
        sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 200, body, method: 'GET', path });
      answer('/tasks/ac-1007/actions', [{ id: actionId('Finish'), name: 'Finish' }]);
      answer('/tasks/ac-1007', { Stage: 'In Progress', 'CRM ID': 'AC-1007' });
      expect(await run('Finish', { task_id: 'ac-1007' })).toMatchObject({ execution_status: 'Success' });
      expect(sent()).toEqual([{ task_id: 'AC-1007', action_id: actionId('Finish') }]);
    });

    it('shows every requirement that is not met', async () => {
      expect(await complaint(PATH, input('Finish', { task_id: 'AC-1010' }))).toBe(
        'Flowdash: the action cannot be performed now: Go-live Date is required; Checklist must be completed; Client must be invoiced.',
      );
      expect(stored('AC-1010')?.stage).toBe('In Progress');
    });

    it('shows the error of the step that failed', async () => {
      expect(await complaint(PATH, input('Send Invoice', { task_id: 'AC-1008' }))).toBe(
        'Flowdash: the action Send Invoice failed: the front desk is not a valid email. The steps before that were done.',
      );
    });

    it('names the actions that there are when it is not one of them', async () => {
      expect(await complaint(PATH, input('Start'))).toBe(
        'Action "Start" is not available: in the stage In Progress the task offers Send Invoice, Wait for Client, Finish, Cancel.',
      );
      expect(sent()).toEqual([]);
    });

    it('names who may not perform it', async () => {
      expect(await complaint(PATH, input('Cancel', { performed_by: 'cleo@acme.example' }))).toBe(
        'Flowdash: the action cannot be performed now: cleo@acme.example is not permitted to perform this action.',
      );
    });

    it('gives the task as it was where the action deletes it', async () => {
      const bug = { project_id: id(BUGS), task_id: '6', action_id: 'Delete Duplicate' };
      expect(await record(PATH, bug)).toMatchObject({
        id: '6',
        status: 'Reported',
        execution_status: 'Success',
      });
      expect(stored('6', BUGS)).toBeUndefined();
    });

    it('goes on without a word about looks that fail: it has been started', async () => {
      sandbox().faults.add({ vendor: 'flowdash', kind: 'server_error', path: '/executions/', times: 1 });
      expect(await run('Wait for Client')).toMatchObject({ execution_status: 'Success' });
      sandbox().faults.add({
        vendor: 'flowdash',
        kind: 'server_error',
        path: '/tasks/AC-1007',
        after: 2,
        times: 1,
      });
      expect(await run('Client Answered')).toMatchObject({ status: 'Waiting for Client', changed: true });
    });

    it('is still pending when the time of a run is over', async () => {
      settings().execution_ms = 60_000;
      const now = Date.now;
      let looks = 0;
      Date.now = () => {
        looks += 1;
        return now() + (looks > 30 ? 23_000 : 0);
      };
      try {
        expect(await run('Wait for Client')).toMatchObject({
          status: 'In Progress',
          execution_status: 'Pending',
          pending: 'Flowdash is still at work on Wait for Client.',
        });
      } finally {
        Date.now = now;
      }
    });

    it('needs a Unique ID', async () => {
      const idea = { project_id: id(IDEAS), task_id: 'x', action_id: 'Start' };
      expect(await complaint(PATH, idea)).toContain('no Unique ID field');
      expect((await form(PATH, idea)).map(({ key }) => key)).toContain('about_unique_id');
    });
  });

  describe('the dropdown of actions', () => {
    const list = (more: Record<string, unknown> = {}) =>
      rows('triggers.task_action_list', { project_id: id(CLIENTS), ...more });

    it('has those of the task', async () => {
      expect(names(await list({ task_id: 'AC-1007' }))).toEqual([
        'Send Invoice',
        'Wait for Client',
        'Finish',
        'Cancel',
      ]);
      expect(requests()).toEqual([
        'GET /workflows/Client/fields',
        'GET /workflows/Client/tasks/AC-1007/actions',
      ]);
    });

    it('has those of every stage while no task is chosen', async () => {
      expect(names(await list()).sort()).toEqual(
        workflow(CLIENTS)
          .actions.map(({ name }) => name)
          .sort(),
      );
    });

    it('asks about eight stages at most', async () => {
      for (const [i, task] of store().tasks.all().entries()) task.stage = `Stage ${i}`;
      await list();
      expect(requests().filter((request) => request.endsWith('/actions'))).toHaveLength(8);
    });
  });
});
