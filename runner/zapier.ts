import type { App, Create, Search, Trigger } from 'zapier-platform-core';
import { choicesOf, coerce, type FormField, isFields } from './form.js';
import { isMapped } from './mapping.js';
import { handlersOf } from './only_operation.js';
import { isRecord } from './record.js';
import { readPointer, type Stash } from './stash.js';
import { ZapError } from './zap_file.js';

type AnyApp = App<Record<string, Trigger>, Record<string, Create>, Record<string, Search>>;
export type Kind = 'triggers' | 'creates' | 'searches';

/** An error as Zapier sees it. */
export interface RunFailure {
  /** `ThrottledError`, `ExpiredAuthError`, `AppError` … */
  name: string;
  message: string;
  /** Seconds, when throttled. */
  delay?: number;
}

export const readFailure = (error: unknown): RunFailure => {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  try {
    return { name: error.name, ...JSON.parse(error.message) };
  } catch {
    return { name: error.name, message: error.message };
  }
};

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.every(isBlank));

const MOST_NAMES = 20;

const shortened = (names: string[]): string =>
  names.slice(0, MOST_NAMES).join(', ') +
  (names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '');

/** Required fields that are empty. */
export class MissingValues extends ZapError {
  constructor(
    readonly operation: string,
    readonly fields: FormField[],
    /** The step's name, when a whole Zap is checked. */
    readonly step?: string,
  ) {
    const names = fields.map((field) => `${field.label ?? field.key} (${field.key})`).join(', ');
    super(`${step === undefined ? '' : `${step}: `}${operation}: fill in what is required: ${names}.`);
  }
}

/** A form that depends on a choice fails if the choice is given by its name; the error then explains how to write a name. */
const orPick = (error: unknown, form: FormField[], values: Record<string, unknown>): unknown => {
  const field = form.find(({ key, dynamic }) => dynamic && typeof values[key] === 'string');
  if (!field || isMapped(values[field.key])) return error;
  const { key } = field;
  return new ZapError(
    `${readFailure(error).message} If "${values[key]}" is a name, write ${key}: { pick: ${values[key]} }.`,
  );
};

/** An entry of a dropdown. */
export interface Entry {
  value: string;
  label: string;
}

/** Plays Zapier for one app: forms, polls and steps go through zapier-platform-core, as they do at Zapier. */
export class Zapier {
  readonly #handlers: ReturnType<typeof handlersOf>;
  readonly #cache = {};
  /** What was picked from each dropdown; in the editor, a person picks only once. */
  readonly #picked = new Map<string, string>();

  constructor(
    readonly app: AnyApp,
    readonly timezone: string,
    /** Where the files that an app hands out are stored. Without a stash, it cannot hand out any. */
    readonly stash?: Stash,
  ) {
    this.#handlers = handlersOf(app);
  }

  operation(kind: Kind, key: string): Trigger | Create | Search {
    const found = this.app[kind][key];
    if (found && !found.display.hidden) return found;
    const all = Object.values(this.app[kind]).filter(({ display }) => !display.hidden);
    throw new ZapError(
      `There is no "${key}" among the ${kind}. There are: ${all.map((each) => each.key).join(', ')}.`,
    );
  }

  /** The fields that identify a row of a trigger. */
  primaryKeys(key: string): string[] {
    const fields = this.app.triggers[key]?.operation.outputFields ?? [];
    const primary = fields.flatMap((field) =>
      'primary' in field && field.primary && 'key' in field ? [field.key] : [],
    );
    return primary.length > 0 ? primary : ['id'];
  }

  /** `more`: what else the bundle holds, such as the request that came in at a hook. */
  async call(
    method: string,
    authData: object,
    inputData: object = {},
    meta: object = {},
    more: object = {},
  ): Promise<unknown> {
    const bundle = {
      ...more,
      authData,
      inputData,
      inputDataRaw: inputData,
      meta: { timezone: this.timezone, ...meta },
    };
    const { results } = await this.#handlers(method)({
      ...this.stash?.event,
      command: 'execute',
      method,
      bundle,
      calledFromCli: true,
      zcacheTestObj: this.#cache,
    });
    return results === undefined ? undefined : JSON.parse(JSON.stringify(results));
  }

  /** The address of the file behind a link. */
  async file(link: string, authData: object): Promise<string> {
    if (!this.stash)
      throw new ZapError(
        'A file of an earlier step can be handed on in the sandbox only: its address would be on this machine.',
      );
    const { method, input } = readPointer(link);
    return String(await this.call(method, authData, input));
  }

  /** The form of an operation with these values in it. */
  async form(kind: Kind, key: string, authData: object, input: object): Promise<FormField[]> {
    const fields = await this.call(`${kind}.${key}.operation.inputFields`, authData, input);
    return isFields(fields) ? fields : [];
  }

  /**
   * What Zapier hands to the operation for what the user filled in: `{pick: 'Label'}` chosen from the dropdown,
   * values in their fields' types, defaults filled in. Throws for a field that the form does not have and for a
   * required field that is empty.
   */
  async fillIn(
    kind: Kind,
    key: string,
    authData: object,
    values: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const input: Record<string, unknown> = {};
    const take = async (fields: FormField[]): Promise<void> => {
      for (const field of fields) {
        if (!(field.key in values) || field.key in input) continue;
        input[field.key] = await this.#value(field, values[field.key], authData, input);
      }
    };
    // First the fields that are always present: the rest of the form depends on them.
    const standing = await this.form(kind, key, authData, {});
    await take(standing);
    const form = await this.form(kind, key, authData, input).catch((error: unknown) => {
      throw orPick(error, standing, values);
    });
    const isOpen = form.some((field) => field.altersDynamicFields && isMapped(input[field.key]));
    const unknown = Object.keys(values).filter((name) => !form.some((field) => field.key === name));
    if (unknown.length > 0 && !isOpen) {
      const known = form.filter(({ type }) => type !== 'copy').map((field) => field.key);
      throw new ZapError(`${key} has no field "${unknown.join('", "')}". It has: ${known.join(', ')}.`);
    }
    await take(form);
    for (const field of form) {
      if (!(field.key in input) && field.default !== undefined)
        input[field.key] = coerce(field, field.default);
    }
    const empty = form.filter((field) => field.required && isBlank(input[field.key]));
    if (empty.length > 0) throw new MissingValues(key, empty);
    return input;
  }

  async #value(
    field: FormField,
    value: unknown,
    authData: object,
    input: Record<string, unknown>,
  ): Promise<unknown> {
    const pick = async (each: unknown): Promise<unknown> =>
      isRecord(each) && typeof each.pick === 'string' ? this.#pick(field, each.pick, authData, input) : each;
    const picked = Array.isArray(value) ? await Promise.all(value.map(pick)) : await pick(value);
    return coerce(field, picked);
  }

  /** The value behind a label, as a person chooses it in the editor. */
  async #pick(
    field: FormField,
    label: string,
    authData: object,
    input: Record<string, unknown>,
  ): Promise<string> {
    const matches = (name: unknown) =>
      typeof name === 'string' && (name === label || name.startsWith(`${label} · `));
    if (!field.dynamic) {
      const choices = choicesOf(field.choices);
      if (choices.length === 0)
        throw new ZapError(`${field.key} is not a dropdown: enter its value instead of "pick".`);
      const choice = choices.find(([, name]) => matches(name));
      if (choice) return choice[0];
      const labels = choices.map(([, name]) => name).join(', ');
      throw new ZapError(`${field.key} has no choice "${label}". It has: ${labels}.`);
    }
    // A list that depends on an unmapped value cannot be requested yet.
    if (field.dependsOn?.some((parent) => isMapped(input[parent]))) return label;
    const parents = (field.dependsOn ?? []).map((parent) => input[parent]);
    const question = JSON.stringify([authData, field.dynamic, parents, label]);
    const known = this.#picked.get(question);
    if (known !== undefined) return known;
    const names: string[] = [];
    for (let page = 0; page < 20; page += 1) {
      const entries = await this.entries(field.dynamic, authData, input, page);
      if (entries.length === 0) break;
      const entry = entries.find((each) => matches(each.label));
      if (entry) {
        this.#picked.set(question, entry.value);
        return entry.value;
      }
      names.push(...entries.map((each) => each.label));
    }
    const there = names.length === 0 ? 'It is empty.' : `It has: ${shortened(names)}.`;
    throw new ZapError(`The dropdown of ${field.key} has no entry "${label}". ${there}`);
  }

  /** One page of a dropdown, as its hidden trigger returns it. */
  async entries(dynamic: string, authData: object, input: object, page: number): Promise<Entry[]> {
    const [list = '', id = 'id', name = 'name'] = dynamic.split('.');
    const meta = { page, isFillingDynamicDropdown: true };
    const rows = await this.call(`triggers.${list}.operation.perform`, authData, input, meta);
    return (Array.isArray(rows) ? rows : []).flatMap((row) =>
      isRecord(row) ? [{ value: String(row[id]), label: String(row[name] ?? row[id]) }] : [],
    );
  }
}
