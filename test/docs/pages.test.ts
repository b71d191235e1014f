import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import {
  counted,
  entriesOf,
  isUsed,
  keysIn,
  type Page,
  pageOf,
  pageProblems,
  sectionOf,
} from '../../scripts/definition/pages.js';
import { services } from '../../services/index.js';
import { appFor } from '../support/app.js';
import { operationsIn, SPECS_DIR } from '../support/openapi.js';
import { useSandbox } from '../support/sandbox.js';

const sandbox = useSandbox();

/** Products whose OpenAPI file is among those that `SPECS_DIR` holds. */
const isReferee = (product: string): product is 'onepagecrm' | 'highlevel' =>
  product === 'onepagecrm' || product === 'highlevel';

const pages = services.map(({ key }) => pageOf(key, appFor(key)));

it.each(pages)('the page of $product holds', (page) => {
  expect(pageProblems(page)).toEqual([]);
});

describe('a page', () => {
  const page = (rows: string[], more: Partial<Page> = {}): Page => ({
    product: 'acme',
    text: `# Acme\n\n## Every operation of the API\n\n| call | use |\n|---|---|\n${rows.join('\n')}\n`,
    code: 'client.get(path`/people`)',
    files: ['people/feeds.ts'],
    offered: ['new_person', 'person_list'],
    shown: ['new_person'],
    ...more,
  });
  const good = '| `GET /people` | `new_person`, `person_list` |';

  it('gets its counts from its table', () => {
    const text = '# Acme\n\n7 of 9.\n\n## Every operation of the API\n\n7 of 9 are used.\n\n';
    const table = `${good}\n| \`DELETE /people/{id}\` | none: Acme keeps people |\n`;
    expect(counted(text + table)).toBe(text.replace('7 of 9 are', '1 of 2 are') + table);
    expect(counted('# Acme')).toBe('# Acme');
  });

  it('may be good', () => {
    expect(pageProblems(page([good, '| `DELETE /people/{id}` | none: Acme keeps people |']))).toEqual([]);
  });

  const mistakes: Array<[what: string, page: Page, says: string]> = [
    ['no table', page([]), 'has no table under "Every operation of the API"'],
    ['an operation twice', page([good, good]), 'has GET /people twice'],
    ['no use', page([good, '| `PUT /people` | sometimes |']), 'gives PUT /people neither a use nor a reason'],
    [
      'a curt reason',
      page([good, '| `PUT /people` | none: no |']),
      'gives PUT /people too short a reason: none: no',
    ],
    [
      'a key of nobody',
      page([good, '| `PUT /people` | `set_person` |']),
      'PUT /people: the app has no set_person',
    ],
    [
      'a path of nobody',
      page([good, '| `GET /teams` | `person_list` |']),
      'says that GET /teams is used, which the code does not know',
    ],
    [
      'an operation forgotten',
      page([good], { shown: ['new_person', 'find_person'] }),
      'does not say what find_person uses',
    ],
    ['a wrong count', page([good, '\n2 of 1 operations.']), 'says that it uses 2 operations: it is 1'],
    ['a wrong total', page([good, '\n1 of the 3 operations.']), 'counts 3 operations: it lists 1'],
    ['too few', page([good], { product: 'onepagecrm' }), 'uses 1 operations, and 80 at least are wanted'],
    [
      'a file that is gone',
      page([good, '\nSee `people/old.ts`.']),
      'names people/old.ts, which is not there',
    ],
  ];
  it.each(mistakes)('is refused for %s', (_what, wrong, says) => {
    expect(pageProblems(wrong)).toEqual([says]);
  });
});

describe.each(services.map(({ key }) => key).filter(isReferee))('the page of %s', (product) => {
  const judged = SPECS_DIR ? it : it.skip;
  judged("leaves out none of the vendor's file, and makes up none", async () => {
    const { text } = pageOf(product, appFor(product));
    const inFile = await operationsIn(product);
    const listed = entriesOf(text).map(({ operation }) => operation);
    expect(inFile.filter((operation) => !listed.includes(operation))).toEqual([]);
    // A dagger marks operations that the vendor offers but the file lacks.
    const extra = listed.filter((operation) => !inFile.includes(operation));
    expect(extra.filter((operation) => !sectionOf(text).includes(`| \`${operation}\` † |`))).toEqual([]);
  });
});

describe("Filestage's account of its API", () => {
  const { text, offered } = pageOf('filestage', appFor('filestage'));
  const used = entriesOf(text).filter(isUsed);

  it('has one use that is no operation of Handoff', () => {
    const others = used.filter(({ use }) => keysIn(use).length === 0);
    expect(others.map(({ use }) => use)).toEqual(['connection: its test']);
  });

  it('leaves out no dropdown either', () => {
    const named = new Set(used.flatMap(({ use }) => keysIn(use)));
    expect(offered.filter((key) => !named.has(key))).toEqual([]);
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
