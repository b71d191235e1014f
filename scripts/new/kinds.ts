/** The differences between actions, searches and triggers. */
import { camel, singular, third, title, wordsOf } from './names.js';
import type { Reading } from './part.js';

/** A field of the form: as it is written there, and the import of its name. */
export interface FormField {
  text: string;
  name?: string;
  from?: string;
}

/** An operation to be written. */
export interface Draft {
  key: string;
  verb: string;
  rest: string;
  /** The record's own id, if a file of fields has one. */
  id: FormField | undefined;
}

export interface Kind {
  /** Where it is declared, which is also its place in the definition. */
  folder: string;
  /** The function that declares it, and the method in a service's part of it. */
  declare: string;
  method: string;
  /** The possible readings of the key, the likeliest first. */
  readings(parts: string[]): Reading[];
  /** The kind of capability, what it returns, and where the name of that comes from. */
  type: string;
  gives?: string;
  /** The file of a service, if it is free. */
  file(verb: string): string;
  label(draft: Draft): string;
  description(draft: Draft): string;
  /** Lines of the declaration after the form. */
  more(draft: Draft): string;
  fields(draft: Draft): FormField[];
  caseLines(draft: Draft): string;
  /** What else must be done by hand, for the product with this key. */
  left(product: string): string[];
}

/** Every way to split the key's words in two. */
const splits = (parts: string[]): Array<[string, string]> =>
  parts.slice(1).map((_part, i) => [parts.slice(0, i + 1).join('_'), parts.slice(i + 1).join('_')]);

const isList = ({ verb }: Draft): boolean => verb === 'list';
const byId = ({ id, rest }: Draft): string => (id ? `${rest}_id` : 'name');
const CONVERGES = (product: string) =>
  `test/operations/${product}.ts: ids out of the seed, and \`converges: true\` where a second run changes nothing`;

export const KINDS: Record<string, Kind> = {
  create: {
    folder: 'creates',
    declare: 'write',
    method: 'run',
    readings: ([verb = '', ...others]) => [
      { verb, rest: others.join('_'), capability: verb === 'delete' ? 'remove' : camel(verb) },
    ],
    type: 'Write',
    gives: 'Written',
    file: (verb) => verb,
    label: ({ verb, rest }) => `${title(verb)} ${wordsOf(rest).noun}`,
    description: ({ verb, rest }) =>
      `${third(verb)} ${wordsOf(rest).a}${verb === 'delete' ? ' and returns its last details' : ''}.`,
    more: ({ rest }) => `  lock: '${rest}-{{bundle.inputData.${rest}_id}}',\n`,
    fields: ({ verb, rest, id }) => [
      ...(verb === 'delete'
        ? [
            {
              text: `forGood('This deletes the ${wordsOf(rest).one} for good.')`,
              name: 'forGood',
              from: '../shared_fields.js',
            },
          ]
        : []),
      ...(id ? [id] : []),
    ],
    caseLines: ({ rest }) => `    input: () => ({ ${rest}_id: 'of the seed' }),
    unknown: () => ({ ${rest}_id: 'of none' }),
    blank: { key: '${rest}_id', label: '${title(rest)}' },
`,
    left: (product) => [CONVERGES(product)],
  },
  search: {
    folder: 'searches',
    declare: 'find',
    method: 'find',
    readings: ([verb = '', ...others]) => {
      const rest = others.join('_');
      return verb === 'list'
        ? [{ verb, rest: singular(rest), capability: 'listed' }]
        : [{ verb, rest, capability: camel(verb) }];
    },
    type: 'Lookup',
    file: () => 'search',
    label: (draft) => {
      const { noun, many } = wordsOf(draft.rest);
      const all = many.replace(/[a-z]/, (letter) => letter.toUpperCase());
      return isList(draft) ? `Find Many ${all}` : `${title(draft.verb)} ${noun}`;
    },
    description: (draft) => {
      const { a, many } = wordsOf(draft.rest);
      if (isList(draft)) return `Finds ${many}, the newest first.`;
      return `${third(draft.verb)} ${a} by ${draft.id ? 'ID' : 'name'}.`;
    },
    more: (draft) => (isList(draft) ? '' : `  by: ['${byId(draft)}'],\n`),
    fields: (draft) => {
      if (isList(draft)) return [];
      return [
        draft.id ?? {
          text: "{ key: 'name', label: 'Name', helpText: 'Finds exactly this name, in any letter case.' }",
        },
      ];
    },
    caseLines: (draft) =>
      isList(draft)
        ? '    input: () => ({}),\n'
        : `    input: () => ({ ${byId(draft)}: 'of the seed' }),
    unknown: () => ({ ${byId(draft)}: 'of none' }),
`,
    left: (product) => [`test/operations/${product}.ts: a name or an id out of the seed`],
  },
  trigger: {
    folder: 'triggers',
    declare: 'feed',
    method: 'poll',
    readings: (parts) =>
      parts[0] === 'new'
        ? [{ verb: 'new', rest: parts.slice(1).join('_'), capability: 'created' }]
        : splits(parts).map(([rest, verb]) => ({ verb, rest, capability: camel(verb) })),
    type: 'Feed',
    gives: 'Event',
    file: () => 'feeds',
    label: ({ verb, rest }) =>
      verb === 'new' ? `New ${wordsOf(rest).noun}` : `${wordsOf(rest).noun} ${title(verb)}`,
    description: ({ verb, rest }) => {
      const { a, one } = wordsOf(rest);
      const what = verb === 'new' ? `a new ${one} is created` : `${a} is ${verb.replaceAll('_', ' ')}`;
      return `Triggers when ${what}.`;
    },
    more: ({ verb }) => (verb === 'new' ? '' : `  event: ({ id }) => \`\${id}:${verb}\`,\n`),
    fields: () => [],
    caseLines: () => '    input: () => ({}),\n',
    left: (product) => [
      `test/operations/${product}.ts: what its form must be filled in with`,
      `test/polling/${product}.test.ts: a stream of what must fire and what must not`,
      `apps/${product}/marketplace/listing.yaml: what makes it fire`,
    ],
  },
};
