/** Signing in by OAuth2. */

import _ from 'lodash';
import { baseUrl } from '../../platform/base_url.js';
import type { Client } from '../../platform/client.js';
import { Failure, invalidInput } from '../../platform/failure.js';
import { path } from '../../platform/path.js';
import { type Of, record, text } from '../../platform/wire.js';
import type { OAuth2, Tokens } from '../../records/connection.js';
import { SCOPES } from './scopes.js';

/**
 * The answer of `POST /oauth/token` (OpenAPI `GetAccessCodeSuccessfulResponseDto`). `locationId`: only with the token of a
 * sub-account. Tolerant, since an agency's answer is recognized before any key is required.
 */
const tokenAnswer = record({ access_token: text, refresh_token: text, userType: text, locationId: text });

/** `/v2` has been documented since 2026. White-label accounts sign in on another host, so it can be set. */
const authorizePage = (): string =>
  baseUrl('HIGHLEVEL_AUTHORIZE_URL', 'https://marketplace.gohighlevel.com/v2/oauth/chooselocation');

/** Zapier keeps the app's id and secret in these variables of each version. */
const app = () => {
  const { CLIENT_ID: client_id = '', CLIENT_SECRET: client_secret = '' } = process.env;
  if (!client_id || !client_secret)
    throw invalidInput(
      'This integration is not set up: CLIENT_ID and CLIENT_SECRET are missing. Please report it',
    );
  return { client_id, client_secret };
};

const read = ({ access_token, refresh_token, userType, locationId }: Of<typeof tokenAnswer>): Tokens => {
  if (userType === 'Company') {
    throw invalidInput(
      'HighLevel connected a whole agency, which has no access to contacts. Reconnect, and choose one sub-account',
    );
  }
  if (!access_token || !refresh_token || !locationId)
    throw new Failure({ kind: 'unavailable', reason: 'sent a sign-in answer that cannot be read' });
  return { access_token, refresh_token, location_id: locationId };
};

/** The call accepts only a form. It uses up the refresh token, so both tokens in the answer must be kept. */
const ask = async (client: Client, fields: Record<string, string>): Promise<Tokens> => {
  const form = { ...app(), user_type: 'Location', ...fields };
  return read(await client.post(path`/oauth/token`, tokenAnswer, undefined, { form, unsigned: true }));
};

/** A refused token call mentions `grant` and `code`: to the user, it means that the connection has ended. */
const explained = async (tokens: Promise<Tokens>): Promise<Tokens> => {
  try {
    return await tokens;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { problem } = error;
    const message = 'message' in problem ? (problem.message ?? '') : '';
    if (/location is not active/i.test(message)) {
      throw new Failure({
        kind: 'conflict',
        message: 'the sub-account is paused. Activate it in HighLevel, then try again',
      });
    }
    if (
      ['invalid', 'credentials', 'permission'].includes(problem.kind) ||
      /grant|code not found/i.test(message)
    )
      throw new Failure({ kind: 'credentials', fields: 'that the app is still installed in HighLevel' });
    throw error;
  }
};

/** Sign-in as a marketplace app: only for the app that connects HighLevel alone. */
export const oauth2: OAuth2 = {
  computed: [{ key: 'location_id', label: 'Location ID' }],
  authorizeUrl: ({ state, redirect_uri }) => {
    const query = {
      response_type: 'code',
      client_id: app().client_id,
      redirect_uri,
      state,
      scope: SCOPES.join(' '),
    };
    return `${authorizePage()}?${new URLSearchParams(_.mapValues(query, String))}`;
  },
  getAccessToken: (client, { code, redirect_uri }) =>
    explained(ask(client, { grant_type: 'authorization_code', code, redirect_uri })),
  refreshAccessToken: async (client, refresh_token) => {
    const tokens = await explained(ask(client, { grant_type: 'refresh_token', refresh_token }));
    const { location_id } = client.auth;
    if (location_id && tokens.location_id !== location_id)
      throw invalidInput(
        'HighLevel now answers for a different sub-account from the connected one. Reconnect',
      );
    return tokens;
  },
};
