/** What a form says up front instead of in an error: who a field is for, what it depends on, which of two is needed. */
import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import type { PlainInputField } from '../../records/field.js';
import type { Service } from '../../records/service.js';
import { VENDORS, type Vendor } from '../../sandbox/kernel/emulator.js';
import { services } from '../../services/index.js';
import { appWith, failure, runner } from '../support/app.js';
import { acme, bolt } from '../support/fake_services.js';
import { connectionTo, useSandbox } from '../support/sandbox.js';

const sandbox = useSandbox();

const isField = (value: unknown): value is PlainInputField =>
  typeof value === 'object' && value !== null && 'key' in value;

const isVendor = (service: string): service is Vendor => VENDORS.some((each) => each === service);

/** The whole form of an action as the editor shows it for a connection. */
const form = async (offered: Service[], service: string, path: string): Promise<PlainInputField[]> => {
  const run = runner(appWith(...offered));
  const authData = isVendor(service) ? connectionTo(sandbox(), service) : { service };
  const result = await run(`${path}.operation.inputFields`, { authData });
  return [result].flat().filter(isField);
};
const keys = async (offered: Service[], service: string, path: string) =>
  (await form(offered, service, path)).map(({ key }) => key);

describe('what products say of a field', () => {
  it('is said once where several say the same', async () => {
    const hints = { create_task: { title: 'The title, cut at 140 letters.' } };
    const both = [
      { ...acme(), hints },
      { ...bolt(), hints },
    ];
    const field = (await form(both, 'acme', 'creates.create_task')).find(({ key }) => key === 'title');
    expect(field?.helpText).toBe('Acme and Bolt: the title, cut at 140 letters.');
    const other = { create_task: { title: 'Any length.' } };
    const unlike = [
      { ...acme(), hints },
      { ...bolt(), hints: other },
    ];
    const second = (await form(unlike, 'acme', 'creates.create_task')).find(({ key }) => key === 'title');
    expect(second?.helpText).toBe('Acme: the title, cut at 140 letters. Bolt: any length.');
  });
});

describe('the order of a form', () => {
  it('is that of its declaration, also where fields come for the connected product', async () => {
    const both = [acme(), bolt()];
    expect(await keys(both, 'bolt', 'creates.create_task')).toEqual([
      'contact_id',
      'project_id',
      'title',
      'description',
      'due_date',
      'origin',
    ]);
    expect(_.without(await keys(both, 'acme', 'creates.create_task'), 'project_id')).toEqual([
      'contact_id',
      'title',
      'due_date',
      'origin',
    ]);
  });

  it('puts what must be chosen first above what is chosen from it, required or not', async () => {
    const list = { needs: ['project_id' as const], list: async () => [] };
    const tasks = { ..._.omit(bolt().tasks, 'create'), list, update: { run: async () => Promise.reject() } };
    const loose = { ...bolt(), features: ['projects' as const] };
    const updating: Service = { ...loose, tasks: { ...tasks, sample: { id: '1', service: 'bolt' } } };
    expect((await keys([updating], 'bolt', 'creates.update_task')).slice(0, 2)).toEqual([
      'project_id',
      'task_id',
    ]);
    const [project, task] = await form([updating], 'bolt', 'creates.update_task');
    // Zapier locks a field until the fields that it depends on are filled in: an optional one must not lock it.
    expect(project).not.toHaveProperty('required');
    expect(task).not.toHaveProperty('dependsOn');
    const strict: Service = { ...updating, features: ['projects', 'tasks_by_project'] };
    expect(await form([strict], 'bolt', 'creates.update_task')).toContainEqual(
      expect.objectContaining({ key: 'task_id', dependsOn: ['project_id'] }),
    );
  });
});

describe('the help of a field', () => {
  const help = async (offered: Service[], service: string, key: string) =>
    (await form(offered, service, 'creates.create_task')).find((field) => field.key === key)?.helpText;
  const hinting: Service = { ...acme(), hints: { create_task: { title: 'Fill in Title for {a task}.' } } };

  it('says what the product needs, with its name where there are several', async () => {
    expect(await help([hinting], 'acme', 'title')).toBe('Fill in Title for an errand.');
    expect(await help([hinting, bolt()], 'acme', 'title')).toBe('Acme: fill in Title for a task.');
    expect(await help([acme(), bolt()], 'acme', 'title')).toBeUndefined();
  });

  it('says once, where it is chosen, what each product calls it', async () => {
    const fields = await form(services, 'onepagecrm', 'creates.complete_task');
    expect(fields.find(({ key }) => key === 'task_id')?.helpText).toMatch(
      /An action in OnePageCRM, a review in Filestage\.$/,
    );
    const own = await form(
      services.filter(({ key }) => key === 'filestage'),
      'filestage',
      'creates.complete_task',
    );
    expect(own.find(({ key }) => key === 'task_id')?.helpText).not.toMatch(/OnePageCRM/);
  });

  it('says either-or before the error does', async () => {
    const fields = await form(services, 'onepagecrm', 'creates.create_contact');
    const said = fields.find(({ key }) => key === 'last_name')?.helpText;
    expect(said).toBe('OnePageCRM: fill in Last Name or Company Name.');
  });
});

describe('a long form', () => {
  it('stands in groups, whatever its fields come from', async () => {
    const { creates } = appWith(...services);
    const groups = creates.create_contact?.operation.inputFieldGroups ?? [];
    expect(_.map(groups, 'label')).toEqual(['Name', 'Contact Details', 'Address', 'Custom Fields', 'More']);
    const fields = await form(services, 'onepagecrm', 'creates.create_contact');
    const groupOf = (key: string) => fields.find((field) => field.key === key)?.group;
    expect(['last_name', 'more_emails', 'country', 'background'].map(groupOf)).toEqual([
      'name',
      'details',
      'address',
      'more',
    ]);
    expect(fields.filter(({ key }) => key.startsWith('cf_')).map(({ group }) => group)).toContain('custom');
  });
});

describe('a list that hangs on something', () => {
  const poll = (service: 'flowdash' | 'filestage' | 'highlevel', list: string) =>
    failure(
      runner(appWith(...services))(`triggers.${list}.operation.perform`, {
        authData: connectionTo(sandbox(), service),
        inputData: {},
      }),
    );

  it.each([
    ['flowdash', 'task_list', 'a Workflow'],
    ['flowdash', 'checklist_item_list', 'a Workflow'],
    ['flowdash', 'linked_task_list', 'a Linked Workflow'],
    ['filestage', 'file_list', 'a Project'],
    ['filestage', 'note_list', 'a Review'],
    ['filestage', 'version_list', 'a File'],
    ['highlevel', 'note_list', 'a Contact'],
  ] as const)('of %s, the %s, says what to choose first', async (service, list, what) => {
    expect(await poll(service, list)).toMatchObject({
      message: `Choose ${what} first. This list shows what belongs to it.`,
    });
    expect(sandbox().log.all()).toEqual([]);
  });
});
