import { describe, expect, it } from '@jest/globals';
import { appFor, failure, runner } from '../../support/app.js';
import { connectionTo } from '../../support/sandbox.js';
import { rows, useAccount } from './account.js';

describe('forms', () => {
  const account = useAccount();

  /** The fields that only Filestage adds to a form. */
  const ownFields = async (path: string) => {
    const [kind = '', key = ''] = path.split('.');
    const { inputFields } = Reflect.get(Reflect.get(appFor('filestage'), kind), key).operation;
    const at = inputFields.findIndex((field: unknown) => typeof field === 'function');
    return rows(await account.execute(`${path}.operation.inputFields.${at}`));
  };

  describe('the forms of Filestage', () => {
    it.each([
      ['creates.create_task', ['file', 'website_url']],
      ['creates.attach_note', ['parent_id', 'team_only', 'mentions', 'attachments']],
      ['triggers.task_completed', ['completed_when']],
      ['triggers.new_note', ['comment_scope']],
    ])('%s adds %j', async (path, keys) => {
      expect((await ownFields(path)).map(({ key }) => key)).toEqual(keys);
      expect(account.requests()).toEqual([]);
    });

    it('says how far the trigger for comments reaches', async () => {
      const [scope] = await ownFields('triggers.new_note');
      expect(scope?.helpText).toContain('its 10 newest reviews');
    });

    it('asks for no name of a member: Filestage keeps none', () => {
      const keys = appFor('filestage').searches.find_user?.operation.inputFields?.map((field) =>
        'key' in field ? field.key : undefined,
      );
      expect(keys).toContain('email');
      expect(keys).not.toContain('name');
    });

    it.each<[string, Record<string, string>]>([
      ['complete_task', { approved: 'Approved' }],
      ['reopen_task', { in_review: 'In Review', needs_changes: 'Needs Changes' }],
    ])('demands a status for %s before the comment, and has none chosen', (key, choices) => {
      const fields = Object(appFor('filestage').creates[key]?.operation).inputFields;
      const keys: unknown[] = fields.map((field: { key?: string }) => field.key);
      const status = fields[keys.indexOf('status')];
      expect(status).toMatchObject({ label: 'Status', required: true, choices });
      expect(status).not.toHaveProperty('default');
      expect(keys.indexOf('note')).toBeGreaterThan(keys.indexOf('status'));
    });

    it('demands the project only where reviews are not named by themselves', () => {
      const { creates, triggers } = appFor('filestage');
      const needed = (operation: unknown) =>
        Object(operation).inputFields.find(({ key }: { key?: string }) => key === 'project_id')?.required ===
        true;
      expect(needed(creates.create_task?.operation)).toBe(true);
      expect(needed(triggers.new_task?.operation)).toBe(true);
      expect(needed(creates.complete_task?.operation)).toBe(false);
      expect(needed(creates.attach_note?.operation)).toBe(false);
    });
  });

  describe('in the app for all services, whose forms follow the connection', () => {
    const all = (path: string, inputData: Record<string, unknown>) =>
      failure(
        runner(appFor())(`${path}.operation.perform`, {
          authData: connectionTo(account.sandbox, 'filestage'),
          inputData,
        }),
      );

    it.each([
      ['triggers.new_task', {}, 'Fill in Workflow or Project.'],
      [
        'searches.find_task',
        { title: 'Poster' },
        'Fill in Workflow or Project: reviews in Filestage belong to a project.',
      ],
      ['creates.create_task', { title: 'Poster' }, 'Fill in Workflow or Project.'],
      ['creates.create_task', { title: 'Poster', project_id: 'p' }, 'Fill in Reviewer Group.'],
      ['creates.attach_note', { body: 'Hi' }, 'Fill in Review.'],
    ])('%s with %j asks for what Filestage needs', async (path, input, message) => {
      expect(await all(path, input)).toMatchObject({ message });
      expect(account.requests()).toEqual([]);
    });
  });
});
