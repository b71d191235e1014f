import { describe, expect, it } from '@jest/globals';
import { explain } from '../../../services/flowdash/errors.js';
import { failure } from '../../support/app.js';
import { CLIENTS, useFlowdash } from './flowdash.js';

describe('errors', () => {
  const { sandbox, run, complaint, id, cf } = useFlowdash();

  /** Answers the next write like this. */
  const invalidInput = (status: number, body: unknown) =>
    sandbox().faults.add({ vendor: 'flowdash', kind: 'status', method: 'POST', status, body });

  const create = (input: Record<string, unknown> = {}) =>
    complaint('creates.create_task', { project_id: id(CLIENTS), title: 'Rosa', ...input });

  describe('values that Flowdash refuses', () => {
    it('are named as the workflow names them', async () => {
      expect(await create({ assignee_id: 'who@acme.example', [cf('Website')]: 'nowhere' })).toBe(
        'Flowdash did not accept the values: Assigned To is invalid; Website is invalid.',
      );
    });

    it('may have several messages', async () => {
      invalidInput(422, {
        errors: { 'Go-live Date': ['is invalid', "can't be blank"], 'Linkedin ': 'is too long' },
      });
      expect(await create()).toBe(
        "Flowdash did not accept the values: Go-live Date is invalid and can't be blank; Linkedin is too long.",
      );
    });

    it('come in another shape from executions', async () => {
      invalidInput(422, { status: 'Fail', errors: ['Name is required', 'Must be assigned'] });
      expect(await create()).toBe('Flowdash did not accept the values: Name is required; Must be assigned.');
    });

    it.each([
      [{ error: 'The body must be a JSON object' }, 'The body must be a JSON object'],
      [{ errors: [] }, 'it gave no reason'],
      [{}, 'it gave no reason'],
    ])('come without fields: %j', async (body, message) => {
      invalidInput(400, body);
      expect(await create()).toBe(`Flowdash did not accept the values: ${message}.`);
    });

    it.each([
      ['of a field', { Brief: ['x'.repeat(5_000)] }, `Brief ${'x'.repeat(294)}`],
      ['of an execution', ['x'.repeat(5_000)], 'x'.repeat(300)],
    ])('do not fill the page: %s', async (_what, errors, message) => {
      invalidInput(422, { errors });
      expect(await create()).toBe(`Flowdash did not accept the values: ${message}.`);
    });
  });

  describe('what is not there', () => {
    const MISSING = 'It may have been deleted, or the ID belongs to another account.';

    it('is a workflow', async () => {
      const sentence = `Flowdash could not find this workflow. ${MISSING}`;
      expect(await complaint('triggers.new_task', { project_id: 'zzz' })).toBe(sentence);
      expect(await complaint('triggers.task_completed', { project_id: 'zzz' })).toBe(sentence);
      expect(await complaint('searches.find_user', { project_id: 'zzz', name: 'Bo' })).toBe(sentence);
      expect(await create({ project_id: 'zzz' })).toBe(sentence);
    });

    it('is a task', async () => {
      const sentence = `Flowdash could not find this task. ${MISSING}`;
      const input = { project_id: id(CLIENTS), task_id: 'AC-9999' };
      expect(await complaint('triggers.new_note', input)).toBe(sentence);
      expect(await complaint('creates.attach_note', { ...input, body: 'Hi' })).toBe(sentence);
      expect(await complaint('creates.complete_task', { ...input, stage: 'Done' })).toBe(sentence);
    });

    it.each([
      ['GET /', 'page'],
      ['GET /workspace', 'workspace'],
      ['GET /files/f', 'file'],
      ['GET /workflows/w/stages', 'workflow'],
      ['POST /workflows/w/tasks', 'workflow'],
      ['PUT /workflows/w/tasks', 'task'],
      ['GET /workflows/w/tasks/active', 'workflow'],
      ['GET /workflows/w/tasks/t/comments/c', 'task'],
      ['GET /workflows/w/tasks/t/checklist_items', 'task'],
      ['GET /workflows/w/tasks/t/checklist_items/i', 'checklist item'],
      ['GET /workflows/w/executions/e', 'workflow'],
      ['GET /workflows/w/users', 'workflow'],
      ['GET /workflows/w/users/u', 'user'],
    ])('is, for %s, a %s', (request, subject) => {
      const [method = '', path = ''] = request.split(' ');
      const answer = { status: 404, method, path, reads: false, data: {}, text: '', header: () => undefined };
      expect(explain(answer)).toEqual({
        kind: 'missing',
        subject,
      });
    });

    it('is a task that goes away between being read and written', async () => {
      sandbox().faults.add({ vendor: 'flowdash', kind: 'status', method: 'PUT', status: 404, body: '' });
      const input = { project_id: id(CLIENTS), task_id: 'AC-1007', stage: 'Done' };
      expect(await complaint('creates.complete_task', input)).toBe(
        `Flowdash could not find this task. ${MISSING}`,
      );
    });

    it('is not looked for along another path', async () => {
      const input = { project_id: id(CLIENTS), stage: 'Done' };
      expect(await complaint('creates.complete_task', { ...input, task_id: '..' })).toContain(
        'which is not an ID',
      );
      expect(await complaint('triggers.new_task', { project_id: '..' })).toContain('which is not an ID');
      expect(
        sandbox()
          .log.all()
          .map(({ url }) => url),
      ).not.toContain('/');
    });
  });

  it('tells of a key that may not', async () => {
    sandbox().faults.add({ vendor: 'flowdash', kind: 'forbidden' });
    expect(await failure(run('searches.find_project', { name: 'Ideas' }))).toMatchObject({
      code: 'permission',
      message:
        'Flowdash does not allow this connection to do that. Ask an administrator of the Flowdash workspace for an API key with this permission.',
    });
  });

  it('waits as long as Flowdash asks', async () => {
    sandbox().faults.add({ vendor: 'flowdash', kind: 'throttled', headers: { 'retry-after': '40' } });
    expect(await failure(run('searches.find_project', { name: 'Ideas' }))).toMatchObject({
      name: 'ThrottledError',
      delay: 40,
    });
  });

  it('warns that a write without an answer may have been carried out', async () => {
    sandbox().faults.add({ vendor: 'flowdash', kind: 'lost_answer', method: 'POST' });
    expect(await create()).toBe(
      'Flowdash cut the connection. The work may have been done anyway: check there before you replay this step.',
    );
  });
});
