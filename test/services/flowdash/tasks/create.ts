import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { CLIENTS, IDEAS, METADATA, useFlowdash } from '../flowdash.js';

describe('create', () => {
  const { sandbox, run, record, complaint, requests, sent, id, cf, field, stored, workflow } = useFlowdash();

  const PATH = 'creates.create_task';
  const input = (more: Record<string, unknown> = {}, project = CLIENTS) => ({
    project_id: id(project),
    title: 'Rosa Lindqvist',
    ...more,
  });
  const create = (more: Record<string, unknown> = {}, project = CLIENTS) =>
    record(PATH, input(more, project));
  const refusal = (more: Record<string, unknown> = {}, project = CLIENTS) =>
    complaint(PATH, input(more, project));

  describe('a new task', () => {
    it('has what the form filled in, and nothing else', async () => {
      const task = await create({
        description: 'Wants a shop.\n{{bundle.x}} ',
        due_date: '2026-12-01',
        assignee_id: 'bo@acme.example',
        external_id: 'AC-2001',
        stage: 'In Progress',
        [cf('Company')]: ' Lindqvist AB ',
        [cf('Linkedin ')]: 'in/rosa',
        [cf('Website')]: '',
      });
      expect(sent()).toEqual([
        {
          'Client Name': 'Rosa Lindqvist',
          Brief: 'Wants a shop.\n{{bundle.x}} ',
          'Go-live Date': '2026-12-01',
          'Assigned To': 'bo@acme.example',
          'CRM ID': 'AC-2001',
          Stage: 'In Progress',
          Company: ' Lindqvist AB ',
          'Linkedin ': 'in/rosa',
        },
      ]);
      expect(task).toMatchObject({
        id: 'AC-2001',
        url: `https://app.flowdash.com/workflows/${id(CLIENTS)}/tasks/${stored('AC-2001')?.id}`,
        title: 'Rosa Lindqvist',
        description: 'Wants a shop.\n{{bundle.x}}',
        due_at: '2026-12-01',
        status: 'In Progress',
        assignee_name: 'Bo Reyes',
        project_name: 'Client Onboarding',
        external_id: 'AC-2001',
        changed: true,
        pending: null,
        note_id: null,
        note_error: null,
      });
    });

    it('costs one write, and one read where it has a Unique ID', async () => {
      await create();
      expect(requests().slice(0, 3).sort()).toEqual(METADATA('Client').sort());
      expect(requests().slice(3)).toEqual(['POST /workflows/Client/tasks']);
      sandbox().log.clear();
      await create({ external_id: 'AC-2002', note: 'Hello' });
      expect(requests()).toEqual([
        'GET /workflows/Client/tasks/AC-2002',
        'POST /workflows/Client/tasks',
        'POST /workflows/Client/tasks/AC-2002/comments',
      ]);
    });

    it('is not written when what is known of the workflow cannot be had', async () => {
      sandbox().faults.add({ vendor: 'flowdash', kind: 'server_error', path: '/users' });
      expect(await failure(run(PATH, input()))).toMatchObject({ code: 'unavailable' });
      expect(sent()).toEqual([]);
    });

    it('has values in the types that Flowdash takes', async () => {
      await create({
        [cf('Number of Employees')]: '12',
        [cf('Contract Value')]: 0,
        [cf('Kickoff Call')]: '2026-12-03T09:30:00',
        [cf('Account Manager')]: ' cleo@acme.example ',
        [cf('Package')]: 'growth ',
        [cf('Services')]: ['seo', 'Video'],
        [cf('International?')]: false,
        [cf('Invoiced')]: 'yes',
      });
      expect(sent()).toEqual([
        {
          'Client Name': 'Rosa Lindqvist',
          'Number of Employees': 12,
          'Contract Value': 0,
          'Kickoff Call': '2026-12-03T09:30:00Z',
          'Account Manager': 'cleo@acme.example',
          Package: 'Growth',
          Services: ['SEO', 'Video'],
          'International?': false,
          Invoiced: true,
        },
      ]);
    });

    it('reads times in the zone of the account', async () => {
      const meta = { timezone: 'America/New_York' };
      const due = {
        due_date_field: field('Kickoff Call').id,
        [cf('Go-live Date')]: '2026-12-03T23:30:00-05:00',
      };
      await record(PATH, input({ ...due, due_date: '2026-12-01T09:30' }), meta);
      await record(PATH, input({ ...due, due_date: '2026-12-01' }), meta);
      expect(sent()).toMatchObject([
        { 'Kickoff Call': '2026-12-01T14:30:00Z', 'Go-live Date': '2026-12-03' },
        { 'Kickoff Call': '2026-12-02T04:59:00Z', 'Go-live Date': '2026-12-03' },
      ]);
    });

    it('takes files by their links', async () => {
      const task = await create({
        external_id: 'AC-2003',
        [cf('Documents')]: ['https://files.example.com/a.txt', 'https://files.example.com/b.txt'],
      });
      expect(sent()).toMatchObject([
        {
          Documents: [
            { remoteUrl: 'https://files.example.com/a.txt' },
            { remoteUrl: 'https://files.example.com/b.txt' },
          ],
        },
      ]);
      expect(task).toMatchObject({
        custom_fields: { [cf('Documents')]: [{ filename: 'a.txt' }, { filename: 'b.txt' }] },
      });
    });

    it('names the field whose value cannot be right, before it sends anything', async () => {
      expect(await refusal({ [cf('Number of Employees')]: 'a few' })).toBe(
        'Number of Employees must be a number, not "a few".',
      );
      expect(await refusal({ due_date: 'soon' })).toBe(
        'Due Date is not a date: "soon". Use for example 2026-11-30 or 2026-11-30T09:00.',
      );
      expect(await refusal({ [cf('Kickoff Call')]: 'soon' })).toContain('Kickoff Call is not a date');
      expect(await refusal({ [cf('Documents')]: 'contract.pdf' })).toBe(
        'Documents must be a file or a link to one, not "contract.pdf".',
      );
      const links = [1, 2, 3, 4].map((n) => `https://files.example.com/${n}`);
      expect(await refusal({ [cf('Documents')]: links })).toBe(
        'Documents has 4 files; this workflow allows at most 3 there.',
      );
      expect(sent()).toEqual([]);
      await create({ [cf('Documents')]: links.slice(1) });
      expect(sent()).toMatchObject([{ Documents: [{}, {}, {}] }]);
    });

    it('leaves options that there are none of to Flowdash to refuse', async () => {
      expect(await refusal({ [cf('Package')]: 'Gold' })).toBe(
        'Flowdash did not accept the values: Package is not included in the list.',
      );
    });
  });

  describe('the parts of a task', () => {
    it('go to the fields that the user chooses', async () => {
      const choice = { title_field: field('Company').id, description_field: field('Billing Contact').id };
      await create({
        ...choice,
        description: 'Front desk',
        [cf('Client Name')]: 'Rosa',
        [cf('Brief')]: 'Shop',
      });
      expect(sent()).toEqual([
        { Company: 'Rosa Lindqvist', 'Billing Contact': 'Front desk', 'Client Name': 'Rosa', Brief: 'Shop' },
      ]);
    });

    it('are not overwritten by what the form still holds under the field’s own name', async () => {
      const choice = { title_field: field('Company').id, [cf('Client Name')]: 'Rosa' };
      expect(await refusal({ ...choice, [cf('Company')]: 'Lindqvist AB' })).toBe(
        'Fill in Title or Company, not both: Title Field makes them the same field.',
      );
      await create({
        due_date_field: field('Kickoff Call').id,
        [cf('Kickoff Call')]: '2026-12-03T09:30:00Z',
        [cf('Brief')]: 'Shop',
      });
      expect(sent()).toEqual([
        { 'Client Name': 'Rosa Lindqvist', 'Kickoff Call': '2026-12-03T09:30:00Z', Brief: 'Shop' },
      ]);
    });

    it('need a field', async () => {
      expect(await refusal({ due_date: '2026-12-01' }, IDEAS)).toBe(
        'Due Date has no matching field in this workflow. Choose a Due Date Field, or leave Due Date blank.',
      );
    });

    it('need a field for a text, too', async () => {
      workflow(IDEAS).fields = [field('Idea', IDEAS)];
      expect(await refusal({ description: 'Why' }, IDEAS)).toBe(
        'Description has no matching field in this workflow. Choose a Description Field, or leave Description blank.',
      );
    });
  });

  it('tells beside the task why its comment could not be added', async () => {
    expect(await create({ note: 'Nice idea.' }, IDEAS)).toMatchObject({
      title: 'Rosa Lindqvist',
      changed: true,
      note_id: null,
      note_error:
        'Choose another Workflow: this one has no Unique ID field, which Flowdash needs for comments.',
    });
  });

  it('asks for the workflow in the form’s own words', async () => {
    expect(await complaint(PATH, { title: 'Rosa' })).toBe('Fill in Workflow.');
  });
});
