import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { createApp } from '../../app.js';
import { creates } from '../../creates/index.js';
import { searches } from '../../searches/index.js';
import { services } from '../../services/index.js';
import { hooks, triggers } from '../../triggers/index.js';
import { appWith } from '../support/app.js';
import { acme, bolt } from '../support/fake_services.js';

const keys = (operations: object): string[] => Object.keys(operations);

describe('an app', () => {
  it('needs a service', () => {
    expect(() => createApp([], { version: '1.0.0', platformVersion: '19.1.0' })).toThrow(
      'createApp needs at least one service.',
    );
  });

  it('offers what at least one of its services can do', () => {
    const both = appWith(acme(), bolt());
    expect(keys(both.triggers)).toEqual(['new_contact', 'contact_list', 'project_list']);
    expect(keys(both.creates)).toEqual(['create_contact', 'create_task']);
    expect(keys(both.searches)).toEqual(['find_contact']);
    const one = appWith(bolt());
    expect([keys(one.triggers), keys(one.creates), keys(one.searches)]).toEqual([
      ['project_list'],
      ['create_task'],
      [],
    ]);
  });

  it('pairs a search with its create where it has both', () => {
    expect(keys(appWith(acme(), bolt()).searchOrCreates ?? {})).toEqual(['find_contact']);
    expect(keys(appWith(bolt()).searchOrCreates ?? {})).toEqual([]);
    const { contacts } = acme();
    const unable = { ...acme(), ...(contacts && { contacts: _.omit(contacts, 'create') }) };
    expect(keys(appWith(unable).searchOrCreates ?? {})).toEqual([]);
  });

  it('leaves values and 429 answers as they are', () => {
    expect(appWith(acme()).flags).toEqual({ cleanInputData: false, throwForThrottlingEarly: false });
  });

  it('carries the versions it was given', () => {
    const versions = { version: '1.2.3', platformVersion: '19.1.0' };
    expect(createApp([acme()], versions)).toMatchObject(versions);
  });
});

describe("a product's own fields", () => {
  it('are a list if they are the same for every account, so that their values are read as those of the form', () => {
    const unread = [...triggers, ...hooks, ...creates, ...searches].flatMap(({ key, capability }) =>
      services.flatMap((service) => {
        const fields: unknown = _.get(capability(service), 'fields');
        return typeof fields === 'function' && fields.length === 0 ? [`${service.key} ${key}`] : [];
      }),
    );
    expect(unread).toEqual([]);
  });
});

describe('a read-modify-write', () => {
  it('runs one at a time per record and connection', () => {
    expect(appWith(acme()).creates.create_contact?.operation.lock).toEqual({
      key: 'contact-{{bundle.inputData.email}}',
      scope: ['auth'],
    });
  });
});
