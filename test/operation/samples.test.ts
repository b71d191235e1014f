import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import type { PlainOutputField } from '../../records/field.js';
import { services } from '../../services/index.js';
import { appFor } from '../support/app.js';
import { isPlain } from '../support/mutations.js';

/** Keys of a record as Zapier's editor shows them: nested ones with two underscores. */
const keysOf = (record: object): string[] =>
  Object.entries(record).flatMap(([key, value]) =>
    _.isPlainObject(value) ? keysOf(value).map((inner) => `${key}__${inner}`) : [key],
  );

/** Keys that only one of the two has. */
const differences = (fields: readonly PlainOutputField[], sample: object, path = ''): string[] => {
  const keys = keysOf(_.omit(sample, ['more', 'custom_fields']));
  // A missing record has no keys to compare.
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

const apps = [undefined, ...services.map(({ key }) => key)].map((key) => ({
  name: key ?? 'the all-in-one app',
  key,
  app: key ? appFor(key) : appFor(),
}));

describe.each(apps)('the samples of $name', ({ key, app }) => {
  const operations = [app.triggers, app.creates, app.searches].flatMap((kind) => Object.values(kind));
  const visible = operations.filter(({ display }) => !display.hidden);

  it.each(visible.map((each) => [each.key, each.operation] as const))(
    '%s',
    (_key, { sample, outputFields }) => {
      const record = Object(sample);
      expect(differences(outputFields?.filter(isPlain) ?? [], record)).toEqual([]);
      expect(JSON.parse(JSON.stringify(record))).toEqual(record);
      expect(record).not.toHaveProperty('more');
      const texts = JSON.stringify(record);
      expect(texts).not.toMatch(/undefined|NaN|\[object|null:|:null"/);
      // A product's own app need not name the product, and it names no other.
      const others = services.filter((service) => service.key !== key);
      if (key) {
        expect(texts).not.toMatch(/"service":/);
        expect(texts).not.toMatch(new RegExp(others.map((other) => other.key).join('|'), 'i'));
      }
    },
  );
});

const PARTS = Object.keys(Object.assign({}, ...services));
const samples = services.flatMap((service) =>
  PARTS.flatMap((part) => {
    const sample: unknown = _.get(service, [part, 'sample']);
    return sample === undefined ? [] : [{ key: service.key, part, sample }];
  }),
);

describe.each(samples)('the sample of $part of $key', ({ key, sample }) => {
  it('is of this product, and names nothing that is empty', () => {
    expect(sample).toMatchObject({ id: expect.any(String), service: key });
    const empty = Object.entries(Object(sample)).filter(([, value]) => value === null || value === '');
    // A record that is not completed has no completion time.
    const open = _.get(sample, 'completed') === false ? [['completed_at', null]] : [];
    expect(_.differenceWith(empty, open, _.isEqual)).toEqual([]);
  });
});
