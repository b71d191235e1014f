/** The files of a new operation on one product. */
import { withCase } from './edits.js';
import { type Draft, KINDS } from './kinds.js';
import { camel } from './names.js';
import { offered } from './offered.js';
import { findPart } from './part.js';
import { NewError, type Plan, type Product, type Read } from './plan.js';
import { idOf, shared } from './shared.js';

/** The files of an operation for a product. If another product already has it, only what this one lacks. */
export const newOperation = (
  kindName: string,
  key: string,
  product: Product,
  records: string[],
  read: Read,
): Plan => {
  const kind = KINDS[kindName];
  if (!kind) throw new NewError(`There is no ${kindName}. There are: ${Object.keys(KINDS).join(', ')}.`);
  if (!/^[a-z]+(_[a-z]+)+$/.test(key))
    throw new NewError(`"${key}" is not a key: use a verb and a noun, for example delete_company.`);
  const declared = read(`${kind.folder}/${key}.ts`);
  const found = findPart(kind.readings(key.split('_')), declared, records, read);
  const { part, verb } = found;
  // Already declared for an operation with a different key: this one needs its own name.
  const isTaken = declared === undefined && new RegExp(`^ {2}${found.capability}\\?`, 'm').test(part.block);
  const capability = isTaken ? camel(key) : found.capability;
  const draft: Draft = { key, verb, rest: part.rest, id: idOf(part, read) };

  const service = offered(kind, draft, part, capability, product, read);
  const files = new Map([
    ...(declared === undefined ? shared(kind, draft, part, capability, read) : []),
    ...service.files,
  ]);
  const cases = `test/operations/${product.key}.ts`;
  files.set(cases, withCase(read(cases) ?? '', `${kind.folder}.${key}`, part.rest, kind.caseLines(draft)));
  const change = `- ${product.label}: Add ${kindName}/${key}`;
  files.set('CHANGELOG.md', `${(read('CHANGELOG.md') ?? '').trimEnd()}\n${change}\n`);
  const isNewFolder = [...service.files.keys()].some((file) => file.endsWith('/record.ts'));
  return {
    files,
    left: [
      ...(declared === undefined ? [`records/${part.record}/forms.ts: what else its form asks for`] : []),
      ...(isNewFolder ? [`${service.file.replace(/\w+\.ts$/, 'record.ts')}: a sample, and the mapper`] : []),
      `${service.file}: the request that it sends, and \`fields\` where ${product.label} has some of its own`,
      `sandbox/${product.key}/: the route, if it is not played yet`,
      ...kind.left(product.key),
      `docs/services/${product.key}.md: the row under "Every operation of the API"`,
    ],
  };
};
