import { describe, expect, it } from '@jest/globals';
import { BUGS, CLIENTS, useFlowdash } from '../flowdash.js';

describe('ids', () => {
  const { sandbox, id, cf, complaint, sent, record, rows, stored, byHand, settings } = useFlowdash();

  const create = (input: Record<string, unknown>) =>
    record('creates.create_task', { project_id: id(CLIENTS), title: 'Rosa', ...input });

  describe('an ID', () => {
    it.each(['create_task', 'create_or_update_task'])(
      'that says nothing takes no task for its own in %s',
      async (key) => {
        const input = { project_id: id(CLIENTS), title: 'Rosa' };
        expect(await complaint(`creates.${key}`, { ...input, external_id: ':' })).toBe(
          'External ID is ":", which is not an ID. Choose it from the list, or map its ID from an earlier step.',
        );
        expect(sent()).toEqual([]);
      },
    );

    it('that says nothing is none under the field’s own name, either', async () => {
      const input = { project_id: id(CLIENTS), title: 'Rosa', [cf('CRM ID')]: ':' };
      expect(await complaint('creates.create_task', input)).toBe(
        'CRM ID is ":", which is not an ID. Map the ID of a record from an earlier step, or leave it blank.',
      );
      expect(sent()).toEqual([]);
    });

    it('that is blank makes a task of its own each time', async () => {
      for (const title of ['Rosa', 'Ines']) {
        expect(await create({ title, external_id: ' ' })).toMatchObject({ title, changed: true });
        expect(await create({ title, [cf('CRM ID')]: ' ' })).toMatchObject({ title, changed: true });
      }
      expect(sent()).toHaveLength(4);
    });

    it('of a contact and a task is kept whole', async () => {
      expect(await create({ external_id: 'c42:t7' })).toMatchObject({ id: 'c42:t7', external_id: 'c42:t7' });
      const input = { project_id: id(CLIENTS), task_id: 'c42:t7' };
      expect(await record('creates.complete_task', { ...input, stage: 'Done' })).toMatchObject({
        id: 'c42:t7',
      });
      expect(await rows('searches.find_task', input)).toMatchObject([{ id: 'c42:t7', status: 'Done' }]);
      expect(await create({ external_id: 'c42:t8' })).toMatchObject({ id: 'c42:t8', changed: true });
    });

    it('at whose address Flowdash has something else is refused', async () => {
      const says =
        'Use another ID than "active": at its address Flowdash has the list of the active tasks, so no task can go by it.';
      const input = {
        project_id: id(CLIENTS),
        task_id: 'active',
        title: 'Rosa',
        external_id: 'active',
        body: 'Hi',
      };
      for (const path of [
        'creates.update_task',
        'creates.delete_task',
        'creates.create_task',
        'creates.attach_note',
        'searches.find_task',
      ])
        expect(await complaint(path, input)).toBe(says);
      expect(sent()).toEqual([]);
    });
  });

  describe('a write', () => {
    const answering = (path: string, body: object) =>
      sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 200, body, method: 'GET', path });

    it.each([
      ['delete_task', {}],
      ['update_task', { title: 'Rosa' }],
      ['complete_task', { stage: 'Done' }],
      ['attach_file', { file: 'https://files.example.com/a.txt' }],
      ['create_or_update_task', { title: 'Rosa', external_id: 'AC-1007' }],
    ])('goes to no other task than the one that was asked for: %s', async (key, input) => {
      answering('/tasks/AC-1007', { Stage: 'Done', 'CRM ID': 'AC-1008' });
      expect(
        await complaint(`creates.${key}`, { project_id: id(CLIENTS), task_id: 'AC-1007', ...input }),
      ).toBe('Flowdash answered with another task than the one asked for. Try again in a few minutes.');
      expect(sent()).toEqual([]);
    });

    it('goes to no other item', async () => {
      answering('/checklist_items/abc', { id: 'def', editable: true });
      const input = {
        project_id: id(CLIENTS),
        task_id: 'AC-1007',
        checklist_item_id: 'abc',
        status: 'Skipped',
      };
      for (const key of ['update_checklist_item', 'delete_checklist_item'])
        expect(await complaint(`creates.${key}`, input)).toBe(
          'Flowdash answered with another item than the one asked for. Try again in a few minutes.',
        );
      expect(sent()).toEqual([]);
    });

    it.each([
      ['create_task', 'POST', { title: 'Rosa', external_id: 'new' }],
      ['create_task', 'POST', { title: 'Rosa' }],
      ['create_or_update_task', 'PUT', { title: 'Rosa', external_id: 'AC-1007' }],
      ['update_task', 'PUT', { title: 'Rosa' }],
      ['assign_task', 'PUT', { assignee_id: 'bo@acme.example' }],
      ['complete_task', 'PUT', { stage: 'Done' }],
      ['attach_file', 'PUT', { file: 'https://files.example.com/a.txt' }],
      ['run_task_action', 'POST', { action_id: 'Wait for Client' }],
      ['export_analytics', 'POST', { start_date: '2026-01-01', end_date: '2026-01-31' }],
    ])('that was accepted invites no second one: %s by %s', async (key, method, input) => {
      for (const body of [{}, { error: 'x' }, []]) {
        sandbox().faults.clear();
        sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 201, body, method });
        expect(
          await complaint(`creates.${key}`, { project_id: id(CLIENTS), task_id: 'AC-1007', ...input }),
        ).toBe(
          'Flowdash did this, but sent an answer that cannot be read. Do not replay this step: check the record there instead.',
        );
      }
    });

    it('without an ID of its own needs an address in the answer', async () => {
      const body = { Stage: 'Not Started', 'Client Name': 'Rosa' };
      sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 201, body, method: 'POST' });
      expect(await complaint('creates.create_task', { project_id: id(CLIENTS), title: 'Rosa' })).toContain(
        'Do not replay this step',
      );
    });

    it('whose answer has the ID that Flowdash gave needs no address', async () => {
      const body = { Stage: 'Reported', 'Bug ID': 12 };
      sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 201, body, method: 'POST' });
      const input = { project_id: id(BUGS), title: 'Broken', [cf('Severity', BUGS)]: 'High' };
      expect(await record('creates.create_task', input)).toMatchObject({
        id: '12',
        url: null,
        changed: true,
      });
    });

    it('whose answer has no ID and no address keeps the ID that was sent', async () => {
      const body = { Stage: 'Not Started' };
      sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 201, body, method: 'POST' });
      expect(await create({ external_id: 'new' })).toMatchObject({ id: 'new', url: null });
    });

    it('is not done again for a number that cannot be read afterwards', async () => {
      settings().autoincrement_in_answer = false;
      sandbox().faults.add({ vendor: 'flowdash', kind: 'throttled', method: 'GET', path: '/tasks' });
      const made = await record('creates.create_task', {
        project_id: id(BUGS),
        title: 'Broken',
        [cf('Severity', BUGS)]: 'High',
      });
      expect(made).toMatchObject({ changed: true, external_id: null });
    });
  });

  it('drops an address that no browser opens', async () => {
    const body = [{ 'Task URL': 'javascript:alert(1)//tasks/abc', Stage: 'Done' }];
    sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 200, body, path: '/tasks' });
    expect(await rows('triggers.new_task', { project_id: id(CLIENTS) })).toMatchObject([
      { event_id: 'abc', url: null },
    ]);
  });

  it('gives each of two Zaps what comes to match a filter, though an answer was lost', async () => {
    const filter = { project_id: id(CLIENTS), filter_field: 'stage', filter_value: 'Done' };
    const all = { project_id: id(CLIENTS) };
    for (const input of [filter, all]) await rows('triggers.new_task', input, { isPopulatingDedupe: true });
    await byHand('PUT', `/workflows/${id(CLIENTS)}/tasks`, { 'CRM ID': 'AC-1007', Stage: 'Done' });
    for (let poll = 0; poll < 3; poll += 1) {
      const found = await rows('triggers.new_task', filter);
      expect(found.find(({ event_id }) => event_id === stored('AC-1007')?.id)).toMatchObject({
        id: 'AC-1007',
        status: 'Done',
        custom_fields: expect.objectContaining({ [cf('Contract Value')]: 26_000 }),
      });
    }
  });
});
