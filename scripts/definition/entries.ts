/** The entries of dropdowns, as the sandbox answers their hidden triggers. */
import _ from 'lodash';
import { listBehind, type PlainInputField } from '../../records/field.js';
import type { Call, Material, MaterialOperation } from './materialise.js';

/** Names in the dropdowns of one app and connection, by `list`, and by the values that narrow it. */
export type Entries = (operation: MaterialOperation, field: PlainInputField) => string[] | undefined;

/** The number of entries that are shown per dropdown. */
const SHOWN = 3;
/** The number of parent entries that are searched for one with entries below it. */
const PARENTS = 6;

type Values = Record<string, unknown>;

interface Entry {
  id: string;
  name: string;
}

const isEntry = (row: unknown): row is Entry =>
  typeof row === 'object' && row !== null && 'id' in row && 'name' in row;

const listOf = (field: PlainInputField): string => listBehind(field) ?? '';

/** What Zapier's editor shows in place of the entries. */
const messageOf = (error: unknown): string => {
  const [, message] = /"message":"(.*?)","code"/.exec(String(error)) ?? [];
  return message ?? String(error);
};

/** Answers so far, by list and the values that narrow it; all apps of a product share them. */
export type Asked = Map<string, Promise<Entry[]>>;

/** Requests each list once for each choice that it depends on. */
const lister = (call: Call, known: Asked) => {
  return (list: string, values: Values): Promise<Entry[]> => {
    const name = JSON.stringify([list, values]);
    const rows =
      known.get(name) ??
      call(`triggers.${list}.operation.perform`, values)
        .then((answer) => (Array.isArray(answer) ? answer.filter(isEntry) : []))
        .catch((error) => [{ id: '', name: `*${messageOf(error)}*` }]);
    known.set(name, rows);
    return rows;
  };
};

/** Every dropdown of the material, using the first choice that leads to entries in each field that it depends on. */
export const entriesOf = async (call: Call, { operations }: Material, asked: Asked): Promise<Entries> => {
  const ask = lister(call, asked);
  const found = new Map<string, string[]>();

  const narrowing = (list: string): string[] =>
    operations.find(({ key, hidden }) => hidden && key === list)?.inputFields.map(({ key }) => key) ?? [];

  const valuesFor = async (fields: PlainInputField[], parents: string[]): Promise<Values[]> => {
    let choices: Values[] = [{}];
    for (const key of parents) {
      const parent = fields.find((each) => each.key === key);
      if (!parent?.dynamic) continue;
      const next = await Promise.all(
        choices.map(async (values) => {
          const rows = await ask(listOf(parent), _.pick(values, narrowing(listOf(parent))));
          // An optional field that leads to no entries is left out.
          if (!rows.some(({ id }) => id)) return [values];
          return rows.filter(({ id }) => id).map(({ id }) => ({ ...values, [key]: id }));
        }),
      );
      choices = next.flat().slice(0, PARENTS);
    }
    return choices;
  };

  /** The fields that narrow a list, and the fields that narrow those in turn. */
  const above = (fields: PlainInputField[], field: PlainInputField, seen: string[] = []): string[] => {
    const direct = _.difference(_.union(narrowing(listOf(field)), field.dependsOn), [...seen, field.key]);
    const parents = fields.filter(({ key }) => direct.includes(key));
    return [
      ...parents.flatMap((parent) => above(fields, parent, [...seen, field.key, ...direct])),
      ..._.map(parents, 'key'),
    ];
  };

  /** The unfiltered list, or else the list for the first parent choice that leads to any entries. */
  const entriesFor = async (fields: PlainInputField[], field: PlainInputField): Promise<Entry[]> => {
    const list = listOf(field);
    const parents = _.uniq(above(fields, field));
    const narrows = _.union(narrowing(list), field.dependsOn);
    let rows: Entry[] = [];
    for (const values of [{}, ...(await valuesFor(fields, parents))]) {
      rows = await ask(list, _.pick(values, narrows));
      if (rows[0]?.id) break;
    }
    return rows;
  };

  for (const { kind, key, hidden, inputFields } of operations) {
    for (const field of hidden ? [] : inputFields.filter(({ dynamic }) => dynamic)) {
      const rows = await entriesFor(inputFields, field);
      found.set(
        `${kind}.${key}.${field.key}`,
        rows.slice(0, SHOWN).map(({ name }) => name),
      );
    }
  }
  return ({ kind, key }, field) => found.get(`${kind}.${key}.${field.key}`);
};
