/** An app's connections in a realm, with their labels. */
import _ from 'lodash';
import { choicesOf } from '../../runner/form.js';
import { isRecord } from '../../runner/record.js';
import type { Zapier } from '../../runner/zapier.js';
import type { ConnectionView } from '../protocol.js';

export type Accounts = Record<string, Record<string, string>>;

const fieldsOf = (app: Zapier['app']): Array<Record<string, unknown>> => {
  const authentication: unknown = Reflect.get(app, 'authentication');
  const fields = isRecord(authentication) ? authentication.fields : undefined;
  return Array.isArray(fields) ? fields.filter(isRecord) : [];
};

/** The products that a connection of this app can choose, with their names; none if the app is for one product only. */
const productsOf = (app: Zapier['app']): Array<[product: string, title: string]> =>
  choicesOf(fieldsOf(app).find(({ key }) => key === 'service')?.choices);

/** The accounts that this app can use. An app that signs in by OAuth2 uses the key as its token. */
export const connectionsFor = (key: string, app: Zapier['app'], accounts: Accounts): Accounts => {
  if (!Reflect.get(app, 'authentication')) return { [key]: {} };
  const products = productsOf(app).map(([product]) => product);
  const own = _.pick(accounts, products.length > 0 ? products : [key]);
  return _.mapValues(own, (account) => ({
    ...account,
    ...(account.api_key && { access_token: account.api_key }),
  }));
};

export const connectionViews = (
  key: string,
  title: string,
  app: Zapier['app'],
  names: string[],
): ConnectionView[] => {
  const titles = new Map(productsOf(app));
  const accounts = Object.fromEntries(names.map((name) => [name, {}]));
  return Object.keys(connectionsFor(key, app, accounts)).map((name) => ({
    name,
    title: titles.get(name) ?? title,
  }));
};
