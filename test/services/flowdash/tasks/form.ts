import { describe, expect, it } from '@jest/globals';
import { BUGS, CLIENTS, IDEAS, useFlowdash } from '../flowdash.js';

describe('form', () => {
  const { form, requests, forgetKept, id, cf, field, workflow } = useFlowdash();

  const created = (project: string, input = {}) =>
    form('creates.create_task', { project_id: id(project), ...input });
  const byKey = (fields: Array<Record<string, unknown>>, key: string) =>
    fields.find((each) => each.key === key);
  const keys = (fields: Array<Record<string, unknown>>) => fields.map(({ key }) => key);

  describe('the form for a new task', () => {
    it('has none of the workflow’s own fields before the workflow is chosen', async () => {
      expect(keys(await form('creates.create_task', {}))).toEqual([
        'project_id',
        'title',
        'contact_id',
        'description',
        'due_date',
        'assignee_id',
        'note',
        'external_id',
        'origin',
      ]);
      expect(requests()).toEqual([]);
    });

    it('has them all, typed, after that, less those that are the title, description and due date', async () => {
      const own = (await created(CLIENTS)).slice(8);
      expect(own.map(({ key, label, type, list }) => [key, label, type, ...(list ? ['list'] : [])])).toEqual([
        ['about_unique_id', undefined, 'copy'],
        ['if_exists', 'If the ID Exists', undefined],
        ['stage', 'Stage', undefined],
        ['title_field', 'Title Field', undefined],
        ['description_field', 'Description Field', undefined],
        ['due_date_field', 'Due Date Field', undefined],
        [cf('CRM ID'), 'CRM ID', 'string'],
        [cf('Company'), 'Company', 'string'],
        [cf('Contact Email'), 'Contact Email', 'string'],
        [cf('Phone'), 'Phone', 'string'],
        [cf('Website'), 'Website', 'string'],
        [cf('Linkedin '), 'Linkedin ', 'string'],
        [cf('Number of Employees'), 'Number of Employees', 'number'],
        [cf('Contract Value'), 'Contract Value', 'number'],
        [cf('Kickoff Call'), 'Kickoff Call', 'datetime'],
        [cf('Account Manager'), 'Account Manager', 'string'],
        [cf('Package'), 'Package', 'string'],
        [cf('Services'), 'Services', 'string', 'list'],
        [cf('International?'), 'International?', 'boolean'],
        [cf('Invoiced'), 'Invoiced', 'boolean'],
        [cf('Billing Contact'), 'Billing Contact', 'string'],
        [cf('Lead Source'), 'Lead Source', 'string'],
        [cf('Documents'), 'Documents', 'file', 'list'],
        ['origin', 'Made From', undefined],
      ]);
      expect(requests()).toEqual(['GET /workflows/Client/fields']);
    });

    it('has choices and dropdowns where the workflow has them', async () => {
      const fields = await created(CLIENTS);
      expect(byKey(fields, cf('Package'))).toMatchObject({ choices: ['Starter', 'Growth', 'Retainer'] });
      expect(byKey(fields, cf('Services'))).toMatchObject({
        choices: ['Branding', 'Website', 'SEO', 'Social', 'Video'],
      });
      expect(byKey(fields, cf('Account Manager'))).toMatchObject({
        dynamic: 'user_list.id.name',
        search: 'find_user.id',
      });
      expect(byKey(fields, 'stage')).toMatchObject({ dynamic: 'stage_list.id.name' });
      expect(byKey(fields, cf('Company'))).not.toHaveProperty('choices');
      field('Package').options = ['Starter'];
      forgetKept();
      expect(byKey(await created(CLIENTS), cf('Package'))).toMatchObject({ choices: ['Starter'] });
    });

    it('offers the fields that can play a part', async () => {
      const fields = await created(CLIENTS);
      expect(byKey(fields, 'due_date_field')).toMatchObject({
        choices: { [field('Go-live Date').id]: 'Go-live Date', [field('Kickoff Call').id]: 'Kickoff Call' },
        helpText: 'The field of this workflow to use. Leave blank for Go-live Date.',
      });
      expect(Object.values(byKey(fields, 'title_field')?.choices ?? {})).toContain('Linkedin ');
      expect(Object.values(byKey(fields, 'description_field')?.choices ?? {})).not.toContain('Website');
      expect(keys(await created(IDEAS))).not.toContain('due_date_field');
    });

    it('follows the choice: the field that was the title is offered, the chosen one is not', async () => {
      const shown = keys(await created(CLIENTS, { title_field: field('Company').id }));
      expect(shown).toContain(cf('Client Name'));
      expect(shown).not.toContain(cf('Company'));
    });

    it('has one file where the field holds one', async () => {
      field('Documents').limit = 1;
      expect(byKey(await created(CLIENTS), cf('Documents'))).not.toHaveProperty('list');
    });

    it('requires what Flowdash requires', async () => {
      const fields = await created(BUGS);
      expect(byKey(fields, cf('Severity', BUGS))).toMatchObject({ required: true });
      expect(byKey(fields, cf('Browsers', BUGS))).toMatchObject({ required: false });
      Object.assign(field('Company'), { required: null });
      expect(byKey(await created(CLIENTS), cf('Company'))).toMatchObject({ required: false });
    });

    it('says what the Unique ID of the workflow means', async () => {
      const notice = async (project: string) => byKey(await created(project), 'about_unique_id')?.helpText;
      expect(await notice(CLIENTS)).toBe(
        'External ID is the Unique ID (CRM ID) of this workflow. Flowdash would update a task that already has it, so this step checks first. If you use the ID of a contact, this workflow holds one task per contact. For several, add something to the ID.',
      );
      expect(await notice(BUGS)).toBe(
        'Flowdash fills in the Unique ID (Bug ID) of this workflow. Leave External ID blank.',
      );
      expect(await notice(IDEAS)).toBe(
        'This workflow has no Unique ID field. Leave External ID blank. Its tasks can be created and found, but not completed, and they take no comments.',
      );
      expect(keys(await created(BUGS))).not.toContain(cf('Bug ID', BUGS));
    });

    it('asks what to do with an ID that exists only where IDs are chosen', async () => {
      expect(byKey(await created(CLIENTS), 'if_exists')).toMatchObject({ default: 'return' });
      expect(keys(await created(BUGS))).not.toContain('if_exists');
      expect(keys(await created(IDEAS))).not.toContain('if_exists');
    });

    it('takes names with braces', async () => {
      field('CRM ID').name = 'ID {CRM}';
      field('Contract Value').name = 'Value {USD}';
      field('Client Name').name = '{Client} Name';
      const fields = await created(CLIENTS);
      expect(byKey(fields, 'about_unique_id')?.helpText).toContain('(ID CRM)');
      expect(byKey(fields, 'title_field')?.helpText).toContain('Leave blank for Client Name');
      expect(fields.map(({ label }) => label)).toEqual(expect.arrayContaining(['Value {USD}', 'ID {CRM}']));
    });

    it('copes with a workflow that has hardly a field', async () => {
      workflow(IDEAS).fields = [field('Category', IDEAS), field('Idea', IDEAS)];
      expect(keys(await created(IDEAS)).slice(8)).toEqual([
        'about_unique_id',
        'stage',
        'title_field',
        'description_field',
        cf('Category', IDEAS),
        'origin',
      ]);
      expect(byKey(await created(IDEAS), 'description_field')?.helpText).toContain('Leave blank for none.');
    });
  });

  it.each(['triggers.new_task', 'triggers.task_completed', 'creates.complete_task', 'searches.find_task'])(
    'the form of %s offers the same parts',
    async (path) => {
      const parts = ['title_field', 'description_field', 'due_date_field'];
      expect(keys(await form(path, { project_id: id(CLIENTS) }))).toEqual(expect.arrayContaining(parts));
      expect(keys(await form(path, {}))).not.toContain('title_field');
    },
  );

  it('the form of a search says what one more field is for', async () => {
    const fields = await form('searches.find_task', { project_id: id(CLIENTS) });
    expect(byKey(fields, 'search_field')?.helpText).toBe(
      'Any field of the workflow. Narrows what Contact or Title find, or finds by itself.',
    );
    expect(byKey(fields, 'second_search_field')?.helpText).toBe(
      'One more field. What is found has both values.',
    );
  });

  describe.each([
    'triggers.new_task',
    'triggers.task_completed',
    'creates.create_task',
    'creates.complete_task',
    'searches.find_task',
  ])('the output of %s', (path) => {
    it('has the workflow’s own fields with label and type', async () => {
      const fields = await form(path, { project_id: id(CLIENTS), title_field: 'Company' }, 'outputFields');
      const own = fields.filter(({ key }) => String(key).startsWith('custom_fields__'));
      expect(byKey(own, `custom_fields__${cf('Contract Value')}`)).toMatchObject({
        label: 'Contract Value',
        type: 'number',
      });
      expect(byKey(own, `custom_fields__${cf('Invoiced')}`)).toMatchObject({ type: 'boolean' });
      expect(byKey(own, `custom_fields__${cf('Services')}`)).toMatchObject({ list: true });
      expect(byKey(own, `custom_fields__${cf('Documents')}`)).toMatchObject({
        children: [
          { key: 'filename' },
          { key: 'contentType' },
          { key: 'blobId' },
          { key: 'download_url', type: 'file' },
        ],
      });
      expect(byKey(own, `custom_fields__${cf('Client Name')}`)).toMatchObject({ label: 'Client Name' });
      expect(byKey(own, `custom_fields__${cf('Company')}`)).toBeUndefined();
      expect(own).toHaveLength(16);
    });

    it('has none before the workflow is chosen', async () => {
      const fields = await form(path, {}, 'outputFields');
      expect(fields.filter(({ key }) => String(key).startsWith('custom_fields__'))).toEqual([]);
    });
  });
});
