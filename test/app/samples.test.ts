import { readdirSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import _ from 'lodash';
import type { PlainOutputField } from '../../records/field.js';
import type { RecordKind } from '../../records/keys.js';
import { services } from '../../services/index.js';

const isRecord = (value: unknown): value is RecordKind =>
  typeof value === 'object' && value !== null && 'part' in value && 'keys' in value && 'example' in value;

/** Every declared record. */
const records: Array<[name: string, record: RecordKind]> = [];
for (const file of readdirSync('records', { recursive: true }).map(String)) {
  if (!/(record|_event)\.ts$/.test(file)) continue;
  const exported: object = jest.requireActual(`../../records/${file}`);
  for (const [name, value] of Object.entries(exported)) if (isRecord(value)) records.push([name, value]);
}

/** Keys of a record as Zapier's editor shows them: nested ones with two underscores. */
const keysOf = (record: object): string[] =>
  Object.entries(record).flatMap(([key, value]) =>
    _.isPlainObject(value) ? keysOf(value).map((inner) => `${key}__${inner}`) : [key],
  );

/** What only one of the two has. */
const differences = (fields: readonly PlainOutputField[], sample: object, path = ''): string[] => {
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

it('finds the records', () => {
  expect(records.length).toBeGreaterThanOrEqual(19);
});

describe.each(records)('the record %s', (_name, { example, outputFields }) => {
  it('has an example with the keys of its output fields, and no others', () => {
    expect(differences(outputFields, example)).toEqual([]);
  });

  it('has an example that survives the way through JSON', () => {
    expect(JSON.parse(JSON.stringify(example))).toEqual(example);
  });
});

const parts = services.flatMap((service) =>
  _.uniqBy(records, ([, { part }]) => part).flatMap(([, { part }]) => {
    const sample: unknown = _.get(service, [part, 'sample']);
    const kinds = records.filter(([, record]) => record.part === part).map(([, record]) => record);
    return sample === undefined ? [] : [{ key: service.key, part, sample, kinds }];
  }),
);

describe.each(parts)('the sample of $part of $key', ({ key, sample, kinds }) => {
  it('is of this product, and names keys of the record only', () => {
    expect(sample).toMatchObject({ id: expect.any(String), service: key });
    const known = new Set(
      kinds.flatMap(({ keys, example }) => [...Object.keys(keys), ...Object.keys(example)]),
    );
    expect(Object.keys(Object(sample)).filter((name) => !known.has(name))).toEqual([]);
  });

  it('names nothing that is empty', () => {
    const empty = Object.entries(Object(sample)).filter(([, value]) => value === null || value === '');
    expect(empty).toEqual([]);
  });
});
