import type { App, Create, InputFieldGroup, Search, Trigger } from 'zapier-platform-core';
import { listBehind, type PlainInputField, type PlainOutputField } from '../../records/field.js';
import { handlersOf } from '../../runner/only_operation.js';
import { type Given, givenBy, KINDS, type Kind } from './declared.js';

/** An app as `createApp` makes it. */
export type AnyApp = App<Record<string, Trigger>, Record<string, Create>, Record<string, Search>>;

/** An operation with every field function evaluated, as one connected user sees it. */
export interface MaterialOperation {
  kind: Kind;
  key: string;
  noun: string;
  label: string;
  description: string;
  hidden: boolean;
  type: string;
  inputFields: PlainInputField[];
  outputFields: PlainOutputField[];
  sample: Record<string, unknown>;
  lock: string | undefined;
  /** Only on hooks. */
  hasPerformList: boolean;
  hasPerformSubscribe: boolean;
  hasPerformUnsubscribe: boolean;
  /** Where to paste the address, for hooks that Zapier does not subscribe. */
  directions: string;
  /** The number of form fields that no function returns. */
  standing: number;
  /** The groups of its fields. */
  groups: InputFieldGroup[];
  gives?: Given | undefined;
}

export interface Material {
  /** For an app for one product: its name, and the names that must not appear there, in lower case. */
  brand?: string;
  others: string[];
  /** Connection fields that name a host, tested with addresses that would send the key elsewhere. */
  hosts: Array<{ key: string; taken: string[] }>;
  /** Names that no description may contain. */
  products: string[];
  operations: MaterialOperation[];
  authentication: NonNullable<AnyApp['authentication']>;
  searchOrCreates: NonNullable<AnyApp['searchOrCreates']>;
}

/** Calls a method of the app as Zapier does, for one connection. */
export type Call = (method: string, inputData?: Record<string, unknown>) => Promise<unknown>;

export const caller = (app: AnyApp, authData: Record<string, string>): Call => {
  const handlers = handlersOf(app);
  const zcacheTestObj = {};
  return async (method, inputData = {}) => {
    const bundle = { authData, inputData, meta: {} };
    return (
      await handlers(method)({ command: 'execute', method, bundle, calledFromCli: true, zcacheTestObj })
    ).results;
  };
};

const isFields = <F extends { key: string }>(value: unknown): value is F[] =>
  Array.isArray(value) && value.every((field) => typeof field?.key === 'string');

/** Values for fields that other fields depend on: the first entry of each dropdown. */
const parentValues = async (call: Call, fields: PlainInputField[]): Promise<Record<string, unknown>> => {
  const values: Record<string, unknown> = {};
  for (const { key, dynamic, altersDynamicFields } of fields) {
    if (!altersDynamicFields || !dynamic) continue;
    const rows = await call(`triggers.${listBehind({ dynamic })}.operation.perform`, values).catch(() => []);
    if (Array.isArray(rows) && rows[0]) values[key] = rows[0].id;
  }
  return values;
};

const plain = (fields: unknown[] = []): PlainInputField[] => {
  const kept = fields.filter((field) => typeof field === 'object');
  return isFields<PlainInputField>(kept) ? kept : [];
};

/** The definition as the user of this connection sees it, with every field function evaluated. */
export const materialise = async (
  app: AnyApp,
  call: Call,
  {
    brand,
    others = [],
    products = [],
    hosts = [],
  }: Partial<Pick<Material, 'brand' | 'others' | 'products' | 'hosts'>> = {},
): Promise<Material> => {
  const operations: MaterialOperation[] = [];
  for (const kind of KINDS) {
    for (const [key, definition] of Object.entries(app[kind])) {
      const { operation, display, noun } = definition;
      const path = `${kind}.${key}.operation`;
      const values = await parentValues(call, plain(operation.inputFields));
      const inputFields = await call(`${path}.inputFields`, values);
      const outputFields = await call(`${path}.outputFields`, values);
      operations.push({
        kind,
        key,
        noun,
        label: display.label ?? '',
        description: display.description ?? '',
        hidden: display.hidden ?? false,
        type: 'type' in operation && operation.type ? operation.type : kind,
        inputFields: isFields<PlainInputField>(inputFields) ? inputFields : [],
        outputFields: isFields<PlainOutputField>(outputFields) ? outputFields : [],
        sample: { ...operation.sample },
        lock: 'lock' in operation ? operation.lock?.key : undefined,
        hasPerformList: 'performList' in operation && operation.performList !== undefined,
        hasPerformSubscribe: 'performSubscribe' in operation && operation.performSubscribe !== undefined,
        hasPerformUnsubscribe:
          'performUnsubscribe' in operation && operation.performUnsubscribe !== undefined,
        directions: ('directions' in display && display.directions) || '',
        standing: plain(operation.inputFields).length,
        groups: operation.inputFieldGroups ?? [],
        gives: givenBy(kind, key),
      });
    }
  }
  if (!app.authentication) throw new Error('The app has no authentication.');
  return {
    ...(brand && { brand }),
    others,
    products,
    hosts,
    operations,
    authentication: app.authentication,
    searchOrCreates: app.searchOrCreates ?? {},
  };
};
