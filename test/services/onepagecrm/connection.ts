import { describe, expect, it } from '@jest/globals';
import { appFor, failure, runner } from '../../support/app.js';
import { useOnePageCrm } from './onepagecrm.js';

describe('connection', () => {
  const { sandbox, auth, execute, account, requests, record, contactId, sent } = useOnePageCrm();

  const test = (authData: Record<string, string> = {}) =>
    execute('authentication.test', { authData: { ...auth(), ...authData } });

  const padded = () => ({ user_id: ` ${auth().user_id}\n`, api_key: ` ${auth().api_key} ` });

  describe('the connection', () => {
    it('is labelled with the name of the user, by one request that does not echo the key', async () => {
      expect(await test()).toEqual({
        id: auth().user_id,
        service: 'onepagecrm',
        label: 'Ada Lane (Acme Studio)',
      });
      expect(requests()).toEqual(['GET /users/ID']);
    });

    it('is labelled with the service in front in the app for all services', async () => {
      expect(await runner(appFor())('authentication.test', { authData: auth() })).toMatchObject({
        label: 'OnePageCRM: Ada Lane (Acme Studio)',
      });
    });

    it.each([
      [{ company_name: '' }, 'Ada Lane'],
      [{ first_name: '', last_name: '' }, 'ada@acme.example (Acme Studio)'],
      [{ first_name: '', last_name: '', email: null, company_name: null }, '5f3c1a2b4d5e6f708192a3b4'],
    ])('shows of the user what there is: %j', async (user, label) => {
      const company_name = 'Acme Studio';
      const data = { user: { ...account().catalog.users.get(account().callerId), company_name, ...user } };
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body: { status: 0, data } });
      expect(await test()).toMatchObject({ label });
    });

    it('takes blanks around what was pasted', async () => {
      expect(await test(padded())).toMatchObject({ label: 'Ada Lane (Acme Studio)' });
      const made = await execute('creates.create_task.operation.perform', {
        authData: { ...auth(), ...padded() },
        inputData: { contact_id: contactId(), title: 'Call' },
      });
      expect(made).toMatchObject({ assignee_id: auth().user_id });
    });

    it('says what is wrong before it asks', async () => {
      expect(await failure(test({ user_id: '' }))).toMatchObject({
        message: 'Fill in User ID: OnePageCRM needs it.',
      });
      expect(await failure(test({ api_key: '' }))).toMatchObject({
        message: 'Fill in API Key: OnePageCRM needs it.',
      });
      expect(await failure(test({ user_id: 'ada@acme.example' }))).toMatchObject({
        message:
          'User ID must be the 24 letters and digits that OnePageCRM shows under Apps & Integrations > API.',
      });
      expect(requests()).toEqual([]);
    });

    it.each([
      ['a wrong key', { api_key: 'wrong' }],
      ['the id of nobody', { user_id: '0123456789abcdef01234567' }],
    ])('tells %s', async (_name, wrong) => {
      expect(await failure(test(wrong))).toEqual({
        name: 'ExpiredAuthError',
        message: 'OnePageCRM does not accept this connection. Check User ID and API Key and reconnect.',
      });
      expect(requests()).toHaveLength(1);
    });

    it('signs with Basic, asks for JSON and sends flat bodies', async () => {
      await record('creates.create_contact', { last_name: 'Quinn' });
      const [request] = sandbox().log.all();
      expect(request?.headers).toMatchObject({
        accept: 'application/json',
        authorization: '***',
        'content-type': 'application/json',
      });
      expect(sent()).toEqual([{ last_name: 'Quinn' }]);
    });
  });
});
