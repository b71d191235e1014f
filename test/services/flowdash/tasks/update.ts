import { describe, expect, it } from '@jest/globals';
import { BUGS, CLIENTS, IDEAS, METADATA, useFlowdash } from '../flowdash.js';

describe('update', () => {
  const { sandbox, record, complaint, requests, sent, form, id, cf, field, stored } = useFlowdash();

  const input = (more: Record<string, unknown> = {}) => ({
    project_id: id(CLIENTS),
    task_id: 'AC-1007',
    ...more,
  });
  const update = (more: Record<string, unknown>) => record('creates.update_task', input(more));
  const refusal = (more: Record<string, unknown>) => complaint('creates.update_task', input(more));
  const assign = (more: Record<string, unknown>) => record('creates.assign_task', input(more));
  const value = (task: string, name: string) => stored(task)?.values.get(field(name).id);
  const keys = (fields: Array<Record<string, unknown>>) => fields.map(({ key }) => key);

  describe('an update', () => {
    it('is one read and one write, of what differs only', async () => {
      const task = await update({
        title: 'Nguyễn Thị Hoa',
        stage: 'In Progress',
        assignee_id: 'ADA@acme.example',
        [cf('Number of Employees')]: '18',
        [cf('Contract Value')]: 26_000,
        [cf('Kickoff Call')]: value('AC-1007', 'Kickoff Call'),
        [cf('Services')]: ['video', 'Website'],
        [cf('Package')]: 'retainer',
        [cf('Invoiced')]: 'yes',
        [cf('International?')]: false,
        [cf('Company')]: 'Lotus Tours',
      });
      expect(sent()).toEqual([{ 'CRM ID': 'AC-1007', 'International?': false, Company: 'Lotus Tours' }]);
      expect(requests().slice(0, 3).sort()).toEqual(METADATA('Client').sort());
      expect(requests().slice(3)).toEqual([
        'GET /workflows/Client/stages',
        'GET /workflows/Client/tasks/AC-1007',
        'PUT /workflows/Client/tasks',
      ]);
      expect(task).toMatchObject({ changed: true, custom_fields: { [cf('Company')]: 'Lotus Tours' } });
    });

    it('sends nothing where nothing differs, or nothing is filled in', async () => {
      expect(await update({ [cf('Invoiced')]: true, clear_fields: [cf('Website')] })).toMatchObject({
        changed: false,
      });
      expect(await update({ title: '', [cf('Company')]: '', [cf('Services')]: [] })).toMatchObject({
        changed: false,
      });
      expect(sent()).toEqual([]);
    });

    it('takes a box that is not set for one without a tick', async () => {
      const body = { Stage: 'Done', 'CRM ID': 'AC-1007', Invoiced: null };
      sandbox().faults.add({
        vendor: 'flowdash',
        kind: 'status',
        status: 200,
        body,
        method: 'GET',
        path: '/tasks/AC-1007',
      });
      expect(await update({ [cf('Invoiced')]: false })).toMatchObject({ changed: false });
    });

    it('takes 0 and no for values', async () => {
      await update({ [cf('Number of Employees')]: 0, [cf('Invoiced')]: false });
      expect(sent()).toEqual([{ 'CRM ID': 'AC-1007', 'Number of Employees': 0, Invoiced: false }]);
    });

    it('empties what is chosen', async () => {
      const task = await update({
        clear_fields: ['due_date', 'assignee_id', cf('Services'), cf('Documents'), cf('Contract Value')],
      });
      expect(sent()).toEqual([
        {
          'CRM ID': 'AC-1007',
          'Go-live Date': null,
          'Assigned To': null,
          Services: [],
          Documents: [],
          'Contract Value': null,
        },
      ]);
      expect(task).toMatchObject({ due_at: null, assignee_id: null });
    });

    it('keeps the mark of where the task was made from', async () => {
      const origin = 'onepagecrm:5f1';
      const more = { project_id: id(CLIENTS), title: 'Rosa', external_id: 'AC-2001', description: 'Old.' };
      await record('creates.create_task', { ...more, origin });
      expect(await update({ task_id: 'AC-2001', description: 'New.' })).toMatchObject({
        description: 'New.',
      });
      expect(value('AC-2001', 'Brief')).toBe('New.\n\nMade from: onepagecrm:5f1');
      expect(await update({ task_id: 'AC-2001', description: 'New.' })).toMatchObject({ changed: false });
    });

    it('is not written over a description that cannot be read, with a mark in it perhaps', async () => {
      stored('AC-1007')?.values.set(field('Brief').id, ['Old.']);
      expect(await refusal({ description: 'New.' })).toContain('cannot be read');
      await update({ title: 'Rosa' });
      expect(sent()).toMatchObject([{ 'CRM ID': 'AC-1007', 'Client Name': 'Rosa' }]);
    });

    it('replaces the files of a field, and says so in the form', async () => {
      await update({ [cf('Documents')]: ['https://files.example.com/a.txt'] });
      expect(sent()).toEqual([
        { 'CRM ID': 'AC-1007', Documents: [{ remoteUrl: 'https://files.example.com/a.txt' }] },
      ]);
      const [files] = (await form('creates.update_task', input())).filter(
        ({ key }) => key === cf('Documents'),
      );
      expect(files?.helpText).toContain('take the place of all files');
    });

    it('refuses what cannot be, before it sends anything', async () => {
      expect(await refusal({ [cf('Lead Source')]: 'Fair' })).toBe(
        'Lead Source cannot be changed: this workflow sets it when a task is created.',
      );
      expect(await refusal({ due_date: '2026-12-01', clear_fields: ['due_date'] })).toBe(
        'Due Date is filled in, but also chosen under Clear These Fields. Leave it blank, or remove it there.',
      );
      expect(await refusal({ clear_fields: ['title'] })).toBe(
        'Clear These Fields has no choice "title" in this workflow.',
      );
      expect(await refusal({ [cf('Contract Value')]: 'much' })).toBe(
        'Contract Value must be a number, not "much".',
      );
      expect(await refusal({ task_id: 'AC-9999', title: 'x' })).toContain('could not find this task');
      expect(sent()).toEqual([]);
    });

    it('works on Unique IDs that Flowdash counts up, and on none without', async () => {
      const bug = { project_id: id(BUGS), task_id: '4', [cf('Severity', BUGS)]: 'Low' };
      expect(await record('creates.update_task', bug)).toMatchObject({ id: '4', changed: true });
      expect(sent()).toEqual([{ 'Bug ID': '4', Severity: 'Low' }]);
      const idea = { project_id: id(IDEAS), task_id: 'x', title: 'y' };
      expect(await complaint('creates.update_task', idea)).toBe(
        'Choose another Workflow: this one has no Unique ID field, which Flowdash needs to change a task.',
      );
    });
  });

  describe('the form of an update', () => {
    it('offers what may be changed, and requires none of it', async () => {
      const fields = await form('creates.update_task', { project_id: id(BUGS) });
      expect(keys(fields)).not.toContain(cf('Bug ID', BUGS));
      expect(fields.find(({ key }) => key === cf('Severity', BUGS))).toMatchObject({ required: false });
      expect(keys(await form('creates.update_task', input()))).not.toContain(cf('Lead Source'));
    });

    it('offers to empty what may be empty', async () => {
      const [clear] = (await form('creates.update_task', input())).filter(
        ({ key }) => key === 'clear_fields',
      );
      expect(clear?.choices).toMatchObject({ description: 'Brief', due_date: 'Go-live Date' });
      for (const key of ['title', cf('Invoiced'), cf('Lead Source')])
        expect(clear?.choices).not.toHaveProperty([key]);
    });

    it.each([
      'creates.update_task',
      'creates.complete_task',
      'creates.reopen_task',
      'creates.assign_task',
      'creates.delete_task',
    ])('of %s says so where there is no Unique ID', async (path) => {
      const notice = async (name: string) =>
        (await form(path, { project_id: id(name) })).find(({ key }) => key === 'about_unique_id')?.helpText;
      expect(await notice(IDEAS)).toContain('This workflow has no Unique ID field');
      expect(await notice(CLIENTS)).toBeUndefined();
    });
  });

  describe('an assignment', () => {
    it('goes to the e-mail as the workflow spells it', async () => {
      expect(await assign({ assignee_id: ' Bo@acme.example' })).toMatchObject({
        assignee_id: 'bo@acme.example',
        assignee_name: 'Bo Reyes',
        changed: true,
      });
      expect(sent()).toEqual([{ 'CRM ID': 'AC-1007', 'Assigned To': 'bo@acme.example' }]);
    });

    it('is taken away where that is wanted', async () => {
      expect(await assign({ unassign: true })).toMatchObject({ assignee_id: null, changed: true });
      expect(await assign({ unassign: 'true' })).toMatchObject({ changed: false });
      expect(sent()).toEqual([{ 'CRM ID': 'AC-1007', 'Assigned To': null }]);
    });

    it('needs one of the two, so that an empty field takes nothing away', async () => {
      expect(await complaint('creates.assign_task', input({ assignee_id: '' }))).toBe(
        'Fill in Assignee, or choose Yes for Unassign.',
      );
      const both = input({ assignee_id: 'bo@acme.example', unassign: true });
      expect(await complaint('creates.assign_task', both)).toBe(
        'Leave Assignee blank, or choose No for Unassign.',
      );
      expect(requests()).toEqual([]);
    });

    it('goes to members only', async () => {
      expect(await complaint('creates.assign_task', input({ assignee_id: 'no@acme.example' }))).toBe(
        'Flowdash did not accept the values: Assigned To is invalid.',
      );
    });
  });

  it('a deleted task is given as it was', async () => {
    expect(await record('creates.delete_task', input())).toMatchObject({
      id: 'AC-1007',
      title: 'Nguyễn Thị Hoa',
      status: 'In Progress',
      changed: true,
    });
    expect(stored('AC-1007')).toBeUndefined();
    expect(requests().slice(3)).toEqual([
      'GET /workflows/Client/tasks/AC-1007',
      'DELETE /workflows/Client/tasks/AC-1007',
    ]);
  });

  describe('an ID that exists', () => {
    const create = (more: Record<string, unknown>, path = 'creates.create_task') =>
      record(path, { project_id: id(CLIENTS), title: 'Hoa Nguyễn', external_id: 'AC-1007', ...more });

    it('is updated where that is wanted, with what differs', async () => {
      const task = await create({
        if_exists: 'update',
        [cf('Company')]: 'Lotus Travel',
        note: 'From the CRM.',
      });
      expect(task).toMatchObject({ title: 'Hoa Nguyễn', changed: true, note_id: expect.any(String) });
      expect(sent()).toEqual([
        { 'CRM ID': 'AC-1007', 'Client Name': 'Hoa Nguyễn' },
        { body: 'From the CRM.' },
      ]);
      expect(await create({ if_exists: 'update', note: 'From the CRM.' })).toMatchObject({
        changed: false,
        note_id: null,
      });
    });

    it('is refused where that is wanted', async () => {
      const path = 'creates.create_task';
      const more = { project_id: id(CLIENTS), title: 'Hoa', external_id: 'AC-1007' };
      expect(await complaint(path, { ...more, if_exists: 'refuse' })).toBe(
        'Flowdash: a task with the External ID AC-1007 already exists. Use another ID, or choose what to do for If the ID Exists.',
      );
      expect(await complaint(path, { ...more, if_exists: 'shrug' })).toBe(
        'If the ID Exists "shrug" is not one of the choices: Return it as it is, Update it with what is filled in, Stop with an error.',
      );
      expect(sent()).toEqual([]);
    });

    it('is what Create or Update is for', async () => {
      const upsert = (more: Record<string, unknown>) => create(more, 'creates.create_or_update_task');
      expect(await upsert({})).toMatchObject({ id: 'AC-1007', title: 'Hoa Nguyễn', changed: true });
      expect(await upsert({ external_id: 'AC-2001' })).toMatchObject({ id: 'AC-2001', changed: true });
      expect(sent()).toEqual([
        { 'CRM ID': 'AC-1007', 'Client Name': 'Hoa Nguyễn' },
        { 'CRM ID': 'AC-2001', 'Client Name': 'Hoa Nguyễn' },
      ]);
    });

    it('cannot be where Flowdash counts, and the form says so', async () => {
      const path = 'creates.create_or_update_task';
      const bug = { project_id: id(BUGS), title: 'x', external_id: '4' };
      expect(await complaint(path, bug)).toBe('Leave External ID blank: Flowdash fills in Bug ID.');
      const notice = async (project_id: string) =>
        (await form(path, { project_id })).find(({ type }) => type === 'copy')?.helpText;
      for (const name of [BUGS, IDEAS])
        expect(await notice(id(name))).toContain('has no Unique ID that you can choose');
      expect(await notice(id(CLIENTS))).toContain('External ID is the Unique ID (CRM ID) of this workflow.');
      expect(keys(await form(path, { project_id: id(CLIENTS) }))).not.toContain(cf('CRM ID'));
    });
  });
});
