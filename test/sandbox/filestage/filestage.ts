import type { Sandbox } from '../../../sandbox/server.js';
import { useSandbox } from '../../support/sandbox.js';

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed where it is JSON, else the text. */
  body: unknown;
}

export type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object; anything else fails the test. */
export const row = (value: unknown): Row => {
  if (!isRow(value)) throw new Error(`No object: ${JSON.stringify(value)}`);
  return value;
};

/** The value as an array of objects; anything else fails the test. */
export const rows = (value: unknown): Row[] => {
  if (!Array.isArray(value)) throw new Error(`No array: ${JSON.stringify(value)}`);
  return value.map(row);
};

export const text = (value: unknown, key: string): string => {
  const found = row(value)[key];
  if (typeof found !== 'string') throw new Error(`${key} is no string in ${JSON.stringify(value)}`);
  return found;
};

export const idOf = (value: unknown): string => text(value, 'id');

/** The one with that name. */
export const named = (value: unknown, name: string): Row => {
  const found = rows(value).find((candidate) => candidate.name === name);
  if (!found) throw new Error(`No ${name} in ${JSON.stringify(value)}`);
  return found;
};

/** Filestage in a sandbox of its own, as its API key's owner sees it. */
export class Filestage {
  constructor(readonly current: () => Sandbox) {}

  get sandbox(): Sandbox {
    return this.current();
  }

  async call(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
    const { urls, emulators } = this.sandbox;
    const response = await fetch(urls.filestage + path, {
      method,
      headers: {
        authorization: `Bearer ${key ?? emulators.filestage.credentials.api_key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await response.text();
    const isJson = response.headers.get('content-type')?.includes('application/json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(answer) : answer };
  }

  /** The body of a read that must succeed. */
  async read(path: string): Promise<unknown> {
    const { status, body } = await this.call('GET', path);
    if (status !== 200) throw new Error(`GET ${path} answered ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** The body of a write that must succeed. */
  async write(method: 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown> {
    const answer = await this.call(method, path, body);
    if (answer.status > 201)
      throw new Error(`${method} ${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async project(name: string): Promise<Row> {
    return named(await this.read('/projects'), name);
  }

  /** A file of the seed, by the names of its project and its own. */
  async file(project: string, name: string): Promise<Row> {
    return named(await this.read(`/projects/${idOf(await this.project(project))}/files`), name);
  }

  async step(project: string, name: string): Promise<Row> {
    return named(await this.read(`/projects/${idOf(await this.project(project))}/steps`), name);
  }

  /** From here on, uploads take no time. */
  uploadAtOnce(): void {
    this.sandbox.emulators.filestage.settings.upload_ms = 0;
  }
}

/** Filestage in a sandbox that is fresh before every test. */
export const useFilestage = (): Filestage => new Filestage(useSandbox('filestage'));
