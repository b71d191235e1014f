import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createAppHandler } from 'zapier-platform-core';
import { services } from '../../services/index.js';
import { appFor } from '../support/app.js';

const apps = [['all services', appFor()], ...services.map(({ key }) => [key, appFor(key)] as const)] as const;

interface Field {
  key: string;
  dynamic?: string;
  search?: string;
  dependsOn?: string[];
}

/** Field functions have no key. */
const isField = (field: unknown): field is Field =>
  typeof field === 'object' && field !== null && 'key' in field;

const plain = (fields: unknown[] = []): Field[] => fields.filter(isField);

/** The fields of all operations of an app that are the same for every connection. */
const staticFields = (app: ReturnType<typeof appFor>) =>
  (['triggers', 'creates', 'searches'] as const).flatMap((kind) =>
    Object.values(app[kind]).flatMap(({ key, operation }) =>
      plain(operation.inputFields).map((field) => ({ where: `${kind}.${key}.${field.key}`, ...field })),
    ),
  );

describe.each(apps)('the app for %s', (name, app) => {
  it('is what Zapier accepts', async () => {
    const { results } = await createAppHandler(app)({ command: 'validate', calledFromCli: true });
    expect(results).toEqual([]);
  });

  it('has every dropdown that its fields name', () => {
    const dangling = staticFields(app).filter(({ dynamic }) => {
      if (!dynamic) return false;
      const [list = '', ...keys] = dynamic.split('.');
      const columns = plain(app.triggers[list]?.operation.outputFields).map(({ key }) => key);
      return !keys.every((key) => columns.includes(key));
    });
    expect(dangling).toEqual([]);
  });

  it('has every search that its fields name', () => {
    const dangling = staticFields(app).filter(
      ({ search }) => search && !((search.split('.')[0] ?? '') in app.searches),
    );
    expect(dangling).toEqual([]);
  });

  it('has every field that another depends on', () => {
    const all = new Set(staticFields(app).map(({ where }) => where));
    const dangling = staticFields(app).flatMap(({ where, dependsOn = [] }) =>
      dependsOn.map((parent) => where.replace(/[^.]+$/, parent)).filter((parent) => !all.has(parent)),
    );
    expect(dangling).toEqual([]);
  });

  it('gives each trigger a perform of its own, as core finds primary keys by it', () => {
    const performs = Object.values(app.triggers).flatMap(({ operation }) =>
      'perform' in operation ? [operation.perform] : [],
    );
    expect(new Set(performs).size).toBe(Object.keys(app.triggers).length);
  });

  it(`shows samples of ${name === 'all services' ? 'one of its services' : 'its own service'}`, () => {
    const keys: string[] = name === 'all services' ? services.map(({ key }) => key) : [name];
    for (const kind of ['triggers', 'creates', 'searches'] as const) {
      for (const { operation } of Object.values(app[kind])) {
        const { sample = {} } = operation;
        if ('service' in sample) expect(keys).toContain(sample.service);
      }
    }
  });
});

it.each(services.map(({ key, label }) => [label, key] as const))(
  'the app for %s has what the descriptions say that works with it',
  (label, key) => {
    const named = ({ display }: { display: { description?: string } }) =>
      display.description
        ?.split(' Works with ')[1]
        ?.replace(/\.$/, '')
        .split(/, | and /)
        .includes(label) ?? false;
    for (const kind of ['triggers', 'creates', 'searches'] as const) {
      const visible = Object.values(appFor(key)[kind]).filter(({ display }) => !display.hidden);
      // Triggers with pasted addresses and experimental ones are only in apps for several products.
      const told = Object.values(appFor()[kind]).filter(
        (operation) =>
          named(operation) && !('directions' in operation.display) && operation.key !== 'review_event',
      );
      expect(visible.map((operation) => operation.key)).toEqual(told.map((operation) => operation.key));
    }
  },
);

it.each(services.map(({ key }) => key))('the product %s has all that goes with one', (key) => {
  // It is used in marks of origin (`platform/origin.ts`) and in the name of its base URL's variable.
  expect(key).toMatch(/^[a-z]{4,16}$/);
  const missing = [
    `apps/${key}/index.ts`,
    `docs/services/${key}.md`,
    `sandbox/${key}/index.ts`,
    `services/${key}/index.ts`,
    `test/operations/${key}.test.ts`,
  ].filter((file) => !existsSync(file));
  expect(missing).toEqual([]);
  expect(readFileSync('README.md', 'utf8')).toContain(`docs/services/${key}.md`);
  expect(readFileSync('.env.example', 'utf8')).toContain(`HANDOFF_${key.toUpperCase()}_`);
});
