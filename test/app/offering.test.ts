import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { createApp } from '../../app.js';
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

describe('a read-modify-write', () => {
  it('runs one at a time per record and connection', () => {
    expect(appWith(acme()).creates.create_contact?.operation.lock).toEqual({
      key: 'contact-{{bundle.inputData.email}}',
      scope: ['auth'],
    });
  });
});
