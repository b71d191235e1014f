/** A product's own share of a new operation: its code, and a line in the part that it belongs to. */
import { importing, intoBlock } from './edits.js';
import type { Draft, Kind } from './kinds.js';
import { snake, title } from './names.js';
import { blockOf, type Part } from './part.js';
import { NewError, type Product, type Read } from './plan.js';

const serviceFile = (kind: Kind, part: Part, words: string, as: string, capability: string): string =>
  `/** ${words}. */
import type { Offer } from '../../../records/capability.js';
import type { ${part.type} } from '../../../records/${part.record}/capabilities.js';

export const ${as}: Offer<${part.type}['${capability}']> = {
  ${kind.method}: async () => {
    throw new Error('${part.name}.${capability} is still to be written.');
  },
};
`;

/** A folder for a part that the product does not have yet: its index, a sample, and a line in the service. */
const newFolder = (
  product: Product,
  part: Part,
  read: Read,
): { home: string; files: Map<string, string> } => {
  const folder = snake(part.name);
  const home = `services/${product.key}/${folder}`;
  if (read(`${home}/index.ts`) !== undefined)
    throw new NewError(`${product.label} has no ${part.name} yet: add them to ${home}/index.ts first.`);
  const service = `services/${product.key}/index.ts`;
  if (new RegExp(`^ {2}${part.name}[,:]`, 'm').test(read(service) ?? ''))
    throw new NewError(
      `${product.label} lists its ${part.name} in ${service} itself: give them a folder with an index.ts first.`,
    );
  const isSampled = part.block.includes('sample:');
  const line = intoBlock(read(service) ?? '', `: Service = {`, `  ${part.name},`);
  const files = new Map([
    [
      `${home}/index.ts`,
      `import type { ${part.type} } from '../../../records/${part.record}/capabilities.js';
${isSampled ? "import { sample } from './record.js';\n" : ''}
export const ${part.name}: ${part.type} = {${isSampled ? '\n  sample,\n' : ''}};
`,
    ],
    [service, importing(line, `import { ${part.name} } from './${folder}/index.js';`)],
  ]);
  if (isSampled)
    files.set(
      `${home}/record.ts`,
      `import type { SampleOf } from '../../../records/keys.js';
import type { ${part.gives} } from '../../../records/${part.record}/record.js';

export const sample = { id: '1', service: '${product.key}' } satisfies SampleOf<${part.gives}>;
`,
    );
  return { home, files };
};

/** The files of this share, and the one with the code. */
export const offered = (
  kind: Kind,
  draft: Draft,
  part: Part,
  capability: string,
  product: Product,
  read: Read,
): { file: string; files: Map<string, string> } => {
  const head = `export const ${part.name}: ${part.type} = {`;
  const homes = product.folders.map((each) => `services/${product.key}/${each}`);
  const known = homes.find((each) => read(`${each}/index.ts`)?.includes(head));
  const { home, files } = known
    ? { home: known, files: new Map<string, string>() }
    : newFolder(product, part, read);
  const index = files.get(`${home}/index.ts`) ?? read(`${home}/index.ts`) ?? '';
  if (new RegExp(`(^ {2}|[{,] ?)${capability}[,: ]`, 'm').test(blockOf(index, head)))
    throw new NewError(`${product.label} already has ${part.name}.${capability}, in ${home}.`);
  // In a folder with two parts, the other part may already use the file and the name.
  const plain = `${home}/${kind.file(draft.verb)}.ts`;
  const file = read(plain) === undefined ? plain : `${home}/${draft.key}.ts`;
  const isTaken =
    [...index.matchAll(/^export const \w+: \w+ = \{/gm)].length > 1 ||
    new RegExp(`^import [^;]*\\b${capability}\\b[^;]* from`, 'm').test(index);
  const as = isTaken ? capability + title(part.rest).replaceAll(' ', '') : capability;
  files.set(file, serviceFile(kind, part, title(draft.key), as, capability));
  files.set(
    `${home}/index.ts`,
    importing(
      intoBlock(index, head, as === capability ? `  ${as},` : `  ${capability}: ${as},`),
      `import { ${as} } from './${file.slice(home.length + 1, -3)}.js';`,
    ),
  );
  return { file, files };
};
