import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { isRecord } from './record.js';

/** A trigger or an action of a Zap. */
export interface Step {
  /** What later steps call it in `{{name.field}}`. */
  name: string;
  /** The service whose connection it uses. */
  connection: string;
  kind: 'triggers' | 'creates' | 'searches';
  operation: string;
  input: Record<string, unknown>;
  /** Like Zapier's Filter: the run ends quietly here if this is empty. */
  onlyIf?: string;
  /** A search-or-create: what to create when the search finds nothing. */
  orCreate?: { operation: string; input: Record<string, unknown> };
  /** For a search: returns all matches, as a list under `results`; otherwise only the first, as Zapier does. */
  allResults?: boolean;
  /** For a search: the run ends quietly if nothing is found, like Zapier's own setting. */
  endsEmpty?: boolean;
}

export interface Zap {
  /** File name without its extension; state is stored under it. */
  id: string;
  name: string;
  trigger: Step;
  actions: Step[];
}

/** A problem with the user's input, in one line. */
export class ZapError extends Error {}

const KINDS = { trigger: 'triggers', create: 'creates', search: 'searches' } as const;

/** The keys that a step may have besides its operation. */
const KEYS = {
  trigger: ['name', 'connection', 'input'],
  create: ['name', 'connection', 'input', 'only_if'],
  search: ['name', 'connection', 'input', 'only_if', 'or_create', 'results', 'if_nothing'],
};

const textOf = (value: unknown, what: string): string => {
  if (typeof value !== 'string' || value === '') throw new ZapError(`${what} must be text.`);
  return value;
};

const inputOf = (value: unknown, where: string): Record<string, unknown> => {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) throw new ZapError(`${where}: input must be a list of "field: value".`);
  return value;
};

const refuseUnknown = (value: object, known: string[], where: string): void => {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new ZapError(`${where}: unknown key "${unknown.join('", "')}".`);
};

const readOrCreate = (value: unknown, where: string): Step['orCreate'] => {
  if (value === undefined) return undefined;
  if (!isRecord(value)) throw new ZapError(`${where} must have: create, input.`);
  refuseUnknown(value, ['create', 'input'], where);
  return { operation: textOf(value.create, `${where}: create`), input: inputOf(value.input, where) };
};

const readResults = (value: unknown, where: string): boolean => {
  if (value !== undefined && value !== 'first' && value !== 'all')
    throw new ZapError(`${where}: results must be first or all.`);
  return value === 'all';
};

const readIfNothing = (value: unknown, where: string): boolean => {
  if (value !== undefined && value !== 'go_on' && value !== 'end')
    throw new ZapError(`${where}: if_nothing must be go_on or end.`);
  return value === 'end';
};

const readStep = (value: unknown, where: string, kinds: Array<keyof typeof KINDS>): Step => {
  if (!isRecord(value)) throw new ZapError(`${where} must name its connection and its operation.`);
  const [kind, ...others] = kinds.filter((each) => value[each] !== undefined);
  if (!kind || others.length > 0) throw new ZapError(`${where} must have one of: ${kinds.join(', ')}.`);
  refuseUnknown(value, [kind, ...KEYS[kind]], where);
  const operation = textOf(value[kind], `${where}: ${kind}`);
  const orCreate = readOrCreate(value.or_create, `${where}: or_create`);
  return {
    name: textOf(value.name ?? (kind === 'trigger' ? 'trigger' : operation), `${where}: name`),
    connection: textOf(value.connection, `${where}: connection`),
    kind: KINDS[kind],
    operation,
    input: inputOf(value.input, where),
    ...(value.only_if !== undefined && { onlyIf: textOf(value.only_if, `${where}: only_if`) }),
    ...(orCreate && { orCreate }),
    ...(readResults(value.results, where) && { allResults: true }),
    ...(readIfNothing(value.if_nothing, where) && { endsEmpty: true }),
  };
};

const readYaml = (text: string, file: string): unknown => {
  try {
    return parse(text);
  } catch (error) {
    const [line] = String(error instanceof Error ? error.message : error).split('\n');
    throw new ZapError(`${file} is not YAML: ${line?.replace(/:$/, '.')}`);
  }
};

/** Reads a Zap: one trigger, then actions in order. Throws a `ZapError` that says what to fix. */
export const parseZap = (text: string, file: string): Zap => {
  const content = readYaml(text, file);
  if (!isRecord(content)) throw new ZapError(`${file} must have: name, trigger, actions.`);
  refuseUnknown(content, ['name', 'description', 'trigger', 'actions'], file);
  if (!Array.isArray(content.actions) || content.actions.length === 0) {
    throw new ZapError(`${file}: actions must be a list of at least one step.`);
  }
  const trigger = readStep(content.trigger, 'trigger', ['trigger']);
  const actions = content.actions.map((step, i) => readStep(step, `action ${i + 1}`, ['create', 'search']));
  const names = [trigger, ...actions].map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new ZapError(`${file}: two steps are called "${twice}". Rename one of them.`);
  return {
    id: basename(file).replace(/\.ya?ml$/, ''),
    name: textOf(content.name, `${file}: name`),
    trigger,
    actions,
  };
};

export const readZap = (file: string): Zap => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const isFolder = Object(error).code === 'EISDIR';
    throw new ZapError(
      isFolder ? `${file} is a folder. Name one of the Zap files in it.` : `There is no Zap file ${file}.`,
    );
  }
  return parseZap(text, file);
};
