import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';

interface Field {
  key: string;
  children?: Field[];
}

const isFields = (value: unknown): value is Field[] =>
  Array.isArray(value) && value.every((field) => typeof field?.key === 'string');

/** Keys of a record as Zapier's editor shows them: nested ones with two underscores. */
const keysOf = (record: object): string[] =>
  Object.entries(record).flatMap(([key, value]) =>
    _.isPlainObject(value) ? keysOf(value).map((inner) => `${key}__${inner}`) : [key],
  );

/** What only one of the two has. */
const differences = (fields: Field[], sample: object, path = ''): string[] => {
  const keys = keysOf(_.omit(sample, ['raw', 'custom_fields']));
  // A record that is not there has no keys to compare.
  const absent = keys.filter((key) => _.get(sample, key.split('__')) === null);
  const isAbsent = (key: string) => absent.some((parent) => key.startsWith(`${parent}__`));
  const named = fields.map(({ key }) => key).filter((key) => !isAbsent(key));
  const parents = absent.filter((parent) => fields.some(({ key }) => key.startsWith(`${parent}__`)));
  const nested = fields.flatMap(({ key, children }) => {
    const row: unknown = _.get(sample, [key, 0]);
    return children && _.isPlainObject(row) ? differences(children, Object(row), `${path}${key}[]`) : [];
  });
  return [..._.xor(_.difference(keys, parents), named).map((key) => path + key), ...nested];
};

/** Samples of a file in `model/`, each with the output fields of the same name. */
const recordsOf = async (file: string) => {
  const exported: Record<string, unknown> = await import(`../../model/${file}`);
  return Object.keys(exported)
    .filter((name) => name.endsWith('Sample'))
    .map((name) => ({
      sample: Object(exported[name]),
      // A second sample of the same record has no output fields of its own.
      fields:
        exported[name.replace(/Sample$/, 'OutputFields')] ??
        exported[`${file.replace('.ts', '')}OutputFields`],
    }));
};

const files = readdirSync('model');

describe.each(files)('the samples in %s', (file) => {
  it('have the keys of their output fields, and no others', async () => {
    for (const { sample, fields } of await recordsOf(file)) {
      if (!isFields(fields)) throw new Error('A sample has no output fields of the same name.');
      expect(differences(fields, sample)).toEqual([]);
    }
  });

  it('survive the way through JSON', async () => {
    for (const { sample } of await recordsOf(file))
      expect(JSON.parse(JSON.stringify(sample))).toEqual(sample);
  });
});

it('are found', async () => {
  const all = await Promise.all(files.map(recordsOf));
  expect(all.flat().length).toBeGreaterThanOrEqual(9);
});
