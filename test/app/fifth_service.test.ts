import { describe, expect, it } from '@jest/globals';
import { createAppHandler } from 'zapier-platform-core';
import { createApp } from '../../app.js';
import { services } from '../../services/index.js';
import { failure, runner } from '../support/app.js';
import { tinyService } from '../support/tiny_service.js';

const VERSIONS = { version: '0.0.0', platformVersion: '19.1.0' };
const fifth = tinyService();

/** A product with one capability, next to the others and alone: it needs only its own object. */
describe('a fifth service', () => {
  const together = createApp([...services, fifth], VERSIONS);
  const alone = createApp([fifth], VERSIONS);

  it('is offered for what it can do', () => {
    expect(together.searches.find_contact?.display.description).toMatch(/ and Acme\.$/);
    expect(together.creates.create_contact?.display.description).not.toContain('Acme');
  });

  it('is in the connection form', async () => {
    const authData = { service: 'acme', api_key: 'k' };
    expect(together.authentication?.fields?.[0]).toMatchObject({ choices: { acme: 'Acme' } });
    expect(await runner(together)('authentication.test', { authData })).toMatchObject({
      label: 'Acme: Ada Lane',
    });
  });

  it('runs, and refuses what it cannot do', async () => {
    const bundle = { authData: { service: 'acme', api_key: 'k' }, inputData: { email: 'mia@x.example' } };
    expect(await runner(together)('searches.find_contact.operation.perform', bundle)).toMatchObject([
      { service: 'acme', name: 'Mia Brook' },
    ]);
    expect(await failure(runner(together)('creates.create_contact.operation.perform', bundle))).toMatchObject(
      { message: expect.stringMatching(/^Create Contact does not work with Acme\./) },
    );
  });

  it('makes an app of its own', async () => {
    expect(Object.keys({ ...alone.triggers, ...alone.creates, ...alone.searches })).toEqual(['find_contact']);
    expect(alone.searches.find_contact).toMatchObject({
      noun: 'Client',
      display: { label: 'Find Client', description: 'Finds a client by email, phone or name.' },
      operation: { sample: { name: 'Mia Brook' } },
    });
  });

  it.each([
    ['beside the others', together],
    ['alone', alone],
  ])('keeps the app valid (%s)', async (_where, app) => {
    const { results } = await createAppHandler(app)({ command: 'validate', calledFromCli: true });
    expect(results).toEqual([]);
  });
});
