import dns from 'node:dns';
import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { appFor, failure, runner } from '../../support/app.js';
import { useFlowdash } from './flowdash.js';

describe('connection', () => {
  const { sandbox, auth, execute, requests } = useFlowdash();

  const test = (authData: Record<string, string> = {}) =>
    execute('authentication.test', { authData: { ...auth(), ...authData } });

  afterEach(() => nock.cleanAll());

  describe('the connection', () => {
    it('is labelled with the name of the workspace', async () => {
      const { id } = sandbox().emulators.flowdash.store.workspace;
      expect(await test()).toEqual({ id, service: 'flowdash', label: 'Acme Operations' });
      expect(requests()).toEqual(['GET /workspace']);
    });

    it('is labelled with the service in front in the app for all services', async () => {
      expect(await runner(appFor())('authentication.test', { authData: auth() })).toMatchObject({
        label: 'Flowdash: Acme Operations',
      });
    });

    it('takes blanks around the key that was pasted', async () => {
      expect(await test({ api_key: ` ${auth().api_key} ` })).toMatchObject({ label: 'Acme Operations' });
    });

    it('names the field to mend when the key is wrong or missing', async () => {
      expect(await failure(test({ api_key: 'wrong' }))).toEqual({
        name: 'ExpiredAuthError',
        message: 'Flowdash does not accept this connection. Check API Key and reconnect.',
      });
      expect(await failure(test({ api_key: '' }))).toMatchObject({
        message: 'Fill in API Key: Flowdash needs it.',
      });
    });

    it('asks for nothing that an account does not need', async () => {
      const fields = appFor('flowdash').authentication?.fields ?? [];
      expect(fields.map(({ key, required, type }) => [key, required, type])).toEqual([
        ['api_key', true, 'password'],
        ['host_url', false, 'string'],
      ]);
    });
  });

  describe('Flowdash on the user’s own servers', () => {
    const ALONE =
      'Host URL must be the address alone, with nothing behind it, for example https://flowdash.example.com.';
    const NAME =
      'Host URL must be a name that the public internet knows, for example https://flowdash.example.com.';
    const HTTPS = 'Host URL must begin with https://, for example https://flowdash.example.com.';
    const SECRET = 'Host URL must not hold a user name or password. The API Key is enough.';

    it.each([
      ['http://flowdash.acme.example', HTTPS],
      ['flowdash.acme.example', HTTPS],
      ['ftp://flowdash.acme.example', HTTPS],
      ['https://ada:secret@flowdash.acme.example', SECRET],
      ['https://app.flowdash.com@evil.example', SECRET],
      ['https://flowdash.acme.example/api/v1', ALONE],
      ['https://flowdash.acme.example/..', ALONE],
      ['https://flowdash.acme.example?x=', ALONE],
      ['https://flowdash.acme.example#', ALONE],
      ['https://flowdash.acme.example\\evil.example', ALONE],
      ['https://flowdash.acme.example /', ALONE],
      ['https://', ALONE],
      ['https://localhost', NAME],
      ['https://flowdash', NAME],
      ['https://flowdash.local', NAME],
      ['https://flowdash.acme.internal.', NAME],
      ['https://127.0.0.1', NAME],
      ['https://0x7f.1', NAME],
      ['https://2130706433', NAME],
      ['https://0177.0.0.1', NAME],
      ['https://１２７.０.０.１', NAME],
      ['https://203.0.113.7', NAME],
      ['https://[::1]', NAME],
      ['https://[::ffff:127.0.0.1]', NAME],
      ['https://localhost.', NAME],
      ['https://flowdash。local', NAME],
      ['https://flowdash..example', NAME],
      ['https://flowdash_acme.example', NAME],
      ['https://%6c%6f%63%61%6c%68%6f%73%74', NAME],
      ['https://10.0.0.8:8443', NAME],
      ['https://flowdash.acme.example:99999', NAME],
    ])('cannot be at %s', async (host_url, sentence) => {
      expect(await failure(test({ host_url }))).toMatchObject({ code: 'input', message: sentence });
      expect(requests()).toEqual([]);
    });

    it('is not called at a wrong address by an operation either', async () => {
      const run = execute('searches.find_project.operation.perform', {
        authData: { ...auth(), host_url: 'https://localhost' },
        inputData: { name: 'Ideas' },
      });
      expect((await failure(run)).message).toBe(NAME);
    });

    it('is not called where its name leads into a private network, by no request and for no file', async () => {
      const { lookup } = dns;
      nock.enableNetConnect('flowdash.acme.example');
      Reflect.set(
        dns,
        'lookup',
        (_name: string, _options: object, done: (error: null, found: object[]) => void) =>
          done(null, [{ address: '10.0.0.8', family: 4 }]),
      );
      const says = 'The address of Flowdash in this connection must be on the public internet.';
      const authData = { api_key: 'k3y-of-mine', host_url: 'https://flowdash.acme.example' };
      try {
        expect(await failure(test(authData))).toMatchObject({ code: 'input', message: says });
        const inputData = { blob_id: 'abc' };
        const download = execute('hydrators.downloadFile', { authData, inputData });
        expect((await failure(download)).message).toBe(says);
      } finally {
        Reflect.set(dns, 'lookup', lookup);
        nock.disableNetConnect();
        nock.enableNetConnect(/^127\./);
      }
    });

    it('is called at its address, whatever the environment says', async () => {
      const scope = nock('https://flowdash.acme.example:8443', { reqheaders: { authorization: 'Bearer k' } })
        .get('/api/v1/workspace')
        .reply(200, { id: 'on1', name: 'On Premise' });
      const own = { api_key: 'k', host_url: ' https://flowdash.acme.example:8443/ ' };
      expect(await test(own)).toEqual({ id: 'on1', service: 'flowdash', label: 'On Premise' });
      expect(scope.isDone()).toBe(true);
      expect(requests()).toEqual([]);
    });

    it.each([
      ['another product', 200, { hello: 'world' }],
      ['a page that is not there', 404, { error: 'Not found' }],
    ])('says that the address leads to %s', async (_what, status, body) => {
      nock('https://www.acme.example').get('/api/v1/workspace').reply(status, body);
      expect(await failure(test({ host_url: 'https://www.acme.example' }))).toMatchObject({
        code: 'input',
        message: 'Host URL does not lead to Flowdash. Check it, or leave it blank for Flowdash in the cloud.',
      });
    });

    it('keeps the key from the host that another one sends it to', async () => {
      nock('https://flowdash.acme.example')
        .get('/api/v1/workspace')
        .reply(302, '', { location: 'https://evil.example/api/v1/workspace' });
      const evil = nock('https://evil.example').get('/api/v1/workspace').reply(200, { id: 'x', name: 'x' });
      expect((await failure(test({ host_url: 'https://flowdash.acme.example' }))).message).toContain(
        'sent the request elsewhere',
      );
      expect(evil.isDone()).toBe(false);
    });
  });

  describe('Flowdash in the cloud', () => {
    it('is where requests go without an environment', async () => {
      const { FLOWDASH_BASE_URL } = process.env;
      delete process.env.FLOWDASH_BASE_URL;
      const scope = nock('https://app.flowdash.com').get('/api/v1/workspace').reply(200, { id: 'c1' });
      try {
        expect(await test()).toMatchObject({ id: 'c1', label: 'c1' });
      } finally {
        process.env.FLOWDASH_BASE_URL = FLOWDASH_BASE_URL;
      }
      expect(scope.isDone()).toBe(true);
    });
  });
});
