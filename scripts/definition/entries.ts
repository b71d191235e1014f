/** What dropdowns hold, as the sandbox answers their hidden triggers. */
import type { PlainInputField } from '../../records/field.js';
import type { Call, Material, MaterialOperation } from './materialise.js';

/** Names in the dropdowns of one app and connection, by `list`, and by the values that narrow it. */
export type Entries = (operation: MaterialOperation, field: PlainInputField) => string[] | undefined;

/** So many entries show what a dropdown is like. */
const SHOWN = 3;
/** The first entries of a parent that has any entries below it are looked for among so many. */
const PARENTS = 6;

interface Entry {
  id: string;
  name: string;
}

const isEntry = (row: unknown): row is Entry =>
  typeof row === 'object' && row !== null && 'id' in row && 'name' in row;

const listOf = ({ dynamic = '' }: PlainInputField): string => dynamic.split('.')[0] ?? '';

/** What Zapier's editor shows in place of the entries. */
const messageOf = (error: unknown): string => {
  const [, message] = /"message":"(.*?)","code"/.exec(String(error)) ?? [];
  return message ?? String(error);
};

/** Answers so far, by list and what narrows it: each app of a product has the same. */
export type Asked = Map<string, Promise<Entry[]>>;

/** Asks each list once for each choice of what it depends on. */
const lister = (call: Call, known: Asked) => {
  return (list: string, values: Record<string, unknown>): Promise<Entry[]> => {
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

/** Every dropdown of the material, with the first choice that leads to any in each field that it depends on. */
export const entriesOf = async (call: Call, { operations }: Material, asked: Asked): Promise<Entries> => {
  const ask = lister(call, asked);
  const found = new Map<string, string[]>();

  const valuesFor = async (
    fields: PlainInputField[],
    { dependsOn = [], ...field }: PlainInputField,
  ): Promise<Array<Record<string, unknown>>> => {
    let choices: Array<Record<string, unknown>> = [{}];
    for (const key of dependsOn) {
      const parent = fields.find((each) => each.key === key);
      if (!parent?.dynamic || parent.key === field.key) continue;
      const next = await Promise.all(
        choices.map(async (values) => {
          const rows = await ask(listOf(parent), values);
          return rows.slice(0, PARENTS).map(({ id }) => ({ ...values, [key]: id }));
        }),
      );
      if (next.flat().length > 0) choices = next.flat().slice(0, PARENTS);
    }
    return choices;
  };

  for (const { kind, key, hidden, inputFields } of operations) {
    for (const field of hidden ? [] : inputFields.filter(({ dynamic }) => dynamic)) {
      let rows: Entry[] = [];
      for (const values of await valuesFor(inputFields, field)) {
        rows = await ask(listOf(field), values);
        if (rows.length > 0) break;
      }
      found.set(
        `${kind}.${key}.${field.key}`,
        rows.slice(0, SHOWN).map(({ name }) => name),
      );
    }
  }
  return ({ kind, key }, field) => found.get(`${kind}.${key}.${field.key}`);
};
