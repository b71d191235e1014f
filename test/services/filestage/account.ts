import { beforeEach } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/server.js';
import { appFor, runner } from '../../support/app.js';
import { connectionTo, useSandbox } from '../../support/sandbox.js';
import { held, pick, type Stored } from '../../support/state.js';

export const SPRING = 'Harbor Hotel – Spring Campaign';
export const NOBODY = '0123456789abcdef0123456789abcdef';

export type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** The result as one object; anything else fails the test. */
export const row = (value: unknown): Row => {
  if (!isRow(value)) throw new Error(`No object: ${JSON.stringify(value)}`);
  return value;
};

export const rows = (value: unknown): Row[] => {
  if (!Array.isArray(value)) throw new Error(`No array: ${JSON.stringify(value)}`);
  return value.map(row);
};

/** Acme Studio's Filestage account, and the Filestage app connected to it. */
export class Account {
  #execute = runner(appFor('filestage'));

  constructor(readonly current: () => Sandbox) {}

  get sandbox(): Sandbox {
    return this.current();
  }

  get settings() {
    return this.sandbox.emulators.filestage.settings;
  }

  /** Forgets what Zapier's cache holds. */
  reset(): void {
    this.#execute = runner(appFor('filestage'));
  }

  /** Runs a method of the app by its path in the definition. */
  execute(method: string, inputData: Row = {}, meta: Row = {}): Promise<unknown> {
    const authData = connectionTo(this.sandbox, 'filestage');
    return this.#execute(method, { authData, inputData, meta });
  }

  run(path: string, inputData: Row = {}, meta: Row = {}): Promise<unknown> {
    return this.execute(`${path}.operation.perform`, inputData, meta);
  }

  async poll(key: string, inputData: Row, meta: Row = {}): Promise<Row[]> {
    return rows(await this.run(`triggers.${key}`, inputData, meta));
  }

  async create(key: string, inputData: Row): Promise<Row> {
    return row(await this.run(`creates.${key}`, inputData));
  }

  async search(key: string, inputData: Row): Promise<Row[]> {
    return rows(await this.run(`searches.${key}`, inputData));
  }

  /** `GET /projects` … since the log was last emptied, uploads to the file host included. */
  requests(): string[] {
    return this.sandbox.log.all().map(({ method, url, vendor }) => {
      const [path = ''] = url.split('?');
      return `${method} ${vendor === 'storage' ? 'storage' : path.replace(/[0-9a-f]{32}/g, 'ID')}`;
    });
  }

  /** Those of them that may change something. */
  writes(): string[] {
    return this.requests().filter((each) => !each.startsWith('GET'));
  }

  clearLog(): void {
    this.sandbox.log.clear();
  }

  /** Body of the first request of that kind. */
  sent(method: string, path: string): unknown {
    return this.sandbox.log.all().find((entry) => entry.method === method && entry.url.includes(path))?.body;
  }

  /** What the API answers to these requests, or to all, in place of what it would. */
  answer(
    body: unknown,
    about: { path?: string; method?: string; times?: number; after?: number } = {},
  ): void {
    this.sandbox.faults.add({ vendor: 'filestage', kind: 'status', status: 200, body, ...about });
  }

  held(collection: string): Stored[] {
    return held(this.sandbox, 'filestage', collection);
  }

  pick(collection: string, match: object): Stored {
    return pick(this.sandbox, 'filestage', collection, match);
  }

  project(name = SPRING): string {
    return this.pick('projects', { name }).id;
  }

  step(name: string, project = SPRING): string {
    return this.pick('steps', { projectId: this.project(project), name }).id;
  }

  /** The input of the fields Project and Reviewer Group. */
  group(name: string, project = SPRING): { project_id: string; step_id: string } {
    return { project_id: this.project(project), step_id: this.step(name, project) };
  }

  /** A review of the seed, by group and state. */
  review(step: string, state: string, project = SPRING): Stored {
    return this.pick('reviews', { stepId: this.step(step, project), state });
  }

  /** A direct call of the emulated API, as if by somebody else. */
  async call(method: string, path: string, body?: unknown): Promise<Row> {
    const response = await fetch(this.sandbox.urls.filestage + path, {
      method,
      headers: {
        authorization: `Bearer ${this.sandbox.emulators.filestage.credentials.api_key}`,
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
    return row(await response.json());
  }

  /** Somebody uploads a file, whose review starts now in each of these groups. Returns the file's id. */
  async upload(fileName: string, stepIds: string[], externalId?: string): Promise<string> {
    this.settings.upload_ms = 0;
    const fileURL = `https://files.acme.example/${encodeURIComponent(fileName)}`;
    const { fileId } = await this.call('POST', '/files', { fileURL, fileName, stepIds, externalId });
    return String(fileId);
  }
}

/** A fresh account for every test of a file. */
export const useAccount = (): Account => {
  const account = new Account(useSandbox('filestage'));
  beforeEach(() => account.reset());
  return account;
};
