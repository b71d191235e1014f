import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../platform/failure.js';
import type { Service } from '../../records/service.js';
import { appWith, failure, runner } from '../support/app.js';
import { acme, bolt } from '../support/fake_services.js';

const fieldsOf = (...services: Service[]) => appWith(...services).authentication?.fields;

describe('the connection form', () => {
  it('of one service is its own', () => {
    expect(fieldsOf(acme())).toEqual([
      {
        key: 'api_key',
        label: 'Secret Key',
        type: 'password',
        required: true,
        helpText: 'See [Acme](https://acme.example).',
        placeholder: 'sk-…',
      },
      {
        key: 'user_id',
        label: 'User ID',
        type: 'string',
        required: true,
        helpText: 'See [Acme](https://acme.example/id).',
      },
    ]);
  });

  it('of several asks for the service, and says who needs what', () => {
    expect(fieldsOf(acme(), bolt())).toMatchObject([
      { key: 'service', required: true, choices: { acme: 'Acme', bolt: 'Bolt' } },
      {
        key: 'api_key',
        label: 'Secret Key or Token',
        type: 'password',
        required: true,
        helpText: 'Acme: See [Acme](https://acme.example). Bolt: See [Bolt](https://bolt.example).',
      },
      { key: 'user_id', label: 'User ID (Acme only)', type: 'string', required: false },
      {
        key: 'host_url',
        label: 'Host URL (Bolt only)',
        type: 'string',
        required: false,
        placeholder: 'https://bolt.example',
      },
    ]);
  });

  it('names several of many, and shows no placeholder that fits only one', () => {
    const cord: Service = { ...acme(), key: 'cord', label: 'Cord' };
    const [, key, user] = fieldsOf(acme(), bolt(), cord) ?? [];
    expect(user).toMatchObject({ key: 'user_id', label: 'User ID (Acme and Cord only)', required: false });
    expect(key).not.toHaveProperty('placeholder');
  });

  it('is always a scheme that signs nothing by itself', () => {
    for (const services of [[acme()], [acme(), bolt()]]) {
      expect(appWith(...services).authentication).toMatchObject({
        type: 'custom',
        connectionLabel: '{{label}}',
      });
    }
  });
});

const connect = (services: Service[], authData: Record<string, string>) =>
  runner(appWith(...services))('authentication.test', { authData });

const GOOD = { service: 'acme', api_key: 's3cret', user_id: '5' };

describe('the connection test', () => {
  it('says who is connected', async () => {
    expect(await connect([acme(), bolt()], GOOD)).toEqual({
      id: '7',
      service: 'acme',
      label: 'Acme: Ada Lane (Acme)',
    });
    expect(await connect([acme()], { api_key: 's3cret', user_id: '5' })).toEqual({
      id: '7',
      service: 'acme',
      label: 'Ada Lane (Acme)',
    });
  });

  const refused: Array<[what: string, changes: Record<string, string>, message: string]> = [
    ['no service', { service: '' }, 'Choose a Service in this connection: Acme or Bolt.'],
    ['an unknown service', { service: 'cord' }, 'Choose a Service in this connection: Acme or Bolt.'],
    ['a field that is missing', { user_id: '' }, 'Fill in User ID: Acme needs it.'],
    ['a field with blanks only', { api_key: '  ' }, 'Fill in Secret Key: Acme needs it.'],
    ['a value that cannot be right', { user_id: 'me' }, 'User ID must be a number.'],
  ];
  it.each(refused)('names the field to mend for %s', async (_what, changes, message) => {
    expect(await failure(connect([acme(), bolt()], { ...GOOD, ...changes }))).toMatchObject({
      name: 'AppError',
      code: 'input',
      message,
    });
  });

  it('asks only for what the chosen service needs', async () => {
    expect(await connect([acme(), bolt()], { service: 'bolt', api_key: 't' })).toMatchObject({
      label: 'Bolt: Workspace',
    });
  });

  it('tells a bad key as one', async () => {
    const test = async () => {
      throw new Failure({ kind: 'credentials', fields: 'Secret Key' });
    };
    const service = { ...acme(), connection: { ...acme().connection, test } };
    expect(await failure(connect([service], GOOD))).toEqual({
      name: 'ExpiredAuthError',
      message: 'Acme does not accept this connection. Check Secret Key and reconnect.',
    });
  });
});
