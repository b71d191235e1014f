import { invalid } from './errors.js';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * The fields of a request's body or query. A missing or wrong one is refused with a 400 that names it; the wording is a
 * guess. Unknown fields are ignored.
 */
export class Fields {
  readonly #values: Record<string, unknown>;

  constructor(source: unknown) {
    if (source !== undefined && source !== null && !isRecord(source))
      throw invalid('The body must be an object');
    this.#values = source ?? {};
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  text(name: string): string {
    const value = this.#values[name];
    if (value === undefined) throw invalid(`"${name}" is required`);
    if (!isText(value)) throw invalid(`"${name}" must be a string`);
    if (value === '') throw invalid(`"${name}" is not allowed to be empty`);
    return value;
  }

  optionalText(name: string): string | undefined {
    return this.has(name) ? this.text(name) : undefined;
  }

  texts(name: string): string[] {
    const value = this.#values[name];
    if (value === undefined) throw invalid(`"${name}" is required`);
    if (!Array.isArray(value) || !value.every(isText)) throw invalid(`"${name}" must be an array of strings`);
    if (value.length === 0) throw invalid(`"${name}" must hold at least one entry`);
    return value;
  }

  /** An empty array counts as no array. */
  optionalTexts(name: string): string[] | undefined {
    const value = this.#values[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
    return this.texts(name);
  }

  email(name: string): string {
    const email = this.text(name);
    if (!EMAIL.test(email)) throw invalid(`"${name}" must be an email address`);
    return email;
  }

  emails(name: string): string[] {
    const emails = this.texts(name);
    const wrong = emails.find((email) => !EMAIL.test(email));
    if (wrong !== undefined) throw invalid(`"${name}" must hold email addresses, not "${wrong}"`);
    return emails;
  }

  optionalEmails(name: string): string[] | undefined {
    return this.optionalTexts(name) && this.emails(name);
  }

  flag(name: string): boolean {
    const value = this.#values[name];
    if (value === undefined) throw invalid(`"${name}" is required`);
    if (typeof value !== 'boolean') throw invalid(`"${name}" must be a boolean`);
    return value;
  }

  optionalFlag(name: string): boolean | undefined {
    return this.has(name) ? this.flag(name) : undefined;
  }

  oneOf<T extends string>(name: string, choices: readonly T[]): T {
    const value = this.text(name);
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw invalid(`"${name}" must be one of ${choices.join(', ')}`);
    return choice;
  }

  optionalOneOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
    return this.has(name) ? this.oneOf(name, choices) : undefined;
  }

  /** A whole number from 1 up; query values arrive as strings. */
  optionalCount(name: string): number | undefined {
    if (!this.has(name)) return undefined;
    const count = Number(this.#values[name]);
    if (!Number.isInteger(count) || count < 1) throw invalid(`"${name}" must be a number above 0`);
    return count;
  }

  /** ISO 8601 with time and zone; returned in UTC. */
  dateTime(name: string): string {
    const written = this.text(name);
    const date = new Date(written);
    if (!DATE_TIME.test(written) || Number.isNaN(date.getTime()))
      throw invalid(`"${name}" must be an ISO 8601 date-time`);
    return date.toISOString();
  }

  url(name: string): string {
    const written = this.text(name);
    if (!/^https?:$/.test(URL.canParse(written) ? new URL(written).protocol : ''))
      throw invalid(`"${name}" must be a valid URL`);
    return written;
  }

  optionalUrl(name: string): string | undefined {
    return this.has(name) ? this.url(name) : undefined;
  }

  optionalObject(name: string): Record<string, unknown> | undefined {
    const value = this.#values[name];
    if (value === undefined || isRecord(value)) return value;
    throw invalid(`"${name}" must be an object`);
  }

  /** HTTP header values by name. */
  headers(name: string): Record<string, string> {
    if (!this.has(name)) throw invalid(`"${name}" is required`);
    return this.optionalHeaders(name);
  }

  /** Without the field, there are none. */
  optionalHeaders(name: string): Record<string, string> {
    const headers: Record<string, string> = {};
    for (const [header, value] of Object.entries(this.optionalObject(name) ?? {})) {
      if (!isText(value)) throw invalid(`"${name}.${header}" must be a string`);
      headers[header] = value;
    }
    return headers;
  }
}
