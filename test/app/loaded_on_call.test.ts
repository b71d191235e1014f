import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { createApp, type Part } from '../../app.js';
import { isPrepared, loadedOnCall } from '../../loaded_on_call.js';
import { once } from '../../prepared_once.js';
import { services } from '../../services/index.js';
import { runner } from '../support/app.js';
import { acme, horn } from '../support/fake_services.js';

const VERSIONS = { version: '0.0.0', platformVersion: '19.1.0' };

/** The paths of all functions in a definition. */
const functionsOf = (part: unknown, path = ''): string[] => {
  if (typeof part === 'function') return [path];
  return _.isObject(part)
    ? Object.entries(part).flatMap(([key, value]) => functionsOf(value, path ? `${path}.${key}` : key))
    : [];
};

/** A definition as data with functions on call, as the bundle has it; and for what its code was loaded. */
const onCall = (own = [acme(), horn()]) => {
  const whole = createApp(own, VERSIONS);
  const asked: Array<string | undefined> = [];
  const connector = (part?: Part) => {
    asked.push(part?.key);
    return createApp(own, VERSIONS, part);
  };
  const data = JSON.parse(JSON.stringify(whole, (_key, value) => (_.isFunction(value) ? null : value)));
  return { whole, asked, app: loadedOnCall(data, functionsOf(whole), async () => ({ connector })) };
};

const authData = { service: 'acme', api_key: 'k', user_id: '7' };

describe('a definition without its code', () => {
  it('is that of the whole app, functions apart', () => {
    const { app, whole } = onCall();
    expect(functionsOf(app)).toEqual(functionsOf(whole));
    expect(JSON.parse(JSON.stringify(app))).toEqual(JSON.parse(JSON.stringify(whole)));
  });

  it('makes an operation when it is called, and once', async () => {
    const { app, asked } = onCall();
    const run = runner(app);
    expect(asked).toEqual([]);
    const input = { authData, inputData: { email: 'ada@acme.example', last_name: 'Lane' } };
    const made = await run('creates.create_contact.operation.perform', input);
    expect(made).toEqual(
      await runner(createApp([acme(), horn()], VERSIONS))('creates.create_contact.operation.perform', input),
    );
    await run('creates.create_contact.operation.perform', input);
    expect(asked).toEqual(['create_contact']);
    await run('authentication.test', { authData });
    expect(asked).toEqual(['create_contact', 'test']);
  });

  it('links to files by the one hydrator that core finds in it, which downloads them', async () => {
    const { app } = onCall();
    const bundle = { authData: { ...authData, service: 'horn' }, inputData: { blob: 'b1' } };
    // The download of this product is a link to itself.
    expect(await runner(app)('hydrators.downloadFile', bundle)).toContain(
      '"method":"hydrators.downloadFile"',
    );
  });

  it('is not prepared again, but frozen', () => {
    const { app, whole } = onCall();
    const kept = once((other) => ({ prepared: other }));
    expect(isPrepared(app)).toBe(true);
    expect(kept(app)).toBe(app);
    const loose = (part: unknown): unknown[] =>
      typeof part === 'object' && part !== null
        ? [...(Object.isFrozen(part) ? [] : [part]), ...Object.values(part).flatMap(loose)]
        : [];
    expect(loose(app)).toEqual([]);
    expect(loose(whole)).not.toEqual([]);
    expect(isPrepared(whole)).toBe(false);
    expect(kept(whole)).toEqual({ prepared: whole });
  });
});

describe('a part of an app', () => {
  const of = (part: Part) => createApp(services, VERSIONS, part);

  it('has the functions of its operation, where the whole app has them, and of no other', () => {
    const functions = _.groupBy(functionsOf(createApp(services, VERSIONS)), (path) => path.split('.')[1]);
    expect(Object.keys(functions).length).toBeGreaterThan(100);
    const general = functionsOf(of({ key: '' }));
    for (const [key, paths] of Object.entries(functions)) {
      expect(functionsOf(of({ key })).sort()).toEqual(_.union(paths, general).sort());
    }
  });

  it('is written as it is in the whole app', () => {
    const whole = createApp(services, VERSIONS);
    const { creates } = of({ key: 'create_task' });
    expect(JSON.stringify(creates)).toBe(JSON.stringify(_.pick(whole.creates, 'create_task')));
  });
});
