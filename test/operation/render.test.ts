import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import type { Notes } from '../../records/note/capabilities.js';
import type { Service } from '../../records/service.js';
import { services } from '../../services/index.js';
import { appWith, runner } from '../support/app.js';
import * as examples from '../support/examples.js';
import { acme, bolt } from '../support/fake_services.js';

const field = (service: Service[], operation: string, key: string) =>
  appWith(...service).creates[operation]?.operation.inputFields?.find(
    (each) => 'key' in each && each.key === key,
  );

describe('the texts of an app', () => {
  it('say which services an operation works with, where there are several', () => {
    const { creates, searches } = appWith(acme(), bolt());
    expect(creates.create_task?.display.description).toBe('Creates a new task. Works with Acme and Bolt.');
    expect(searches.find_contact?.display.description).toBe(
      'Finds a client by email, phone or name. Works with Acme.',
    );
    const three = appWith(acme(), bolt(), { ...bolt(), key: 'cord', label: 'Cord' });
    expect(three.creates.create_task?.display.description).toMatch(/ Works with Acme, Bolt and Cord\.$/);
  });

  it('are in the words of the product where it is alone', () => {
    const { creates, searchOrCreates, triggers } = appWith(acme());
    expect(creates.create_task).toMatchObject({
      noun: 'Errand',
      display: { label: 'Create Errand', description: 'Creates a new errand.' },
    });
    expect(triggers.new_contact?.display.label).toBe('New Client');
    expect(searchOrCreates?.find_contact?.display).toEqual({
      label: 'Find or Create Client',
      description: 'Finds a client, or creates it when there is none.',
    });
    expect(field([acme()], 'create_task', 'contact_id')).toMatchObject({ label: 'Client' });
  });

  it('are those of the product where it is alone', () => {
    expect(appWith(bolt()).creates.create_task?.display).toEqual({
      label: 'Create Ticket',
      description: 'Creates a new ticket.',
    });
    expect(appWith(acme(), bolt()).creates.create_task?.display.label).toBe('Create Task');
  });

  it('keep hidden triggers hidden, without a list of services', () => {
    expect(appWith(acme(), bolt()).triggers.contact_list?.display).toEqual({
      label: 'List of Client',
      description: 'Fills a dropdown.',
      hidden: true,
    });
  });
});

describe('what an app shows of an operation', () => {
  const contact = { ...acme().contacts, sample: examples.contact };
  const able: Service = { ...bolt(), contacts: { sample: examples.contact, list: { list: async () => [] } } };

  it('has a notice for products that cannot do it only where there are any', () => {
    const functions = (services: Service[]) =>
      appWith(...services).creates.create_contact?.operation.inputFields?.filter(
        (each) => typeof each === 'function',
      ).length;
    const both = [acme(), { ...acme(), key: 'anvil', label: 'Anvil' }];
    expect([functions([acme()]), functions(both), functions([...both, bolt()])]).toEqual([0, 0, 1]);
    expect(appWith(acme(), bolt()).triggers.project_list?.operation.inputFields).toEqual([]);
  });

  it('has a place for fields of the account where a product has any', () => {
    const fields = async () => [];
    const shown = (changes: object) => {
      const service = {
        ...acme(),
        contacts: { ...contact, create: { run: async () => Promise.reject(), ...changes } },
      };
      const { inputFields, outputFields } = appWith(service).creates.create_contact?.operation ?? {};
      return [inputFields, outputFields].map(
        (all) => all?.filter((each) => typeof each === 'function').length,
      );
    };
    expect(shown({})).toEqual([0, 0]);
    expect(shown({ fields })).toEqual([1, 0]);
    expect(shown({ outputFields: fields })).toEqual([0, 1]);
  });

  it('has groups in its words, if its form is long', () => {
    const { creates } = appWith({ ...acme(), words: { task: 'errand', contact: 'client' } });
    expect(creates.create_contact?.operation.inputFieldGroups?.map(({ label }) => label)).toEqual([
      'Name',
      'Contact Details',
      'Address',
      'Custom Fields',
      'More',
    ]);
    expect(creates.create_task?.operation.inputFieldGroups?.[0]).toEqual({ key: 'task', label: 'Errand' });
    const notes: Notes = { sample: examples.note, attach: { run: async () => Promise.reject() } };
    const attach = appWith({ ...acme(), notes }).creates.attach_note?.operation;
    expect(attach).not.toHaveProperty('inputFieldGroups');
    expect(JSON.stringify(attach?.inputFields)).not.toContain('"group"');
  });

  it('has output fields in its words, also those of lines', () => {
    const outputFields = async () => [
      {
        key: 'errands',
        children: [
          { key: 'title', label: '{Task} Title' },
          { key: 'id', label: 'ID' },
        ],
      },
      { key: 'lead', label: '{Task} Lead', children: [{ key: 'id', label: 'ID' }] },
      { key: 'age', label: 'Age' },
    ];
    const run = runner(appWith(acme([], { outputFields })));
    return expect(run('triggers.new_contact.operation.outputFields')).resolves.toEqual(
      expect.arrayContaining([
        {
          key: 'errands',
          children: [
            { key: 'title', label: 'Errand Title' },
            { key: 'id', label: 'ID' },
          ],
        },
        { key: 'lead', label: 'Errand Lead', children: [{ key: 'id', label: 'ID' }] },
        { key: 'age', label: 'Age' },
      ]),
    );
  });

  it('says what it can look for, as far as a product of the app can', () => {
    const tasks = { sample: examples.task, find: { find: async () => [] } };
    const description = (features: Service['features']) =>
      appWith({ ...bolt(), tasks, features }).searches.find_task?.display.description;
    expect(description(['projects'])).toBe('Finds a ticket by ID or title.');
    expect(description(['projects', 'external_id'])).toBe('Finds a ticket by ID, external ID or title.');
  });

  it('returns the keys that the product fills, or all of them where there are several', async () => {
    const find = async () => [{ ...examples.contact, url: 'https://acme.example/1' }];
    const service: Service = {
      ...acme(),
      contacts: { sample: { id: '1', service: 'acme', name: 'Ida' }, find: { find } },
    };
    const found = (...services: Service[]) =>
      runner(appWith(...services))('searches.find_contact.operation.perform', {
        authData: { service: 'acme' },
        inputData: { name: 'Ida' },
      });
    expect(await found(service)).toEqual([{ id: examples.contact.id, name: 'Mia Brook' }]);
    expect(await found(service, able)).toEqual([{ ...examples.contact, url: 'https://acme.example/1' }]);
    expect(appWith(service).searches.find_contact?.operation.sample).toEqual({ id: '1', name: 'Ida' });
    expect(appWith(service, able).searches.find_contact?.operation.sample).toMatchObject({
      id: '1',
      service: 'acme',
      name: 'Ida',
      email: null,
    });
  });
});

describe('a field', () => {
  /** The fields of a form with their required marks, as the editor shows them for a connection. */
  const shown = async (services: Service[], service: string, operation = 'create_task') => {
    const run = runner(appWith(...services));
    const result = await run(`creates.${operation}.operation.inputFields`, { authData: { service } });
    return [result].flat().map((each) => _.pick(Object(each), ['key', 'label', 'required', 'helpText']));
  };

  it('is there when one of the services has it', () => {
    expect(field([bolt()], 'create_task', 'description')).toBeDefined();
    expect(field([acme()], 'create_task', 'description')).toBeUndefined();
    expect(field([acme()], 'create_task', 'project_id')).toBeUndefined();
  });

  it('comes for the connected product where not all have it', async () => {
    const both = [acme(), bolt()];
    const keys = async (service: string) => (await shown(both, service)).map(({ key }) => key);
    expect(await keys('bolt')).toContain('description');
    expect(await keys('acme')).not.toContain('description');
    // Without a connection, there is no service to match.
    expect(await keys('')).not.toContain('description');
  });

  it('is in the words of the connected product, and required where that needs it', async () => {
    const fields = await shown(services, 'filestage', 'attach_note');
    expect(fields).toContainEqual(
      expect.objectContaining({ key: 'task_id', label: 'Review', required: true }),
    );
    expect(fields.map(({ key }) => key)).not.toContain('contact_id');
    const others = await shown(services, 'onepagecrm', 'attach_note');
    expect(others).toContainEqual(expect.objectContaining({ key: 'contact_id', required: true }));
    expect(others.map(({ key }) => key)).not.toContain('task_id');
  });

  it('stands in every form where others follow from it, with a word for whom it is', () => {
    expect(field([acme(), bolt()], 'create_task', 'project_id')).toMatchObject({
      helpText: 'Where the tasks live. Required for Bolt; leave blank for others.',
    });
    expect(field([bolt()], 'create_task', 'description')).not.toHaveProperty('helpText');
  });

  it('has a search connector on actions, not on triggers', () => {
    expect(field([acme()], 'create_task', 'contact_id')).toHaveProperty('search');
    const notes: Notes = { sample: examples.note, created: { poll: async () => [] } };
    const { operation } = appWith({ ...acme(), notes }).triggers.new_note ?? {};
    const contact = operation?.inputFields?.find((each) => 'key' in each && each.key === 'contact_id');
    expect(contact).toHaveProperty('dynamic');
    expect(contact).not.toHaveProperty('search');
  });

  it('is required when all services need it', () => {
    expect(field([acme()], 'create_task', 'contact_id')).toMatchObject({ required: true });
    expect(field([acme(), bolt()], 'create_task', 'contact_id')).not.toHaveProperty('required');
    expect(field([bolt()], 'create_task', 'project_id')).toMatchObject({ required: true });
    expect(field([acme(), bolt()], 'create_task', 'title')).toMatchObject({ required: true });
  });

  it('has nothing of how it was declared', () => {
    const shown = appWith(acme(), bolt()).creates.create_task?.operation.inputFields ?? [];
    for (const each of shown) {
      expect(each).not.toHaveProperty('offered');
      expect(each).not.toHaveProperty('needed');
    }
  });
});

describe('the form for a service that cannot do it', () => {
  const form = (service: string, operation: string) =>
    runner(appWith(acme(), bolt()))(`creates.${operation}.operation.inputFields`, { authData: { service } });

  it('says so, and what to choose instead', async () => {
    expect(await form('bolt', 'create_contact')).toMatchObject([
      {
        key: 'unsupported',
        type: 'copy',
        helpText: 'Create Client does not work with Bolt. Choose a connection to Acme.',
      },
      { key: 'first_name' },
      ...Array.from({ length: 13 }, () => ({})),
    ]);
  });

  it('says what to do there instead, where the product has another way', async () => {
    const service = { ...bolt(), instead: { create_contact: 'A contact of Bolt comes with its ticket.' } };
    const [notice] = [
      await runner(appWith(acme(), service))('creates.create_contact.operation.inputFields', {
        authData: { service: 'bolt' },
      }),
    ].flat();
    expect(notice).toMatchObject({
      helpText: 'Create Client does not work with Bolt. A contact of Bolt comes with its ticket.',
    });
  });

  it.each([
    ['acme', 'create_contact'],
    ['', 'create_contact'],
    ['bolt', 'create_task'],
  ])('is not that of %j for %s', async (service, operation) => {
    expect(JSON.stringify(await form(service, operation))).not.toContain('unsupported');
  });

  it('is not there where all can do it', async () => {
    const run = runner(appWith(acme(), bolt()));
    const fields = await run('creates.create_task.operation.inputFields', { authData: { service: 'bolt' } });
    expect(JSON.stringify(fields)).not.toContain('unsupported');
  });
});
