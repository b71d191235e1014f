import { describe, expect, it } from '@jest/globals';
import { appFor, failure, runner } from '../../support/app.js';
import { useHighLevel } from './highlevel.js';

describe('connection', () => {
  const { sandbox, auth, execute, settings, requests } = useHighLevel();

  const test = (authData: Record<string, string> = {}) =>
    execute('authentication.test', { authData: { ...auth(), ...authData } });

  describe('the connection', () => {
    it('is labelled with the name of the sub-account', async () => {
      expect(await test()).toEqual({
        id: 'ACMEdemoLocation0001',
        service: 'highlevel',
        label: 'Acme Studio',
      });
      expect(requests()).toEqual(['GET /locations/LOCATION']);
      expect(sandbox().log.all()[0]?.headers).toMatchObject({ version: '2021-07-28', authorization: '***' });
    });

    it('is labelled with the service in front in the app for all services', async () => {
      expect(await runner(appFor())('authentication.test', { authData: auth() })).toMatchObject({
        label: 'HighLevel: Acme Studio',
      });
    });

    it('takes a token that may not view the location, and shows the id', async () => {
      settings().missing_scopes = 'locations.readonly';
      expect(await test()).toEqual({
        id: 'ACMEdemoLocation0001',
        service: 'highlevel',
        label: 'ACMEdemoLocation0001',
      });
      expect(requests()).toEqual(['GET /locations/LOCATION', 'POST /contacts/search']);
      expect(sandbox().log.all()[1]?.body).toEqual({ locationId: 'ACMEdemoLocation0001', pageLimit: 1 });
    });

    it('takes blanks around what was pasted', async () => {
      const { api_key = '', location_id = '' } = auth();
      expect(await test({ api_key: ` ${api_key} `, location_id: ` ${location_id} ` })).toMatchObject({
        label: 'Acme Studio',
      });
    });

    it('says what is missing before it asks', async () => {
      // The product's own app signs in; the form with the token is that of the app for all.
      const test = (changes: Record<string, string>) =>
        runner(appFor())('authentication.test', { authData: { ...auth(), ...changes } });
      expect(await failure(test({ api_key: '' }))).toMatchObject({
        message: 'Fill in Private Integration Token: HighLevel needs it.',
      });
      expect(await failure(test({ location_id: '' }))).toMatchObject({
        message: 'Fill in Location ID: HighLevel needs it.',
      });
      expect(
        await failure(test({ location_id: 'https://app.gohighlevel.com/v2/location/ACMEdemoLocation0001' })),
      ).toMatchObject({
        message: 'Location ID holds letters and digits only: copy the id alone, not the whole address.',
      });
      expect(requests()).toEqual([]);
    });

    it('tells a bad token', async () => {
      expect(await failure(test({ api_key: 'pit-wrong' }))).toEqual({
        name: 'ExpiredAuthError',
        message: 'HighLevel does not accept this connection. Check Private Integration Token and reconnect.',
      });
      expect(requests()).toHaveLength(1);
    });

    it('tells the token of another location', async () => {
      expect(await failure(test({ location_id: 'OtherLocation0000001' }))).toMatchObject({
        name: 'AppError',
        code: 'permission',
        message:
          'HighLevel: the token belongs to a different location from the one in this connection. Check Location ID: it must be the sub-account in which the token was created.',
      });
    });

    it('tells the token of an agency', async () => {
      const { tokens } = sandbox().emulators.highlevel;
      const grant = { userType: 'Company', scopes: [], sourceId: '', clientId: '', redirectUri: '' } as const;
      const api_key = String(Reflect.get(tokens.hand(grant, ''), 'access_token'));
      expect(await failure(test({ api_key }))).toMatchObject({
        code: 'permission',
        message:
          'HighLevel: this token belongs to an agency, not to a sub-account. Create a private integration in the sub-account under Settings > Private Integrations, and reconnect with its token.',
      });
    });

    it('names the scope when it may view nothing', async () => {
      settings().missing_scopes = 'locations.readonly contacts.readonly';
      expect(await failure(test())).toMatchObject({
        code: 'permission',
        message:
          'HighLevel: the private integration may not view contacts. Add the scope contacts.readonly to it in HighLevel under Settings > Private Integrations.',
      });
    });
  });
});
