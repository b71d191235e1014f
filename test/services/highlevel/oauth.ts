import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createAppHandler } from 'zapier-platform-core';
import { SCOPES } from '../../../services/highlevel/scopes.js';
import { appFor, failure, runner } from '../../support/app.js';
import { useHighLevel } from './highlevel.js';

describe('oauth', () => {
  const { sandbox } = useHighLevel();

  const app = appFor('highlevel');
  const run = runner(app);
  const REDIRECT = 'https://zapier.com/dashboard/auth/oauth/return/App123CLIAPI/';
  const CONFIG = 'authentication.oauth2Config';

  type Auth = Record<string, string>;

  const settings = () => sandbox().emulators.highlevel.settings;

  beforeEach(() => {
    process.env.CLIENT_ID = String(settings().oauth_client_id);
    process.env.CLIENT_SECRET = String(settings().oauth_client_secret);
    process.env.HIGHLEVEL_AUTHORIZE_URL = `${sandbox().urls.highlevel}/v2/oauth/chooselocation`;
  });
  afterEach(() => {
    for (const name of ['CLIENT_ID', 'CLIENT_SECRET', 'HIGHLEVEL_AUTHORIZE_URL']) delete process.env[name];
  });

  /** What the user's browser brings back to Zapier after the page of HighLevel. */
  const visit = async (more = ''): Promise<URLSearchParams> => {
    const inputData = { state: 'state-1', redirect_uri: REDIRECT };
    const page = await run(`${CONFIG}.authorizeUrl`, { inputData });
    const answer = await fetch(`${page}${more}`, { redirect: 'manual' });
    return new URL(answer.headers.get('location') ?? '').searchParams;
  };

  const redeem = async (code: string): Promise<Auth> => {
    const tokens = await run(`${CONFIG}.getAccessToken`, { inputData: { code, redirect_uri: REDIRECT } });
    return Object(tokens);
  };

  const connect = async (): Promise<Auth> => redeem((await visit()).get('code') ?? '');
  const refresh = async (authData: Auth): Promise<Auth> =>
    Object(await run(`${CONFIG}.refreshAccessToken`, { authData }));
  const findNora = (authData: Auth) =>
    run('searches.find_contact.operation.perform', {
      authData,
      inputData: { email: 'nora@harborpine.example.com' },
    });

  describe('signing in to HighLevel', () => {
    it('is what Zapier accepts, and leaves 401 answers to the app', async () => {
      expect(app.authentication).toMatchObject({ type: 'oauth2', oauth2Config: { autoRefresh: false } });
      const { results } = await createAppHandler(app)({ command: 'validate', calledFromCli: true });
      expect(results).toEqual([]);
    });

    it('asks for every scope, the least first, and brings code and state back', async () => {
      const page = new URL(
        String(await run(`${CONFIG}.authorizeUrl`, { inputData: { state: 's', redirect_uri: REDIRECT } })),
      );
      expect(page.searchParams.get('scope')?.split(' ')).toEqual(SCOPES);
      expect(SCOPES[0]).toBe('contacts.readonly');
      expect(Object.fromEntries(await visit())).toEqual({ code: expect.any(String), state: 'state-1' });
    });

    it('gives both tokens and the sub-account, and connects', async () => {
      const authData = await connect();
      expect(authData).toEqual({
        access_token: expect.any(String),
        refresh_token: expect.any(String),
        location_id: 'ACMEdemoLocation0001',
      });
      expect(await run('authentication.test', { authData })).toEqual({
        id: 'ACMEdemoLocation0001',
        service: 'highlevel',
        label: 'Acme Studio',
      });
      expect(await findNora(authData)).toMatchObject([{ first_name: 'Nora' }]);
    });

    it('sends a form without the old token', async () => {
      const authData = await connect();
      sandbox().log.clear();
      await refresh(authData);
      expect(sandbox().log.all()).toMatchObject([
        { method: 'POST', url: '/oauth/token', body: { grant_type: 'refresh_token', user_type: 'Location' } },
      ]);
      expect(sandbox().log.all()[0]?.headers).not.toHaveProperty('authorization');
    });

    it('asks Zapier for a refresh when the token has expired, and then goes on', async () => {
      const authData = await connect();
      sandbox().world.advance(2 * 24 * 3_600_000);
      expect(await failure(findNora(authData))).toMatchObject({ name: 'RefreshAuthError' });
      const fresh = await refresh(authData);
      expect(fresh.refresh_token).not.toBe(authData.refresh_token);
      expect(await findNora({ ...authData, ...fresh })).toMatchObject([{ first_name: 'Nora' }]);
      expect(await failure(refresh(authData))).toMatchObject({
        name: 'ExpiredAuthError',
        message: expect.stringMatching(/^HighLevel does not accept this connection\./),
      });
    });

    it('ends the connection when the app was uninstalled', async () => {
      const authData = await connect();
      settings().oauth_revoked = true;
      expect(await failure(findNora(authData))).toMatchObject({ name: 'RefreshAuthError' });
      expect(await failure(refresh(authData))).toMatchObject({ name: 'ExpiredAuthError' });
    });

    it('keeps the connection of a sub-account that is paused', async () => {
      const authData = await connect();
      settings().location_active = false;
      expect(await failure(refresh(authData))).toMatchObject({
        name: 'AppError',
        message: 'HighLevel: the sub-account is paused. Activate it in HighLevel, then try again.',
      });
      settings().location_active = true;
      expect(await refresh(authData)).toHaveProperty('access_token');
    });

    it('does not go on with another sub-account', async () => {
      const authData = { ...(await connect()), location_id: 'OtherLocation0000001' };
      expect(await failure(refresh(authData))).toMatchObject({
        message: 'HighLevel now answers for a different sub-account from the connected one. Reconnect.',
      });
    });

    it('does not take a missing scope for an expired token', async () => {
      const page = await run(`${CONFIG}.authorizeUrl`, { inputData: { state: 's', redirect_uri: REDIRECT } });
      const narrow = new URL(String(page));
      narrow.searchParams.set('scope', 'contacts.readonly');
      const answer = await fetch(narrow, { redirect: 'manual' });
      const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
      const authData = await redeem(code);
      const error = await failure(
        run('creates.create_contact.operation.perform', { authData, inputData: { last_name: 'Quinn' } }),
      );
      expect(error).toMatchObject({
        name: 'AppError',
        code: 'permission',
        message: expect.stringMatching(/Reconnect HighLevel, so that it asks for the scope /),
      });
    });

    it('refuses a whole agency, and a code that was used', async () => {
      const agency = (await visit('&installer=agency')).get('code') ?? '';
      expect(await failure(redeem(agency))).toMatchObject({
        message:
          'HighLevel connected a whole agency, which has no access to contacts. Reconnect, and choose one sub-account.',
      });
      const code = (await visit()).get('code') ?? '';
      await redeem(code);
      expect(await failure(redeem(code))).toMatchObject({ name: 'ExpiredAuthError' });
    });

    it.each(['access_token', 'refresh_token', 'locationId'])('needs %s in the answer', async (key) => {
      const tokens = { access_token: 'a', refresh_token: 'b', locationId: 'c', [key]: undefined };
      sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body: tokens });
      expect(await failure(redeem('code'))).toMatchObject({
        message: expect.stringContaining('HighLevel sent a sign-in answer that cannot be read'),
      });
    });

    it('says so where the app itself is not set up', async () => {
      delete process.env.CLIENT_SECRET;
      expect(await failure(redeem('code'))).toMatchObject({
        message: 'This integration is not set up: CLIENT_ID and CLIENT_SECRET are missing. Please report it.',
      });
      expect(sandbox().log.all()).toEqual([]);
    });
  });
});
