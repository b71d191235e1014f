import { describe, expect, it } from '@jest/globals';
import { BUGS, CLIENTS, IDEAS, useFlowdash } from '../flowdash.js';

describe('record', () => {
  const { sandbox, rows, complaint, id, cf, field, stored, settings, byHand, workflow } = useFlowdash();

  const find = async (project: string, input: Record<string, unknown>) => {
    const [task = {}] = await rows('searches.find_task', { project_id: id(project), ...input });
    return task;
  };

  const fieldValue = (task: string, name: string) => stored(task)?.values.get(field(name).id);

  describe('a task', () => {
    it('is mapped key by key', async () => {
      const task = stored('AC-1007');
      const blob = String(fieldValue('AC-1007', 'Documents'));
      const files = [{ blobId: blob, contentType: 'text/plain', filename: 'itinerary.txt' }];
      const link = JSON.stringify({ blob_id: blob, name: 'itinerary.txt' });
      const found = await find(CLIENTS, { task_id: 'AC-1007' });
      expect(found).toEqual({
        id: 'AC-1007',
        url: `https://app.flowdash.com/workflows/${id(CLIENTS)}/tasks/${task?.id}`,
        title: 'Nguyễn Thị Hoa',
        description: 'Relaunch with video. Prices by country.',
        status: 'In Progress',
        completed: null,
        due_at: fieldValue('AC-1007', 'Go-live Date'),
        assignee_id: 'ada@acme.example',
        assignee_name: 'Ada Lane',
        project_id: id(CLIENTS),
        project_name: 'Client Onboarding',
        external_id: 'AC-1007',
        custom_fields: {
          [cf('Company')]: 'Lotus Travel',
          [cf('Contact Email')]: 'hoa.nguyen@example.com',
          [cf('Phone')]: '+15550101007',
          [cf('Website')]: null,
          [cf('Linkedin ')]: null,
          [cf('Number of Employees')]: 18,
          [cf('Contract Value')]: 26_000,
          [cf('Kickoff Call')]: fieldValue('AC-1007', 'Kickoff Call'),
          [cf('Account Manager')]: 'ada@acme.example',
          [cf('Package')]: 'Retainer',
          [cf('Services')]: ['Website', 'Video'],
          [cf('International?')]: true,
          [cf('Invoiced')]: true,
          [cf('Billing Contact')]: 'billing@lotus.example.com',
          [cf('Lead Source')]: null,
          [cf('Documents')]: [{ ...files[0], download_url: expect.stringContaining(link) }],
          cf_Bugs: [
            expect.objectContaining({ Title: 'Prices shown without tax', 'Bug ID': '4' }),
            expect.objectContaining({ Title: 'Video does not play', 'Bug ID': '7' }),
          ],
        },
      });
    });

    it('keeps names that end in a blank', async () => {
      expect(await find(CLIENTS, { task_id: 'AC-1001' })).toMatchObject({
        custom_fields: { [cf('Linkedin ')]: 'linkedin.example/in/maya-okafor' },
      });
    });

    it('has numbers for numbers, zero included, and text for a Unique ID that is one', async () => {
      expect(await find(CLIENTS, { task_id: 'AC-1014' })).toMatchObject({
        custom_fields: { [cf('Number of Employees')]: 0, [cf('Contract Value')]: 0 },
      });
      expect(await find(BUGS, { task_id: '5' })).toMatchObject({
        id: '5',
        external_id: '5',
        title: 'Umlauts broken in order mails',
        custom_fields: { [cf('Estimate (hours)', BUGS)]: 1.5 },
      });
    });

    it('shows what stands in a number field and is no number', async () => {
      stored('AC-1001')?.values.set(field('Number of Employees').id, 'about fifty');
      expect(await find(CLIENTS, { task_id: 'AC-1001' })).toMatchObject({
        custom_fields: { [cf('Number of Employees')]: 'about fifty' },
      });
    });

    it('leaves linked tasks as they are', async () => {
      settings().numbers_in_links = true;
      expect(await find(BUGS, { task_id: '5' })).toMatchObject({
        custom_fields: { cf_Client: { 'CRM ID': 'AC-1006', 'Number of Employees': null } },
      });
      expect(await find(CLIENTS, { task_id: 'AC-1006' })).toMatchObject({
        custom_fields: { cf_Bugs: [{ 'Bug ID': 5 }] },
      });
      expect(await find(BUGS, { task_id: '6' })).toMatchObject({ custom_fields: { cf_Client: null } });
    });

    it('has a link under its name, made fit for a key', async () => {
      for (const link of sandbox().emulators.flowdash.store.links)
        link.sides[0].name = 'Gemeldete Fehler (öffentlich)';
      expect(await find(CLIENTS, { task_id: 'AC-1009' })).toMatchObject({
        custom_fields: { cf_Gemeldete_Fehler_öffentlich_: [] },
      });
    });

    it('goes by the id in its address where there is no Unique ID', async () => {
      const [idea = {}] = await rows('searches.find_task', { project_id: id(IDEAS), title: 'client portal' });
      expect(idea).toMatchObject({
        external_id: null,
        title: 'Client portal',
        assignee_id: null,
        assignee_name: null,
      });
      expect(String(idea.url)).toBe(`https://app.flowdash.com/workflows/${id(IDEAS)}/tasks/${idea.id}`);
      expect(await find(IDEAS, { task_id: idea.id })).toEqual(idea);
    });

    it('does not go without an address', async () => {
      const body = [{ Stage: 'Inbox', Idea: 'No address' }];
      sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 200, body, path: '/tasks' });
      expect(await complaint('triggers.new_task', { project_id: id(IDEAS) })).toBe(
        'Flowdash sent an answer that cannot be read. Try again in a few minutes.',
      );
    });

    it('assigned to somebody who left has no name', async () => {
      await byHand(
        'DELETE',
        `/workflows/${id(CLIENTS)}/users/${sandbox().emulators.flowdash.store.users.all()[0]?.id}`,
      );
      expect(await find(CLIENTS, { task_id: 'AC-1007' })).toMatchObject({
        assignee_id: 'ada@acme.example',
        assignee_name: null,
      });
    });
  });

  describe('the fields that play title, description and due date', () => {
    const input = () => ({
      task_id: 'AC-1007',
      title_field: field('Company').id,
      description_field: field('Billing Contact').id,
      due_date_field: field('Kickoff Call').id,
    });

    it('are those that the user chooses', async () => {
      const time = String(fieldValue('AC-1007', 'Kickoff Call'));
      expect(await find(CLIENTS, input())).toMatchObject({
        title: 'Lotus Travel',
        description: 'billing@lotus.example.com',
        due_at: new Date(time).toISOString(),
        custom_fields: {
          [cf('Client Name')]: 'Nguyễn Thị Hoa',
          [cf('Brief')]: 'Relaunch with video. Prices by country.',
          [cf('Go-live Date')]: fieldValue('AC-1007', 'Go-live Date'),
        },
      });
    });

    it('may be chosen by name', async () => {
      expect(await find(CLIENTS, { task_id: 'AC-1007', title_field: 'Company' })).toMatchObject({
        title: 'Lotus Travel',
      });
    });

    it('make way for a choice', async () => {
      const name = field('Client Name').id;
      expect(await find(CLIENTS, { task_id: 'AC-1007', description_field: name })).toMatchObject({
        title: 'Lotus Travel',
        description: 'Nguyễn Thị Hoa',
      });
    });

    it('are two', async () => {
      const name = field('Client Name').id;
      const twice = {
        project_id: id(CLIENTS),
        task_id: 'AC-1007',
        title_field: name,
        description_field: name,
      };
      expect(await complaint('searches.find_task', twice)).toBe(
        'Choose two fields for Title Field and Description Field.',
      );
    });

    it('must be of that workflow', async () => {
      const gone = { project_id: id(CLIENTS), task_id: 'AC-1007', due_date_field: 'zzzzzz' };
      expect(await complaint('searches.find_task', gone)).toBe(
        'This workflow has no field "zzzzzz" for Due Date Field. Choose it again.',
      );
    });

    it('may be missing', async () => {
      const ideas = workflow(IDEAS);
      ideas.fields = ideas.fields.filter(({ type }) => type === 'number');
      const [idea] = await rows('triggers.new_task', { project_id: id(IDEAS) }, { isLoadingSample: true });
      expect(idea).toMatchObject({ title: null, description: null, due_at: null });
    });

    it('may hold a date that nobody can read', async () => {
      stored('AC-1007')?.values.set(field('Kickoff Call').id, 'soon');
      expect(await find(CLIENTS, input())).toMatchObject({ due_at: 'soon' });
    });
  });
});
