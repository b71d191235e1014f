/** A proxy between the app and one vendor of the sandbox that changes the answers. */
import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll } from '@jest/globals';
import type { Vendor } from '../../sandbox/kernel/emulator.js';
import type { Sandbox } from '../../sandbox/server.js';
import { pointAt } from './sandbox.js';

/** An answer's body as JSON, and its position among the answers of the run. */
export type Rewrite = (body: unknown, place: number) => unknown;

export interface Between {
  /** The answers since `watch`, in order. */
  answers: unknown[];
  /** Points the app here instead of at the sandbox, until `stop`. */
  watch(rewrite?: Rewrite): void;
  stop(): void;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const HOP_BY_HOP = /^(connection|keep-alive|transfer-encoding|content-length|content-encoding|host)$/i;
const passedOn = (headers: Iterable<[string, string]>) =>
  Object.fromEntries([...headers].filter(([name]) => !HOP_BY_HOP.test(name)));

export const useBetween = (vendor: Vendor, sandbox: () => Sandbox): Between => {
  const variable = `${vendor.toUpperCase()}_BASE_URL`;
  let change: Rewrite = (body) => body;
  let origin = '';
  const between: Between = {
    answers: [],
    watch: (rewrite = (body) => body) => {
      change = rewrite;
      between.answers = [];
      const { pathname } = new URL(sandbox().urls[vendor]);
      process.env[variable] = origin + pathname.replace(/\/$/, '');
    },
    stop: () => pointAt(sandbox()),
  };
  const server = createServer(async (request, response) => {
    const target = new URL(request.url ?? '/', sandbox().urls[vendor]);
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
      name,
      `${value}`,
    ]);
    const content = await bodyOf(request);
    const answer = await fetch(target, {
      method: request.method ?? 'GET',
      headers: passedOn(headers),
      ...(content.length > 0 && { body: new Uint8Array(content) }),
      redirect: 'manual',
    });
    const text = await answer.text();
    const body = answer.ok ? parsed(text) : undefined;
    response.writeHead(answer.status, passedOn(answer.headers));
    if (body === undefined) {
      response.end(text);
      return;
    }
    const place = between.answers.push(body) - 1;
    response.end(JSON.stringify(change(body, place)));
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    delete process.env[variable];
  });
  return between;
};
