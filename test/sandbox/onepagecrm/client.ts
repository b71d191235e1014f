import type { Sandbox } from '../../../sandbox/server.js';
import { useSandbox } from '../../support/sandbox.js';

const step = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;

/** An answer of the emulator, with a way into its body. */
export class Answer {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly text: string,
  ) {}

  get body(): unknown {
    return JSON.parse(this.text);
  }

  /** The value at a path like `data.contacts.0.contact.id`. */
  at(path: string): unknown {
    return path.split('.').reduce(step, this.body);
  }

  string(path: string): string {
    const value = this.at(path);
    if (typeof value !== 'string') throw new Error(`${path} is no text in ${this.status} ${this.text}`);
    return value;
  }

  list(path: string): unknown[] {
    const value = this.at(path);
    if (!Array.isArray(value)) throw new Error(`${path} is no list in ${this.status} ${this.text}`);
    return value;
  }

  /** The same path inside every element of a list. */
  each(list: string, path: string): unknown[] {
    return this.list(list).map((element) => path.split('.').reduce(step, element));
  }
}

/** A caller of the OnePageCRM emulator with the demo key. */
export class Client {
  constructor(readonly current: () => Sandbox) {}

  get sandbox(): Sandbox {
    return this.current();
  }

  get emulator() {
    return this.sandbox.emulators.onepagecrm;
  }

  get ada(): string {
    return this.emulator.credentials.user_id;
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer> {
    const { user_id, api_key } = this.emulator.credentials;
    const answer = await fetch(this.sandbox.urls.onepagecrm + path, {
      method,
      headers: headers ?? {
        accept: 'application/json',
        authorization: `Basic ${Buffer.from(`${user_id}:${api_key}`).toString('base64')}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
    });
    return new Answer(answer.status, answer.headers.get('content-type') ?? '', await answer.text());
  }

  get = (path: string): Promise<Answer> => this.send('GET', path);
  post = (path: string, body: unknown = {}): Promise<Answer> => this.send('POST', path, body);
  put = (path: string, body: unknown = {}): Promise<Answer> => this.send('PUT', path, body);
  patch = (path: string, body: unknown = {}): Promise<Answer> => this.send('PATCH', path, body);
  delete = (path: string): Promise<Answer> => this.send('DELETE', path);

  /** Id of the seeded contact with that last name. */
  async contactId(lastName: string): Promise<string> {
    const found = await this.get(`/contacts?team=true&search=${encodeURIComponent(lastName)}`);
    return found.string('data.contacts.0.contact.id');
  }

  /** Id of a colleague by first name. */
  async userId(firstName: string): Promise<string> {
    const users = await this.get('/users');
    return users.string(`data.${users.each('data', 'user.first_name').indexOf(firstName)}.user.id`);
  }

  /** Moves the clock ahead, so that the next actions have a different time. */
  minutesLater(minutes: number): void {
    this.sandbox.world.advance(minutes * 60_000);
  }
}

/** The emulator in a sandbox that is fresh before every test. */
export const useOnePageCrm = (): Client => new Client(useSandbox('onepagecrm'));
