/** What `npm run new` writes for an action on one product: texts in, texts out. */

/** A file of the project; undefined where there is none. */
export type Read = (file: string) => string | undefined;

export interface Plan {
  /** New texts by file. */
  files: Map<string, string>;
  /** What is to be done by hand, in this order. */
  left: string[];
}

/** Something cannot be written, in one sentence. */
export class NewError extends Error {}

const camel = (key: string): string =>
  key.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
const title = (key: string): string =>
  key.replace(/(^|_)(\w)/g, (_match, gap, letter) => (gap && ' ') + letter.toUpperCase());
const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');
const snake = (name: string): string => name.replace(/(?!^)[A-Z]/g, '_$&').toLowerCase();

/** `delete` -> `Deletes`, `relate` -> `Relates`, `copy` -> `Copies`. */
const third = (verb: string): string =>
  title(
    /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : verb + (/(s|x|ch|sh)$/.test(verb) ? 'es' : 's'),
  );

/** The records that products call by names of their own. */
const WORDS = ['contact', 'company', 'task', 'note', 'deal', 'project', 'step'];

interface Part {
  /** `company` */
  rest: string;
  /** Folder in `records/`. */
  record: string;
  /** `Companies`, and what a service calls it. */
  type: string;
  name: string;
  /** `Company` */
  gives: string;
}

const partOf = (rest: string, records: string[], must: (file: string) => string): Part => {
  const parts = [...must('records/service.ts').matchAll(/^ {2}(\w+)\?: (\w+);$/gm)];
  for (const record of records) {
    const [, gives = ''] = /SampleOf<(\w+)>/.exec(must(`records/${record}/capabilities.ts`)) ?? [];
    const here = [...must(`records/${record}/capabilities.ts`).matchAll(/^export interface (\w+) \{$/gm)];
    const [, type] = here.find(([, each = '']) => singular(snake(each)) === rest) ?? [];
    const [, name] = parts.find(([, , each]) => each === type) ?? [];
    if (type && name) return { rest, record, type, name, gives };
  }
  const known = parts.map(([, each = '']) => singular(snake(each)));
  throw new NewError(`The key must end in a record: ${known.join(', ')}.`);
};

/** Adds a line at the end of the block that begins with `head`. */
const intoBlock = (text: string, head: string, added: string): string => {
  const start = text.indexOf(head);
  const end = text.indexOf('\n}', start);
  const list = text.indexOf('\n]', start);
  const at = end < 0 || (list >= 0 && list < end) ? list : end;
  return start < 0 || at < 0 ? text : `${text.slice(0, at)}\n${added}${text.slice(at)}`;
};

/** Behind the first import; Biome puts them into their order. */
const importing = (text: string, line: string): string =>
  text.includes(line) ? text : text.replace(/^import [^;]*;\n/m, (first) => `${first}${line}\n`);

const declaration = (key: string, verb: string, { rest, record, name }: Part, capability: string): string => {
  const isWord = WORDS.includes(rest);
  const what = isWord ? `{a ${rest}}` : `a ${rest.replaceAll('_', ' ')}`;
  const noun = isWord ? `{${title(rest)}}` : title(rest);
  return `import { write } from '../operation/declare.js';
import * as forms from '../records/${record}/forms.js';
import { ${camel(rest)} } from '../records/${record}/record.js';

export const ${camel(key)} = write({
  key: '${key}',
  noun: '${noun}',
  label: '${title(verb)} ${noun}',
  description: '${third(verb)} ${what}${verb === 'delete' ? ' and returns its last details' : ''}.',
  capability: (service) => service.${name}?.${capability},
  form: forms.${camel(key)},
  lock: '${rest}-{{bundle.inputData.${rest}_id}}',
  gives: ${camel(rest)},
});
`;
};

const serviceFile = (
  { record, type, name }: Part,
  capability: string,
  title: string,
): string => `/** ${title}. */
import type { Offer } from '../../../records/capability.js';
import type { ${type} } from '../../../records/${record}/capabilities.js';

export const ${capability}: Offer<${type}['${capability}']> = {
  run: async () => {
    throw new Error('${name}.${capability} is still to be written.');
  },
};
`;

const caseOf = (key: string, rest: string): string => `  'creates.${key}': {
    input: () => ({ ${rest}_id: 'of the seed' }),
    unknown: () => ({ ${rest}_id: 'of none' }),
    blank: { key: '${rest}_id', label: '${title(rest)}' },
  },
`;

/** Beside the cases of the same record, which are in the order of the catalog. */
const withCase = (text: string, key: string, rest: string): string => {
  const blocks = [...text.matchAll(/^ {2}'creates\.(\w+)': \{\n[\s\S]*?^ {2}\},\n/gm)];
  const last = blocks.filter(([, each = '']) => each.endsWith(`_${rest}`)).at(-1) ?? blocks.at(-1);
  if (!last) return text;
  const at = last.index + last[0].length;
  return text.slice(0, at) + caseOf(key, rest) + text.slice(at);
};

/** In the list behind the last one of the same record. */
const withIndexLines = (text: string, key: string, record: string, read: Read): string => {
  const listed = [...text.matchAll(/^ {2}(\w+),$/gm)];
  const isNear = ([, name = '']: RegExpMatchArray): boolean =>
    read(`creates/${snake(name)}.ts`)?.includes(`../records/${record}/forms.js`) ?? false;
  const last = listed.filter(isNear).at(-1) ?? listed.at(-1);
  if (!last) return text;
  const at = (last.index ?? 0) + last[0].length;
  const added = `${text.slice(0, at)}\n  ${camel(key)},${text.slice(at)}`;
  return importing(added, `import { ${camel(key)} } from './${key}.js';`);
};

/** A form with the id, where the fields have one; a warning above a delete's. */
const withForm = (text: string, key: string, verb: string, { rest, record }: Part, read: Read): string => {
  const id = `${camel(rest)}Id`;
  const isIn = (file: string) => read(file)?.includes(`export const ${id} =`) ?? false;
  const fields: string[] = [];
  let formed = text;
  const use = (name: string, from: string): void => {
    if (!new RegExp(`\\b${name}\\b[^;]*from '${from}'`).test(formed))
      formed = importing(formed, `import { ${name} } from '${from}';`);
  };
  if (verb === 'delete') {
    const what = WORDS.includes(rest) ? `{${rest}}` : rest.replaceAll('_', ' ');
    fields.push(`forGood('This deletes the ${what} for good.')`);
    use('forGood', '../shared_fields.js');
  }
  const from = isIn('records/shared_fields.ts') ? '../shared_fields.js' : './fields.js';
  if (isIn('records/shared_fields.ts') || isIn(`records/${record}/fields.ts`)) {
    fields.push(id);
    use(id, from);
  }
  return `${formed}\nexport const ${camel(key)} = form([${fields.join(', ')}]);\n`;
};

/** The files of an action, for `service`. Where another product has it already, only what this one lacks. */
export const newCreate = (
  key: string,
  service: { key: string; label: string; folders: string[] },
  records: string[],
  read: Read,
): Plan => {
  if (!/^[a-z]+(_[a-z]+)+$/.test(key))
    throw new NewError(`"${key}" is not a key: use a verb and a noun, for example delete_company.`);
  const must = (file: string): string => read(file) ?? '';
  const [verb = '', ...others] = key.split('_');
  const part = partOf(others.join('_'), records, must);
  const capability = verb === 'delete' ? 'remove' : camel(verb);
  const folder = service.folders.find((each) =>
    must(`services/${service.key}/${each}/index.ts`).includes(`export const ${part.name}: ${part.type} = {`),
  );
  if (!folder)
    throw new NewError(
      `${service.label} has no ${part.name} yet: create services/${service.key}/${part.name}/index.ts first.`,
    );
  const home = `services/${service.key}/${folder}`;
  const own = must(`${home}/index.ts`);
  const [, block = ''] = own.split(`export const ${part.name}: ${part.type} = {`);
  if (new RegExp(`^ {2}${capability}[,:]`, 'm').test(block.split('\n}')[0] ?? ''))
    throw new NewError(`${service.label} already has ${part.name}.${capability}, in ${home}.`);

  const files = new Map<string, string>();
  const label = `${title(verb)} ${title(part.rest)}`;
  const isNew = read(`creates/${key}.ts`) === undefined;
  const capabilities = `records/${part.record}/capabilities.ts`;
  if (isNew) {
    files.set(`creates/${key}.ts`, declaration(key, verb, part, capability));
    files.set('creates/index.ts', withIndexLines(must('creates/index.ts'), key, part.record, read));
    files.set(
      `records/${part.record}/forms.ts`,
      withForm(must(`records/${part.record}/forms.ts`), key, verb, part, read),
    );
    files.set(
      capabilities,
      intoBlock(
        must(capabilities),
        `export interface ${part.type} {`,
        `  ${capability}?: Write<InputOf<typeof forms.${camel(key)}>, Written<${part.gives}>>;`,
      ),
    );
  }
  // A folder of two parts has the file of the other one under the plain name.
  const plain = `${home}/${verb}.ts`;
  const file = read(plain) === undefined ? plain : `${home}/${key}.ts`;
  files.set(file, serviceFile(part, capability, label));
  files.set(
    `${home}/index.ts`,
    importing(
      intoBlock(own, `export const ${part.name}: ${part.type} = {`, `  ${capability},`),
      `import { ${capability} } from './${file.slice(home.length + 1, -3)}.js';`,
    ),
  );
  const cases = `test/operations/${service.key}.ts`;
  files.set(cases, withCase(must(cases), key, part.rest));
  files.set('CHANGELOG.md', `${must('CHANGELOG.md').trimEnd()}\n- ${service.label}: Add create/${key}\n`);
  const form = isNew ? [`records/${part.record}/forms.ts: what else its form asks for`] : [];
  return {
    files,
    left: [
      ...form,
      `${file}: the request that it sends, and \`fields\` where ${service.label} has some of its own`,
      `sandbox/${service.key}/: the route, if it is not played yet`,
      `${cases}: ids out of the seed, and \`converges: true\` where a second run changes nothing`,
      `docs/services/${service.key}.md: the row under "Every operation of the API"`,
    ],
  };
};
