import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerWith } from '../../kernel/faults.js';
import { demand, oneOf, type Shape, text } from '../body_check.js';
import { invalidGrant, Refused, unauthorizedClient } from '../errors.js';
import { type Json, recordOf, textsIn } from '../reading.js';
import { SCOPES, scopesIn } from '../scopes.js';
import type { Store } from '../store.js';
import type { Grant, Tokens } from '../tokens.js';

const TOKEN_REQUEST: Shape = {
  required: {
    client_id: text,
    client_secret: text,
    grant_type: oneOf('authorization_code', 'refresh_token', 'client_credentials'),
  },
  optional: {
    code: text,
    refresh_token: text,
    user_type: oneOf('Company', 'Location'),
    redirect_uri: text,
  },
};

const page = (reply: FastifyReply, message: string): FastifyReply =>
  reply.code(400).type('text/html').send(`<!doctype html><title>HighLevel</title><p>${message}</p>`);

/**
 * The page on which a user chooses a sub-account. Here the demo sub-account is already chosen, and the page redirects at once.
 * `installer=agency`, the sandbox's own parameter, plays an agency admin who installs for many sub-accounts:
 * that install comes back without `state` and yields a Company token.
 */
const chooseLocation = (app: FastifyInstance, store: Store, tokens: Tokens): void => {
  const answer = (query: Record<string, string>, reply: FastifyReply): FastifyReply => {
    const { client_id: clientId = '', redirect_uri: redirectUri = '', scope } = query;
    if (clientId !== store.settings.oauth_client_id) {
      return page(reply, 'error: No integration found with the ID given as client_id');
    }
    if (query.response_type !== 'code' || !URL.canParse(redirectUri))
      return page(reply, 'error.invalidRequest');
    const agency = query.installer === 'agency';
    const code = tokens.code({
      clientId,
      redirectUri,
      userType: agency ? 'Company' : 'Location',
      scopes: scope === undefined ? SCOPES : scopesIn(scope),
      sourceId: clientId,
    });
    const target = new URL(redirectUri);
    target.searchParams.set('code', code);
    if (query.state !== undefined && !agency) target.searchParams.set('state', query.state);
    return reply.redirect(target.href);
  };
  // The documented address is /v2; many apps still use the older one.
  for (const path of ['/v2/oauth/chooselocation', '/oauth/chooselocation']) {
    app.get(path, (request, reply) => answer(textsIn(request.query), reply));
  }
};

const grantOf = (form: Record<string, string>, store: Store, tokens: Tokens): Grant => {
  const { settings } = store;
  if (form.client_id !== settings.oauth_client_id || form.client_secret !== settings.oauth_client_secret) {
    // The message is a guess.
    throw unauthorizedClient('Client credentials are invalid');
  }
  // Codes and refresh tokens of a paused sub-account stay valid: they work again later.
  if (!settings.location_active) throw invalidGrant('Location is not active');
  switch (form.grant_type) {
    case 'authorization_code': {
      const grant = tokens.redeem(form.code ?? '');
      const elsewhere = form.redirect_uri !== undefined && form.redirect_uri !== grant?.redirectUri;
      if (!grant || elsewhere) throw unauthorizedClient('Authorization code not found');
      return grant;
    }
    case 'refresh_token': {
      const grant = tokens.rotate(form.refresh_token ?? '');
      if (!grant) throw invalidGrant('Invalid grant: refresh token is invalid');
      return grant;
    }
    default:
      // The file names client_credentials; what it would return is unknown.
      throw invalidGrant('Unsupported grant type: `grant_type` is invalid');
  }
};

/** `POST /oauth/token` takes a form only (the 2021-07-28 file); JSON reads like a form without fields. */
const formOf = (contentType: string | undefined, body: unknown): Json =>
  contentType?.startsWith('application/x-www-form-urlencoded') ? recordOf(body) : {};

/** Signing in as a marketplace app. These routes take no bearer token and no Version header. */
export const oauthRoutes = (app: FastifyInstance, store: Store, tokens: Tokens): void => {
  chooseLocation(app, store, tokens);
  app.post('/oauth/token', async (request, reply) => {
    try {
      const form = formOf(request.headers['content-type'], request.body);
      demand(TOKEN_REQUEST, form);
      const [installer] = store.users.all();
      return tokens.hand(grantOf(textsIn(form), store, tokens), installer?.id ?? '');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return answerWith(reply, error.answer);
    }
  });
};
