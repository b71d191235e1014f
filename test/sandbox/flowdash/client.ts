import type { Sandbox } from '../../../sandbox/server.js';
import { useSandbox } from '../../support/sandbox.js';

export interface Answer<T> {
  status: number;
  type: string | null;
  body: T;
}

export type Row = Record<string, unknown>;

/** A caller of the Flowdash emulator with the demo key, with requests that tests often make. */
export class Client {
  constructor(readonly current: () => Sandbox) {}

  get sandbox(): Sandbox {
    return this.current();
  }

  get settings() {
    return this.sandbox.emulators.flowdash.settings;
  }

  fetch(method: string, path: string, body?: unknown, key = 'demo-flowdash-key'): Promise<Response> {
    return fetch(this.sandbox.urls.flowdash + path, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
    });
  }

  async call<T = Row>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const answer = await this.fetch(method, path, body);
    const text = await answer.text();
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      body: text === '' ? undefined : JSON.parse(text),
    };
  }

  /** `/workflows/<id>` of a seeded workflow. */
  async path(name: 'Client Onboarding' | 'Bug Tracker' | 'Ideas'): Promise<string> {
    const { body } = await this.call<Array<{ id: string; name: string }>>('GET', '/workflows');
    return `/workflows/${body.find((workflow) => workflow.name === name)?.id}`;
  }

  /** Id of the action that a task currently offers under this name. */
  async actionId(workflow: string, uniqueId: string, name: string): Promise<string | undefined> {
    const { body } = await this.call<Row[]>('GET', `${workflow}/tasks/${uniqueId}/actions`);
    const id = body.find((action) => action.name === name)?.id;
    return typeof id === 'string' ? id : undefined;
  }
}

/** The emulator in a sandbox that is fresh before every test. */
export const useFlowdash = (): Client => new Client(useSandbox('flowdash'));
