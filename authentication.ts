import _ from 'lodash';
import type { Authentication, AuthField, Bundle, ZObject } from 'zapier-platform-core';
import { listed, type Product, withService } from './connected.js';
import { refuse } from './platform/failure.js';
import type { ConnectionField, Service } from './services/service.js';

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

/** One field for all services that want it: required when all do, and told apart in the help text. */
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

/**
 * How users connect, for all services together or for one alone. Always `custom`: the schemes `basic` and `digest`
 * sign every request of the app, uploads to strangers included. Requests are signed in one place, the client
 * (`platform/client.ts`), and only those to the service's own base URL.
 */
export const authenticationFor = (product: Product): Authentication => {
  const { services } = product;
  const test = (z: ZObject, bundle: Bundle): Promise<ConnectionTest> =>
    withService(product, z, bundle, new Map(), async ({ key, label, connection }, client) => {
      for (const field of connection.fields) {
        if (field.required && !client.auth[field.key]?.trim())
          throw refuse(`Fill in ${field.label}: ${label} needs it`);
      }
      const complaint = connection.check?.(client.auth);
      if (complaint) throw refuse(complaint);
      const { id, name } = await connection.test(client);
      return { id, service: key, label: services.length === 1 ? name : `${label}: ${name}` };
    });
  return { type: 'custom', test, fields: connectionFields(services), connectionLabel: '{{label}}' };
};
