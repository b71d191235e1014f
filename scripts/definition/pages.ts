/**
 * Checks the claims of the product pages that can be verified: they list every operation of the vendor's API once, with its
 * use in the app or a reason for none, and they name only files that exist.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { services } from '../../services/index.js';
import { hooks } from '../../triggers/index.js';
import type { AnyApp } from './materialise.js';

/** One operation of a vendor's API: what uses it, or `none: ` and why. */
export interface Entry {
  operation: string;
  use: string;
}

export interface Page {
  product: string;
  text: string;
  /** All of the product's code, to search for the parts of a path. */
  code: string;
  /** The product's files, relative to its folder. */
  files: string[];
  /** Keys of all operations of the product's own app, and of the hooks that only an app for several products has. */
  offered: string[];
  /** The same without dropdowns. */
  shown: string[];
}

/** The minimum number of operations that must be used. */
const MINIMUM: Partial<Record<string, number>> = {
  onepagecrm: 80,
  highlevel: 53,
  flowdash: 26,
  filestage: 56,
};
/** For products without an OpenAPI file: the number of operations in the API reference. */
const LISTED: Partial<Record<string, number>> = { flowdash: 28, filestage: 81 };

/** "Every operation of the API" on a product's page; empty if the page has none yet. */
export const sectionOf = (text: string): string => text.split(/^## Every operation of the API$/m)[1] ?? '';

export const entriesOf = (text: string): Entry[] =>
  [...sectionOf(text).matchAll(/^\| `([A-Z]+ \/[^`]*)`( †)? \| (.+) \|$/gm)].map(
    ([, operation = '', , use = '']) => ({ operation, use }),
  );

export const keysIn = (use: string): string[] => [...use.matchAll(/`([a-z_]+)`/g)].map(([, key = '']) => key);

export const isUsed = ({ use }: Entry): boolean => !use.startsWith('none: ');

/** The page with the counts above its table updated: operations used, and all operations. */
export const counted = (text: string): string => {
  const section = sectionOf(text);
  const entries = entriesOf(text);
  const used = entries.filter(isUsed).length;
  const said = section.replace(
    /^\d+ of (the )?\d+/m,
    (_all, the: string | undefined) => `${used} of ${the ?? ''}${entries.length}`,
  );
  return section === '' ? text : text.replace(section, () => said);
};

/** Reads the folders of services and pages anew. */
export const pageOf = (product: string, { triggers, creates, searches }: AnyApp): Page => {
  const service = services.find(({ key }) => key === product);
  const own = [triggers, creates, searches].flatMap((part) => Object.values(part));
  const pasted = hooks.filter(({ capability }) => service && capability(service)).map(({ key }) => key);
  const files = readdirSync(`services/${product}`, { recursive: true, encoding: 'utf8' });
  return {
    product,
    text: readFileSync(`docs/services/${product}.md`, 'utf8'),
    code: files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`services/${product}/${file}`, 'utf8'))
      .join('\n'),
    files,
    offered: [...own.map(({ key }) => key), ...pasted],
    shown: [...own.flatMap(({ key, display }) => (display.hidden ? [] : key)), ...pasted],
  };
};

/** Whether the code contains the fixed parts of a path; it may build a list's name from the singular. */
const isKnownTo = (code: string, operation: string): boolean =>
  (operation.split(' ')[1] ?? '')
    .split('/')
    .filter((part) => part !== '' && !part.startsWith('{'))
    .every((part) => code.includes(part) || code.includes(part.replace(/s$/, '')));

const countProblems = ({ product, text }: Page, entries: Entry[]): string[] => {
  const used = entries.filter(isUsed).length;
  const listed = LISTED[product];
  const [, said, total] = /^(\d+) of (?:the )?(\d+)/m.exec(sectionOf(text)) ?? [];
  const least = MINIMUM[product] ?? 0;
  return [
    ...(used < least ? [`uses ${used} operations, and ${least} at least are wanted`] : []),
    ...(said !== undefined && Number(said) !== used
      ? [`says that it uses ${said} operations: it is ${used}`]
      : []),
    ...(total !== undefined && Number(total) !== entries.length
      ? [`counts ${total} operations: it lists ${entries.length}`]
      : []),
    ...(listed !== undefined && entries.length !== listed
      ? [`lists ${entries.length} operations of ${listed}`]
      : []),
    ...(listed !== undefined && !sectionOf(text).includes(`${used} of ${listed} operations are used.`)
      ? [`lacks the sentence "${used} of ${listed} operations are used."`]
      : []),
  ];
};

const entryProblems = ({ code, offered }: Page, { operation, use }: Entry): string[] => {
  const keys = keysIn(use);
  return [
    ...(keys.length === 0 && !/^(none|connection): ./.test(use)
      ? [`gives ${operation} neither a use nor a reason`]
      : []),
    ...(/^none: .{0,8}$/.test(use) ? [`gives ${operation} too short a reason: ${use}`] : []),
    ...keys.filter((key) => !offered.includes(key)).map((key) => `${operation}: the app has no ${key}`),
    ...(isUsed({ operation, use }) && !isKnownTo(code, operation)
      ? [`says that ${operation} is used, which the code does not know`]
      : []),
  ];
};

/** The problems of a page; empty if there are none. */
export const pageProblems = (page: Page): string[] => {
  const entries = entriesOf(page.text);
  if (entries.length === 0) return ['has no table under "Every operation of the API"'];
  const operations = entries.map(({ operation }) => operation);
  const named = new Set(entries.filter(isUsed).flatMap(({ use }) => keysIn(use)));
  const isThere = (file: string) =>
    existsSync(file) || page.files.some((each) => each === file || basename(each) === file);
  return [
    ...operations
      .filter((operation, i) => operations.indexOf(operation) !== i)
      .map((operation) => `has ${operation} twice`),
    ...entries.flatMap((entry) => entryProblems(page, entry)),
    ...page.shown.filter((key) => !named.has(key)).map((key) => `does not say what ${key} uses`),
    ...countProblems(page, entries),
    ...[...page.text.matchAll(/`([a-z_/]+\.ts)`/g)]
      .map(([, file = '']) => file)
      .filter((file) => !isThere(file))
      .map((file) => `names ${file}, which is not there`),
  ];
};
