import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';

export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export type Answer = (response: ServerResponse, request: Received) => void;

/** A web server of one test file. It answers as the test says, and remembers the requests. */
export interface TestServer {
  origin: string;
  requests: Received[];
  answer: Answer;
}

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
};

/** Listens on a free port of this loopback address while the tests of the file run. */
export const useServer = (host = '127.0.0.1'): TestServer => {
  const state: TestServer = { origin: '', requests: [], answer: json({}) };
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const received = { method, url, headers, body: await read(request) };
    state.requests.push(received);
    state.answer(response, received);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    state.origin = `http://${host}:${port}`;
  });
  beforeEach(() => {
    state.requests = [];
    state.answer = json({});
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return state;
};
