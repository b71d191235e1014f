/**
 * What Zaps depend on, of every operation in every app and for every connection, as `definition.snapshot.json` keeps it: one
 * line per key, so that a change reads well. `breaks.ts` compares two of them.
 */
import type { View } from './apps.js';
import type { MaterialOperation } from './materialise.js';

/**
 * Fields, one per entry. `title: string!` is required, `tags: string[]` a list, `status: string = open | won` has choices, and
 * `event_id: string, primary` is one of the keys by which Zapier recognizes a record.
 */
export type Lines = string[];

export interface Frozen {
  type: string;
  hidden?: true;
  inputs: Lines;
  /** `...contacts` stands for all keys of that record. */
  outputs: Lines;
}

export interface Snapshot {
  authentication: Record<string, { type: string; fields: Lines }>;
  /** By app: the keys of each record, which its operations refer to. */
  records: Record<string, Record<string, Lines>>;
  /** By app and connected service, e.g. `handoff/flowdash`. */
  operations: Record<string, Record<string, Frozen>>;
  /** By app and connected service: the two halves of each search-or-create. */
  searchOrCreates: Record<string, Record<string, string>>;
}

interface Field {
  key: string;
  type?: string;
  list?: boolean;
  required?: boolean;
  primary?: boolean;
  choices?: unknown;
  children?: Field[];
}

const isOwners = (key: string): boolean => /(^|__)cf_/.test(key);

/** Fields that choose one of the account's own fields: their choices are the account's. */
const CHOOSES_FIELD = /_field(_id)?$/;

const sentFor = (choice: unknown): string =>
  typeof choice === 'object' && choice !== null && 'value' in choice ? String(choice.value) : String(choice);

const choicesOf = ({ key, choices }: Field): string[] => {
  if (typeof choices !== 'object' || choices === null || CHOOSES_FIELD.test(key)) return [];
  const values = Array.isArray(choices) ? choices.map(sentFor) : Object.keys(choices);
  return values.filter((value) => !isOwners(value));
};

/** One entry per field; `emails[]value` is a field of a line item. */
const lines = (fields: Field[], parent = ''): Lines =>
  fields
    .filter(({ key, type }) => type !== 'copy' && !isOwners(key))
    .flatMap((field) => {
      const { key, type = 'string', list, required, primary, children = [] } = field;
      const choices = choicesOf(field);
      const marks = `${list ? '[]' : ''}${required ? '!' : ''}${primary ? ', primary' : ''}`;
      const among = choices.length > 0 ? ` = ${choices.join(' | ')}` : '';
      return [`${parent}${key}: ${type}${marks}${among}`, ...lines(children, `${parent}${key}[]`)];
    });

/** Nothing can be built on an operation whose form only says that the connected service cannot do it. */
const works = ({ inputFields }: MaterialOperation): boolean =>
  !inputFields.some(({ key }) => key === 'unsupported');

/** The operation's outputs, with the record that it returns named rather than written out; `records` are those known so far. */
const outputsOf = ({ outputFields, gives }: MaterialOperation, records: Record<string, Lines>): Lines => {
  const isRecords = ({ key }: Field) => gives?.keys.includes(key) === true;
  const record = lines(outputFields.filter(isRecords));
  if (!gives || record.length === 0) return lines(outputFields);
  records[gives.record] ??= record;
  // The same name for different keys would hide them.
  if (records[gives.record]?.join() !== record.join()) return lines(outputFields);
  return [...lines(outputFields.filter((field) => !isRecords(field))), `...${gives.record}`];
};

export const freeze = (views: View[]): Snapshot => {
  const snapshot: Snapshot = { authentication: {}, records: {}, operations: {}, searchOrCreates: {} };
  for (const { app, service, material } of views) {
    const { type, fields = [] } = material.authentication;
    snapshot.authentication[app] = { type, fields: lines(fields) };
    // A dropdown does not show that a connection cannot fill it; the product's own app has only dropdowns that it can fill.
    const own = views.find((view) => view.app === service)?.material.operations ?? material.operations;
    const isDead = ({ hidden, key }: MaterialOperation) => hidden && !own.some((each) => each.key === key);
    const records = snapshot.records[app] ?? {};
    snapshot.records[app] = records;
    const frozen: Record<string, Frozen> = {};
    for (const operation of material.operations) {
      if (!works(operation) || isDead(operation)) continue;
      frozen[`${operation.kind}.${operation.key}`] = {
        type: operation.type,
        ...(operation.hidden && { hidden: true }),
        inputs: lines(operation.inputFields),
        outputs: outputsOf(operation, records),
      };
    }
    snapshot.operations[`${app}/${service}`] = frozen;
    snapshot.searchOrCreates[`${app}/${service}`] = Object.fromEntries(
      Object.entries(material.searchOrCreates)
        .filter(([, { search, create }]) => `searches.${search}` in frozen && `creates.${create}` in frozen)
        .map(([key, { search, create }]) => [key, `${search} or ${create}`]),
    );
  }
  return snapshot;
};
