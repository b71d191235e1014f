import { describe, expect, it } from '@jest/globals';
import { DAY, todayIn, useOnePageCrm } from '../onepagecrm.js';

describe('predefined', () => {
  const { sandbox, record, complaint, requests, sent, find, account, contactId, execute, auth, fields } =
    useOnePageCrm();

  const template = (text: string) => find('predefined_actions', { text });
  const CALL = 'Call [Firstname] about the brief';
  const inDays = (days: number) =>
    new Date(Date.parse(todayIn('UTC')) + days * DAY).toISOString().slice(0, 10);

  const create = (input: Record<string, unknown>) =>
    record('creates.create_task', { contact_id: contactId('Strand'), ...input });

  describe('create_task from a predefined action', () => {
    it('fills in the name, and counts the days from today', async () => {
      expect(await create({ predefined_action_id: template(CALL).id })).toMatchObject({
        title: 'Call Ida about the brief',
        due_at: inDays(3),
        changed: true,
      });
      expect(requests()).toEqual([
        'GET /predefined_actions/ID',
        'GET /contacts/ID',
        'GET /users',
        'POST /actions',
      ]);
    });

    it.each([
      ['[first name] [LAST NAME], [Company]', 'Ida Strand, [Company]'],
      ['#1 [full_name] [other]', '#1 Ida Strand [other]'],
    ])('reads %s as %s', async (text, title) => {
      const predefined = account().catalog.predefinedActions.all()[0];
      if (!predefined) throw new Error('The seed has no predefined actions.');
      predefined.text = text;
      expect(await create({ predefined_action_id: predefined.id })).toMatchObject({ title });
    });

    it('leaves what the form fills in, and asks for no more than it needs', async () => {
      const predefined_action_id = template(CALL).id;
      await create({ predefined_action_id, title: 'Write' });
      await create({ predefined_action_id, title: 'Write', due_date: '2026-12-01' });
      expect(sent()).toMatchObject([
        { text: 'Write', date: inDays(3) },
        { text: 'Write', date: '2026-12-01' },
      ]);
      expect(requests()).toEqual([
        'GET /predefined_actions/ID',
        'GET /users',
        'POST /actions',
        'POST /actions',
      ]);
    });

    it('is due today where the template has no days', async () => {
      const predefined_action = { id: template(CALL).id, text: 'Call' };
      const body = { status: 0, data: { predefined_action } };
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body, path: '/predefined' });
      expect(await create({ predefined_action_id: predefined_action.id })).toMatchObject({
        due_at: inDays(0),
      });
    });

    it('gives no date to a status that has none', async () => {
      await create({ predefined_action_id: template(CALL).id, status: 'asap' });
      expect(sent()).toEqual([expect.not.objectContaining({ date: expect.anything() })]);
    });

    it('counts the filled-in text, and tells of a template that is gone', async () => {
      const predefined = account().catalog.predefinedActions.all()[0];
      if (!predefined) throw new Error('The seed has no predefined actions.');
      predefined.text = `[Firstname] ${'x'.repeat(137)}`;
      const input = { contact_id: contactId('Strand'), predefined_action_id: predefined.id };
      expect(await complaint('creates.create_task', input)).toContain('Title has 141 characters');
      const gone = { ...input, predefined_action_id: '0123456789abcdef01234567' };
      expect(await complaint('creates.create_task', gone)).toContain(
        'could not find this predefined action.',
      );
      expect(sent()).toEqual([]);
    });

    it('asks for one of the two', async () => {
      expect(await complaint('creates.create_task', { contact_id: contactId() })).toBe(
        'Fill in Title, or choose a Predefined Action.',
      );
      const form = new Map((await fields('creates.create_task')).map((field) => [field.key, field]));
      expect(form.get('title')?.required).toBeUndefined();
    });

    it('is offered with its days', async () => {
      const [first, second] = account().catalog.predefinedActions.filter(({ text }) => text !== CALL);
      Object.assign(first ?? {}, { text: 'Post', days: 1 });
      Object.assign(second ?? {}, { text: 'x'.repeat(69), days: 2 });
      const list = await execute('triggers.predefined_action_list.operation.perform', {
        authData: auth(),
        inputData: {},
        meta: { page: 0 },
      });
      expect(list).toContainEqual({ id: template(CALL).id, name: `${CALL} (in 3 days)` });
      expect(list).toContainEqual({ id: first?.id, name: 'Post (in 1 day)' });
      expect(list).toContainEqual({ id: second?.id, name: expect.stringMatching(/^x{69}.*\.\.\.$/) });
    });
  });
});
