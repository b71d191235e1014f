import _ from 'lodash';
import type { Authentication, AuthField, Bundle, ZObject } from 'zapier-platform-core';
import { type AppContext, isAlone, listed, withService } from './operation/run_for_service.js';
import type { Client } from './platform/client.js';
import { invalidInput } from './platform/failure.js';
import type { ConnectionField, OAuth2 } from './records/connection.js';
import type { Service } from './records/service.js';

/** The connection as the test saw it; `label` is what the user sees of it. */
export interface ConnectionTest {
  id: string;
  service: string;
  label: string;
}

const authField = ({ key, label, helpText, required, placeholder }: ConnectionField): AuthField => ({
  key,
  label,
  helpText,
  required,
  type: key === 'api_key' ? 'password' : 'string',
  ...(placeholder && { placeholder }),
});

/** One field for all services that want it: required if all do, with each service's own help in the help text. */
const sharedField = (key: ConnectionField['key'], services: Service[]): AuthField => {
  const wanting = services.flatMap(({ label: service, connection }) =>
    connection.fields.filter((field) => field.key === key).map((field) => ({ service, ...field })),
  );
  const [first, ...others] = wanting;
  const isForAll = wanting.length === services.length;
  const names = listed(_.map(wanting, 'service'), 'and');
  const label = listed(_.uniq(_.map(wanting, 'label')), 'or');
  return authField({
    key,
    label: isForAll ? label : `${label} (${names} only)`,
    required: isForAll && wanting.every(({ required }) => required),
    helpText: wanting.map(({ service, helpText }) => `${service}: ${helpText}`).join(' '),
    ...(others.length === 0 && first?.placeholder && { placeholder: first.placeholder }),
  });
};

const connectionFields = (services: Service[]): AuthField[] => {
  const [only, ...others] = services;
  if (only && others.length === 0) return only.connection.fields.map(authField);
  const keys = _.uniq(services.flatMap(({ connection }) => connection.fields.map(({ key }) => key)));
  return [
    {
      key: 'service',
      label: 'Service',
      required: true,
      choices: Object.fromEntries(services.map(({ key, label }) => [key, label])),
      helpText: 'The product that this connection is for. Make one connection per product and account.',
    },
    ...keys.map((key) => sharedField(key, services)),
  ];
};

/** Signing in at the product itself. A failure there must not ask for a refresh, so the old token is left out. */
const oauth2Of = (
  context: AppContext,
  { computed, authorizeUrl, getAccessToken, refreshAccessToken }: OAuth2,
) => {
  const withoutToken = (bundle: Bundle): Bundle => ({
    ...bundle,
    authData: _.omit(bundle.authData, 'access_token'),
  });
  const run = <T>(z: ZObject, bundle: Bundle, work: (client: Client) => Promise<T>): Promise<T> =>
    withService(context, z, withoutToken(bundle), (_service, client) => work(client));
  const input = ({ inputData }: Bundle, key: string): string => String(inputData[key] ?? '');
  return {
    fields: computed.map((field): AuthField => ({ ...field, required: false, computed: true })),
    oauth2Config: {
      authorizeUrl: (z: ZObject, bundle: Bundle) =>
        run(z, bundle, async () =>
          authorizeUrl({ state: input(bundle, 'state'), redirect_uri: input(bundle, 'redirect_uri') }),
        ),
      getAccessToken: (z: ZObject, bundle: Bundle) =>
        run(z, bundle, (client) =>
          getAccessToken(client, {
            code: input(bundle, 'code'),
            redirect_uri: input(bundle, 'redirect_uri'),
          }),
        ),
      refreshAccessToken: (z: ZObject, bundle: Bundle) =>
        run(z, bundle, (client) => refreshAccessToken(client, bundle.authData.refresh_token ?? '')),
      // Zapier would take every 401 for an expired token, but a missing scope is a 401, too.
      autoRefresh: false,
    },
  };
};

/**
 * How users connect, for all services together or for one alone: `custom`, or `oauth2` if the one service has it.
 * Never `basic` or `digest`: those sign every request of the app, including uploads to other companies' hosts. Requests
 * are signed in one place, the client (`platform/client.ts`), and only if they go to the service's own base URL.
 */
export const authenticationFor = (context: AppContext): Authentication => {
  const { services } = context;
  const signIn = isAlone(context) ? services[0]?.connection.oauth2 : undefined;
  const test = (z: ZObject, bundle: Bundle): Promise<ConnectionTest> =>
    withService(context, z, bundle, async ({ key, label, connection }, client) => {
      for (const field of signIn ? [] : connection.fields) {
        if (field.required && !client.auth[field.key]?.trim())
          throw invalidInput(`Fill in ${field.label}: ${label} needs it`);
      }
      const complaint = connection.check?.(client.auth);
      if (complaint) throw invalidInput(complaint);
      const { id, name } = await connection.test(client);
      return { id, service: key, label: services.length === 1 ? name : `${label}: ${name}` };
    });
  const common = { test, connectionLabel: '{{label}}' };
  return signIn
    ? { type: 'oauth2', ...common, ...oauth2Of(context, signIn) }
    : { type: 'custom', ...common, fields: connectionFields(services) };
};
