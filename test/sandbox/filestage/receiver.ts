import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

export interface Received {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

const WAIT_MS = 3_000;

/** Waits for something that happens on its own. */
export const eventually = async (happened: () => boolean): Promise<void> => {
  const deadline = Date.now() + WAIT_MS;
  while (!happened()) {
    if (Date.now() > deadline) throw new Error(`It did not happen within ${WAIT_MS} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** A small server on this machine that webhooks, callbacks and downloads can reach. */
export class Receiver {
  readonly received: Received[] = [];
  readonly #server: Server;

  /** `answer` returns the content for a GET of a path; undefined means a 404. */
  constructor(
    answer: (url: string) => { status: number; location?: string; body?: string } | undefined = () =>
      undefined,
  ) {
    this.#server = createServer(async (request, response) => {
      let written = '';
      for await (const chunk of request) written += chunk;
      const { method = '', url = '', headers } = request;
      this.received.push({ method, url, headers, body: written === '' ? undefined : JSON.parse(written) });
      const { status, location, body } = answer(url) ?? { status: method === 'GET' ? 404 : 204 };
      response.writeHead(status, location === undefined ? {} : { location }).end(body);
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('No port.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Waits until this many calls have arrived. */
  async calls(count: number): Promise<Received[]> {
    await eventually(() => this.received.length >= count);
    return this.received;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }
}
