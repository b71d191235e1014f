import { describe, expect, it } from '@jest/globals';
import { BUGS, CLIENTS, IDEAS, useFlowdash } from '../flowdash.js';

describe('identity', () => {
  const { sandbox, record, complaint, requests, sent, id, cf, field, stored, store, settings, workflow } =
    useFlowdash();

  const PATH = 'creates.create_task';
  const input = (more: Record<string, unknown> = {}, project = CLIENTS) => ({
    project_id: id(project),
    title: 'Rosa Lindqvist',
    ...more,
  });
  const create = (more: Record<string, unknown> = {}) => record(PATH, input(more));
  const refusal = (more: Record<string, unknown> = {}, project = CLIENTS) =>
    complaint(PATH, input(more, project));
  const bug = (more: Record<string, unknown> = {}) =>
    record(PATH, input({ [cf('Severity', BUGS)]: 'Low', ...more }, BUGS));

  describe('an external id', () => {
    it('brings back the task that has it, as it is', async () => {
      const before = structuredClone(stored('AC-1007')?.values);
      const task = await create({ external_id: 'AC-1007', description: 'Overwritten?', note: 'No.' });
      expect(task).toMatchObject({
        id: 'AC-1007',
        title: 'Nguyễn Thị Hoa',
        changed: false,
        note_id: null,
        pending: null,
      });
      expect(sent()).toEqual([]);
      expect(stored('AC-1007')?.values).toEqual(before);
    });

    it('may be given in the field of the Unique ID', async () => {
      expect(await create({ [cf('CRM ID')]: 'AC-1007' })).toMatchObject({ id: 'AC-1007', changed: false });
      expect(await create({ [cf('CRM ID')]: 77 })).toMatchObject({ id: '77', changed: true });
      expect(await create({ [cf('CRM ID')]: '78', external_id: '78' })).toMatchObject({ id: '78' });
      expect(await refusal({ [cf('CRM ID')]: '79', external_id: '80' })).toBe(
        'Fill in External ID or CRM ID, not both: in Flowdash they are the same.',
      );
    });

    it('may be made of two ids, and hold any sign', async () => {
      const external_id = '65f0c1a2b3d4e5f601234567:65f0/?#ü';
      expect(await create({ external_id })).toMatchObject({ id: external_id, changed: true });
      expect(await create({ external_id })).toMatchObject({ id: external_id, changed: false });
    });

    it('is refused where Flowdash counts or keeps none', async () => {
      expect(await refusal({ external_id: '9' }, BUGS)).toBe(
        'Leave External ID blank: Flowdash fills in Bug ID.',
      );
      expect(await refusal({ external_id: '9' }, IDEAS)).toBe(
        'Leave External ID blank: this workflow has no Unique ID field, and Flowdash has no other place for it.',
      );
      expect(sent()).toEqual([]);
    });
  });

  describe('an origin', () => {
    const origin = 'onepagecrm:65f0';

    it('is the Unique ID where that is free, so that it makes one task only', async () => {
      expect(await create({ origin })).toMatchObject({ id: origin, changed: true });
      expect(await create({ origin })).toMatchObject({ id: origin, changed: false });
      expect(sent()).toEqual([{ 'Client Name': 'Rosa Lindqvist', 'CRM ID': origin }]);
    });

    it('else is the last line of the description', async () => {
      expect(await create({ origin, external_id: 'AC-2004', description: 'Wants a shop.' })).toMatchObject({
        id: 'AC-2004',
        description: 'Wants a shop.',
      });
      await bug({ origin });
      expect(sent()).toMatchObject([
        { Brief: 'Wants a shop.\n\nMade from: onepagecrm:65f0' },
        { Description: 'Made from: onepagecrm:65f0' },
      ]);
    });

    it('is refused where neither is', async () => {
      workflow(IDEAS).fields = [field('Idea', IDEAS), field('Votes', IDEAS)];
      expect(await refusal({ origin }, IDEAS)).toBe(
        'Made From has no matching field in this workflow. Choose a Description Field, or leave Made From blank.',
      );
      expect(sent()).toEqual([]);
    });
  });

  describe('a number that Flowdash counts up', () => {
    it('is the id', async () => {
      const task = await bug({ note: 'Seen twice.' });
      expect(task).toMatchObject({ id: '11', external_id: '11', note_error: null });
      expect(requests().filter((request) => request.startsWith('GET /workflows/Bug/tasks'))).toEqual([]);
    });

    it('is looked up where the answer lacks it, so that other steps can go on', async () => {
      settings().autoincrement_in_answer = false;
      const task = await bug({ note: 'Seen twice.' });
      expect(task).toMatchObject({
        id: '11',
        external_id: '11',
        note_error: null,
        note_id: expect.any(String),
      });
      expect(requests().slice(-3)).toEqual([
        'POST /workflows/Bug/tasks',
        'GET /workflows/Bug/tasks',
        'POST /workflows/Bug/tasks/11/comments',
      ]);
    });

    it('does not fail the step where it cannot be looked up', async () => {
      settings().autoincrement_in_answer = false;
      sandbox().faults.add({ vendor: 'flowdash', kind: 'server_error', method: 'GET', path: '/tasks' });
      const task = await bug({ note: 'Seen twice.' });
      const made = store().tasks.all().at(-1);
      expect(task).toMatchObject({
        id: made?.id,
        external_id: null,
        changed: true,
        note_id: null,
        note_error:
          'Flowdash could not find this task. It may have been deleted, or the ID belongs to another account. The comment is missing: add it in a separate step.',
      });
    });
  });
});
