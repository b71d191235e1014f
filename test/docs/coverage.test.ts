import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { services } from '../../services/index.js';
import { hooks } from '../../triggers/index.js';
import { appFor } from '../support/app.js';
import { operationsIn, SPECS_DIR } from '../support/openapi.js';
import { useSandbox } from '../support/sandbox.js';

const sandbox = useSandbox();

/** One operation of a vendor's API: what uses it, or `none: ` and why. */
interface Entry {
  operation: string;
  use: string;
}

/** "Every operation of the API" on a product's page; empty where the page has none yet. */
const sectionOf = (product: string): string =>
  readFileSync(`docs/services/${product}.md`, 'utf8').split(/^## Every operation of the API$/m)[1] ?? '';

const tableOf = (product: string): Entry[] =>
  [...sectionOf(product).matchAll(/^\| `([A-Z]+ \/[^`]*)`( †)? \| (.+) \|$/gm)].map(
    ([, operation = '', , use = '']) => ({
      operation,
      use,
    }),
  );

/** Products whose OpenAPI file is among those that `SPECS_DIR` holds. */
const isReferee = (product: string): product is 'onepagecrm' | 'highlevel' =>
  product === 'onepagecrm' || product === 'highlevel';

/** So many operations must be used at least. */
const MINIMUM: Partial<Record<string, number>> = {
  onepagecrm: 80,
  highlevel: 53,
  flowdash: 26,
  filestage: 56,
};
/** Without an OpenAPI file: so many the reference of the API lists. */
const LISTED: Partial<Record<string, number>> = { flowdash: 28, filestage: 81 };

const keysIn = (use: string): string[] => [...use.matchAll(/`([a-z_]+)`/g)].map(([, key = '']) => key);

const isUsed = ({ use }: Entry): boolean => !use.startsWith('none: ');

/** The operations that the product's own app offers, dropdowns included, and the hooks of the all-in-one app. */
const offeredBy = (product: string): { all: Set<string>; shown: string[] } => {
  const { triggers, creates, searches } = appFor(product);
  const service = services.find(({ key }) => key === product);
  const own = [triggers, creates, searches].flatMap((part) => Object.values(part));
  const pasted = hooks.filter(({ capability }) => service && capability(service)).map(({ key }) => key);
  return {
    all: new Set([...own.map(({ key }) => key), ...pasted]),
    shown: [...own.flatMap(({ key, display }) => (display.hidden ? [] : key)), ...pasted],
  };
};

/** What the product's code holds, to look for the parts of a path in. */
const codeOf = (product: string): string =>
  readdirSync(`services/${product}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`services/${product}/${file}`, 'utf8'))
    .join('\n');

/** The fixed parts of a path as code may write them: a list's name may be put together of its singular. */
const partsOf = (operation: string): string[] =>
  (operation.split(' ')[1] ?? '').split('/').filter((part) => part !== '' && !part.startsWith('{'));

const products = services.map(({ key }) => key).filter((product) => tableOf(product).length > 0);

it('is there for every product', () => {
  expect(products).toEqual(services.map(({ key }) => key));
});

describe.each(products)('the API of %s on its page', (product) => {
  const entries = tableOf(product);
  const used = entries.filter(isUsed);

  it('has every operation once, with a use or a reason', () => {
    const operations = entries.map(({ operation }) => operation);
    expect(new Set(operations).size).toBe(operations.length);
    const idle = entries.filter(({ use }) => keysIn(use).length === 0 && !/^(none|connection): ./.test(use));
    expect(idle).toEqual([]);
    const curt = entries.filter(({ use }) => /^none: .{0,8}$/.test(use));
    expect(curt).toEqual([]);
  });

  it('names only what the app offers for the product', () => {
    const { all } = offeredBy(product);
    expect(entries.flatMap(({ use }) => keysIn(use)).filter((key) => !all.has(key))).toEqual([]);
  });

  it('leaves out nothing that the app offers', () => {
    const named = new Set(used.flatMap(({ use }) => keysIn(use)));
    expect(offeredBy(product).shown.filter((key) => !named.has(key))).toEqual([]);
  });

  it('says of no operation that it is used which the code does not know', () => {
    const code = codeOf(product);
    const strange = used.filter(({ operation }) =>
      partsOf(operation).some((part) => !code.includes(part) && !code.includes(part.replace(/s$/, ''))),
    );
    expect(strange).toEqual([]);
  });

  it('uses enough of them, and counts right', () => {
    expect(used.length).toBeGreaterThanOrEqual(MINIMUM[product] ?? 0);
    const [, said] = /^(\d+) of /m.exec(sectionOf(product)) ?? [];
    expect(said ?? String(used.length)).toBe(String(used.length));
    const listed = LISTED[product];
    if (listed === undefined) return;
    expect(entries).toHaveLength(listed);
    expect(sectionOf(product)).toContain(`${used.length} of ${listed} operations are used.`);
  });

  const judged = SPECS_DIR && isReferee(product) ? it : it.skip;
  judged("leaves out none of the vendor's file, and makes up none", async () => {
    if (!isReferee(product)) return;
    const inFile = await operationsIn(product);
    const listed = entries.map(({ operation }) => operation);
    expect(inFile.filter((operation) => !listed.includes(operation))).toEqual([]);
    // A dagger marks what the vendor offers and the file does not have.
    const extra = listed.filter((operation) => !inFile.includes(operation));
    expect(extra.filter((operation) => !sectionOf(product).includes(`| \`${operation}\` † |`))).toEqual([]);
  });
});

describe("Filestage's account of its API", () => {
  const used = tableOf('filestage').filter(isUsed);

  it('has one use that is no operation of Handoff', () => {
    const others = used.filter(({ use }) => keysIn(use).length === 0);
    expect(others.map(({ use }) => use)).toEqual(['connection: its test']);
  });

  it('leaves out no dropdown either', () => {
    const named = new Set(used.flatMap(({ use }) => keysIn(use)));
    expect([...offeredBy('filestage').all].filter((key) => !named.has(key))).toEqual([]);
  });

  it('says of none that it is used which the sandbox does not play', () => {
    const played: string[] = [];
    const app = fastify();
    app.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat().filter((verb) => verb !== 'HEAD'))
        played.push(`${each} ${url.replace(/:(\w+)/g, '{$1}')}`);
    });
    sandbox().emulators.filestage.routes(app);
    const operations = used.map(({ operation }) => operation);
    expect(operations.filter((operation) => !played.includes(operation))).toEqual([]);
  });
});
