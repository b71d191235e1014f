import { describe, expect, test } from '@jest/globals';
import { useHighLevel } from '../client.js';

describe('access: oauth', () => {
  const { sandbox, highlevel, location, send } = useHighLevel();

  const REDIRECT = 'https://zapier.com/dashboard/auth/oauth/return/App/';
  const FORM = {
    authorization: undefined,
    version: undefined,
    'content-type': 'application/x-www-form-urlencoded',
  };

  const choose = async (query: Record<string, string> = {}, path = '/v2/oauth/chooselocation') =>
    send(
      'GET',
      `${path}?${new URLSearchParams({
        response_type: 'code',
        client_id: highlevel().settings.oauth_client_id,
        redirect_uri: REDIRECT,
        scope: 'contacts.readonly contacts.write',
        state: 'abc',
        ...query,
      })}`,
      { headers: { authorization: undefined, version: undefined } },
    );

  const codeFrom = async (query?: Record<string, string>) => {
    const { headers } = await choose(query);
    return new URL(headers.get('location') ?? '').searchParams.get('code') ?? '';
  };

  const token = (fields: Record<string, string>) => {
    const { oauth_client_id: client_id, oauth_client_secret: client_secret } = highlevel().settings;
    const body = new URLSearchParams({ client_id, client_secret, ...fields }).toString();
    return send('POST', '/oauth/token', { headers: FORM, body });
  };

  const connect = async (query?: Record<string, string>) => {
    const { body } = await token({
      grant_type: 'authorization_code',
      code: await codeFrom(query),
      redirect_uri: REDIRECT,
    });
    return { access: String(body.access_token), refresh: String(body.refresh_token) };
  };

  const search = (access: string) =>
    send('POST', '/contacts/search', {
      headers: { authorization: `Bearer ${access}` },
      body: { locationId: location(), pageLimit: 1 },
    });

  const refreshed = (refresh: string) => token({ grant_type: 'refresh_token', refresh_token: refresh });

  describe('signing in', () => {
    test.each(['/oauth/chooselocation', '/v2/oauth/chooselocation'])(
      '%s redirects back with code and state',
      async (path) => {
        const { status, headers } = await choose({}, path);
        expect(status).toBe(302);
        const target = new URL(headers.get('location') ?? '');
        expect(target.origin + target.pathname).toBe(REDIRECT);
        expect(target.searchParams.get('state')).toBe('abc');
        expect(target.searchParams.get('code')).toMatch(/./);
      },
    );

    test.each([[{ client_id: 'unknown' }], [{ response_type: 'token' }], [{ redirect_uri: 'nowhere' }]])(
      'a page with %j stops there',
      async (query) => {
        expect((await choose(query)).status).toBe(400);
      },
    );

    test('a code gives a token of the location, which opens its scopes and no more', async () => {
      const { status, body } = await token({
        grant_type: 'authorization_code',
        code: await codeFrom(),
        redirect_uri: REDIRECT,
        user_type: 'Location',
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        token_type: 'Bearer',
        expires_in: 86_399,
        scope: 'contacts.readonly contacts.write',
        userType: 'Location',
        locationId: location(),
        companyId: expect.any(String),
        userId: highlevel().store.users.all()[0]?.id,
      });
      const access = String(body.access_token);
      expect((await search(access)).status).toBe(200);
      const headers = { authorization: `Bearer ${access}` };
      const beyond = await send('GET', `/users/?locationId=${location()}`, { headers });
      expect(beyond.body).toMatchObject({ message: 'The token is not authorized for this scope.' });
    });

    test('a code works once, and for its redirect address', async () => {
      const code = await codeFrom();
      const redeem = (redirect_uri: string, value = code) =>
        token({ grant_type: 'authorization_code', code: value, redirect_uri });
      expect((await redeem(REDIRECT)).status).toBe(200);
      const refused = { error: 'UnAuthorized!', error_description: 'Authorization code not found' };
      expect(await redeem(REDIRECT)).toMatchObject({ status: 401, body: refused });
      expect(await redeem('https://example.org/', await codeFrom())).toMatchObject({
        status: 401,
        body: refused,
      });
    });

    test('a code dies after ten minutes', async () => {
      const code = await codeFrom();
      sandbox().world.advance(10 * 60_000);
      expect((await token({ grant_type: 'authorization_code', code })).status).toBe(401);
    });

    test.each([
      [{ grant_type: 'password' }, 422],
      [{ grant_type: 'client_credentials' }, 400],
      [{ grant_type: 'refresh_token', client_secret: 'wrong' }, 401],
      [{ grant_type: 'refresh_token', clientId: 'x' }, 422],
    ])('%j answers %i', async (fields, status) => {
      expect((await token(fields)).status).toBe(status);
    });

    test('JSON is no form', async () => {
      const headers = { ...FORM, 'content-type': 'application/json' };
      const answer = await send('POST', '/oauth/token', { headers, body: { grant_type: 'refresh_token' } });
      expect(answer.status).toBe(422);
    });
  });

  describe('a token', () => {
    test('expires after a day and is refreshed; the old refresh token dies', async () => {
      const { access, refresh } = await connect();
      sandbox().world.advance(86_399_000);
      expect((await search(access)).body).toMatchObject({
        statusCode: 401,
        message: 'Invalid token: access token is invalid',
      });

      const { status, body } = await refreshed(refresh);
      expect(status).toBe(200);
      expect(body).toMatchObject({ locationId: location(), scope: 'contacts.readonly contacts.write' });
      expect((await search(String(body.access_token))).status).toBe(200);
      expect(await refreshed(refresh)).toMatchObject({
        status: 400,
        body: { statusCode: 400, message: 'Invalid grant: refresh token is invalid' },
      });
      expect((await refreshed(String(body.refresh_token))).status).toBe(200);
    });

    test('is dead once the app is uninstalled', async () => {
      const { access, refresh } = await connect();
      highlevel().settings.oauth_revoked = true;
      expect((await search(access)).status).toBe(401);
      expect((await refreshed(refresh)).status).toBe(400);
    });

    test('cannot be refreshed while the sub-account is paused, and can later', async () => {
      const { refresh } = await connect();
      highlevel().settings.location_active = false;
      expect((await refreshed(refresh)).body).toMatchObject({ message: 'Location is not active' });
      highlevel().settings.location_active = true;
      expect((await refreshed(refresh)).status).toBe(200);
    });

    test('writes under the name of its app', async () => {
      const { access } = await connect();
      const { body } = await send('POST', '/contacts/', {
        headers: { authorization: `Bearer ${access}` },
        body: { locationId: location(), firstName: 'By app' },
      });
      expect(body).toMatchObject({
        contact: { createdBy: { sourceId: highlevel().settings.oauth_client_id } },
      });
    });

    test('of an agency names no location and opens no contact', async () => {
      const { headers } = await choose({ installer: 'agency' });
      const target = new URL(headers.get('location') ?? '');
      expect(target.searchParams.has('state')).toBe(false);
      const code = target.searchParams.get('code') ?? '';
      const { body } = await token({ grant_type: 'authorization_code', code });
      expect(body).toMatchObject({ userType: 'Company', isBulkInstallation: true });
      expect(body).not.toHaveProperty('locationId');
      expect((await search(String(body.access_token))).body).toMatchObject({
        statusCode: 401,
        message: "Token's user type mismatch!",
      });
    });
  });
});
