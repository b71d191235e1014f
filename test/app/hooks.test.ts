import { describe, expect, it } from '@jest/globals';
import { createAppHandler } from 'zapier-platform-core';
import { appWith, failure, runner } from '../support/app.js';
import { acme, type Calls, horn } from '../support/fake_services.js';

const authData = { service: 'horn', api_key: 'k' };
const PATH = 'triggers.webhook_event.operation';

const receive = async (rawRequest: object, cleanedRequest?: unknown) => {
  const calls: Calls = [];
  const rows = await runner(appWith(acme(), horn(calls)))(`${PATH}.perform`, {
    authData,
    inputData: { reason: 'new' },
    rawRequest,
    ...(cleanedRequest !== undefined && { cleanedRequest }),
  });
  return { rows, input: calls[0]?.input };
};

describe('an instant trigger whose address is pasted', () => {
  const { operation, display } = appWith(acme(), horn()).triggers.webhook_event ?? {};

  it('is a static hook with directions, and a list for the form', () => {
    expect(operation).toMatchObject({ type: 'hook', performList: expect.any(Function) });
    expect(operation).not.toHaveProperty('performSubscribe');
    expect(display).toMatchObject({ directions: expect.stringContaining('Copy the address') });
  });

  it('is not in an app for one product, which may be public', () => {
    expect(appWith(horn()).triggers).not.toHaveProperty('webhook_event');
  });

  it('keeps the app valid', async () => {
    const app = appWith(acme(), horn());
    const { results } = await createAppHandler(app)({ command: 'validate', calledFromCli: true });
    expect(results).toEqual([]);
  });

  it('hands JSON on, with the headers under their own names', async () => {
    const headers = { 'Http-X-Signature': 'abc', 'Content-Type': 'application/json' };
    const { rows, input } = await receive({ headers, content: '{"a":[1]}' }, { a: 'otherwise' });
    expect(rows).toMatchObject([{ service: 'horn', record_type: 'task' }]);
    expect(input).toEqual({
      reason: 'new',
      body: { a: [1] },
      headers: { 'x-signature': 'abc', 'content-type': 'application/json' },
      content: '{"a":[1]}',
    });
  });

  it('hands the fields of a form on', async () => {
    expect(await receive({ headers: {}, content: 'type=contact&reason=new+one' })).toMatchObject({
      input: { body: { type: 'contact', reason: 'new one' } },
    });
  });

  it.each([
    ['what Zapier read where the content is missing', '', { type: 'contact' }],
    ['what Zapier read of other kinds of content', '<type>contact</type>', { type: 'contact' }],
  ])('hands on %s', async (_what, content, cleaned) => {
    expect(await receive({ headers: {}, content }, cleaned)).toMatchObject({ input: { body: cleaned } });
  });

  it('lists records for the form', async () => {
    const rows = await runner(appWith(acme(), horn()))(`${PATH}.performList`, { authData });
    expect(rows).toMatchObject([{ event: 'recent' }]);
  });

  it('refuses a product that sends none', async () => {
    const run = runner(appWith(acme(), horn()))(`${PATH}.performList`, {
      authData: { service: 'acme', api_key: 'k', user_id: '7' },
    });
    expect(await failure(run)).toMatchObject({
      message: 'Instant Event does not work with Acme. Choose a connection to Horn.',
    });
  });
});

describe('a link to a file', () => {
  const download = (connection: object) =>
    runner(appWith(acme(), horn()))('hydrators.downloadFile', {
      authData: { ...authData, ...connection },
      inputData: { blob: 'b1' },
    });

  it('leads Zapier to the download, with no key in it', async () => {
    const link = String(await download({}));
    expect(link).toMatch(/^hydrate\|\|\|.*"method":"hydrators.downloadFile".*\|\|\|hydrate$/);
    expect(link).toContain('"blob":"b1"');
    expect(link).not.toContain('"k"');
  });

  it('says so where the product hands out no files', async () => {
    expect(await failure(download({ service: 'acme' }))).toMatchObject({
      message: 'Acme hands out no files. Reconnect the step that gave this file.',
    });
  });

  it('needs no hydrator where no product has files', () => {
    expect(appWith(acme())).not.toHaveProperty('hydrators');
  });
});
