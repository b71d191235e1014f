import type { View } from './apps.js';
import type { MaterialOperation } from './materialise.js';

/** What Zaps depend on, by operation: input keys, output keys, type. */
export interface Frozen {
  /** Of a search-or-create: its two halves. */
  type: string;
  /** Separated by commas: `title: string!` is required, `tags: string[]` a list. */
  inputs: string;
  outputs: string;
}

/** By app and connected service, e.g. `handoff/flowdash`. */
export interface Snapshot {
  authentication: Record<string, { type: string; fields: string }>;
  operations: Record<string, Record<string, Frozen>>;
}

const SEPARATOR = ', ';

const isOwners = (key: string): boolean => /(^|__)cf_/.test(key);

interface Field {
  key: string;
  type?: string;
  list?: boolean;
  required?: boolean;
  children?: Field[];
}

/** One entry per field; `emails[]value` is a field of a line item. */
const lines = (fields: Field[], parent = ''): string[] =>
  fields
    .filter(({ key, type }) => type !== 'copy' && !isOwners(key))
    .flatMap(({ key, type = 'string', list, required, children = [] }) => [
      `${parent}${key}: ${type}${list ? '[]' : ''}${required ? '!' : ''}`,
      ...lines(children, `${parent}${key}[]`),
    ]);

/** Nothing can be built on an operation whose form only says that the connected service cannot do it. */
const works = ({ inputFields }: MaterialOperation): boolean =>
  !inputFields.some(({ key }) => key === 'unsupported');

export const freeze = (views: View[]): Snapshot => {
  const snapshot: Snapshot = { authentication: {}, operations: {} };
  for (const { app, service, material } of views) {
    const { type, fields = [] } = material.authentication;
    snapshot.authentication[app] = { type, fields: lines(fields).join(SEPARATOR) };
    // A dropdown says nothing of connections that cannot fill it; the product's own app has only those that it can.
    const own = views.find((view) => view.app === service)?.material.operations ?? material.operations;
    const isDead = ({ hidden, key }: MaterialOperation) => hidden && !own.some((each) => each.key === key);
    const frozen: Record<string, Frozen> = Object.fromEntries(
      material.operations
        .filter((operation) => works(operation) && !isDead(operation))
        .map((operation) => [
          `${operation.kind}.${operation.key}`,
          {
            type: operation.type,
            inputs: lines(operation.inputFields).join(SEPARATOR),
            outputs: lines(operation.outputFields).join(SEPARATOR),
          },
        ]),
    );
    for (const [key, { search, create }] of Object.entries(material.searchOrCreates)) {
      if (`searches.${search}` in frozen && `creates.${create}` in frozen)
        frozen[`searchOrCreates.${key}`] = { type: `${search} or ${create}`, inputs: '', outputs: '' };
    }
    snapshot.operations[`${app}/${service}`] = frozen;
  }
  return snapshot;
};

const split = (entries: string): string[] => (entries === '' ? [] : entries.split(SEPARATOR));

const keyOf = (entry: string): string => entry.split(':')[0] ?? '';

/** What of these fields would break a Zap or a connection that uses them. */
const fieldBreaks = (before: string, after: string): string[] => {
  const old = new Map(split(before).map((entry) => [keyOf(entry), entry]));
  const present = new Map(split(after).map((entry) => [keyOf(entry), entry]));
  const changed = [...old].flatMap(([key, entry]) => {
    const same = present.get(key);
    if (!same) return [`${entry} is gone`];
    if (same.replace('!', '') !== entry.replace('!', '')) return [`${entry} became ${same}`];
    return same.endsWith('!') && !entry.endsWith('!') ? [`${key} became required`] : [];
  });
  const added = [...present.keys()].filter((key) => !old.has(key) && present.get(key)?.endsWith('!'));
  return [...changed, ...added.map((key) => `${key} is new and required`)];
};

/** What would break a Zap that was built on the old definition. Additions do not, unless they are required. */
export const breaks = (old: Snapshot, now: Snapshot): string[] => {
  const found: string[] = [];
  for (const [app, before] of Object.entries(old.authentication)) {
    const after = now.authentication[app];
    if (after?.type !== before.type) found.push(`${app}: the authentication is no longer ${before.type}`);
    found.push(
      ...fieldBreaks(before.fields, after?.fields ?? '').map((each) => `${app} connection: ${each}`),
    );
  }
  for (const [view, operations] of Object.entries(old.operations)) {
    for (const [path, before] of Object.entries(operations)) {
      const after = now.operations[view]?.[path];
      if (!after) {
        found.push(`${view} ${path} is gone`);
        continue;
      }
      if (after.type !== before.type) found.push(`${view} ${path} is no longer a ${before.type}`);
      for (const part of ['inputs', 'outputs'] as const) {
        const broken = fieldBreaks(before[part], after[part]);
        found.push(...broken.map((each) => `${view} ${path} ${part}: ${each}`));
      }
    }
  }
  return found;
};
