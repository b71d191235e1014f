/**
 * A small server in front of the sandbox that keeps the answers to reads. From the second request on, a page comes from
 * memory, so that the benchmark measures the client and not the sandbox's search.
 *
 * It also keeps the requests: `GET /_bench/requests`, emptied by `DELETE`. After `POST /_bench/throttle`, the second request
 * is throttled, and the next one is not. It also plays Zapier's file storage:
 * `/_bench/rpc` hands out an upload form, `/_bench/upload` counts the uploads.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connectionsOf } from '../runner/connections.js';
import type { Sandbox } from '../sandbox/server.js';
import type { Place, Sent } from './wire.js';

interface Kept {
  status: number;
  type: string;
  body: Buffer;
}

/** Headers that a repeated request must have too; the rest belong to the connection. */
const MEANT = ['accept', 'authorization', 'content-type', 'version'];

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
};

/** HighLevel's search of contacts is a read although it is a POST. */
const isRead = ({ method, url }: Sent): boolean =>
  method === 'GET' || (method === 'POST' && url.endsWith('/contacts/search'));

const answerJson = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

/** Serves this sandbox; returns the address. */
export const serve = async (sandbox: Sandbox): Promise<Place> => {
  const kept = new Map<string, Kept>();
  let requests: Sent[] = [];
  let uploaded = 0;
  /** Requests until one is refused; at 0, none is. */
  let untilThrottled = 0;
  let origin = '';

  const ask = async ({ method, url, headers, body }: Sent): Promise<Kept> => {
    // Peers add `.json`, which OnePageCRM also accepts.
    const answer = await fetch(sandbox.origin + url.replace(/\.json(?=\?|$)/, ''), {
      method,
      headers,
      ...(body && { body }),
    });
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? 'application/json',
      body: Buffer.from(await answer.arrayBuffer()),
    };
  };

  const own = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    switch (`${request.method} ${request.url}`) {
      case 'DELETE /_bench/requests':
        requests = [];
        return answerJson(response, []);
      case 'GET /_bench/requests':
        return answerJson(response, requests);
      case 'GET /_bench/uploaded':
        return answerJson(response, uploaded);
      case 'POST /_bench/throttle':
        untilThrottled = 2;
        return answerJson(response, []);
      case 'POST /_bench/rpc': {
        const { id } = JSON.parse(await bodyOf(request));
        return answerJson(response, {
          id,
          result: { url: `${origin}/_bench/upload`, fields: { key: 'file' } },
        });
      }
      case 'POST /_bench/upload':
        uploaded = 0;
        for await (const chunk of request) uploaded += Buffer.from(chunk).length;
        response.writeHead(204).end();
        return;
      default:
        response.writeHead(404).end();
    }
  };

  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    if (url.startsWith('/_bench/')) return own(request, response);
    const body = await bodyOf(request);
    const headers = Object.fromEntries(
      MEANT.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
    );
    const sent: Sent = { method, url, headers, body };
    requests.push(sent);
    if (untilThrottled > 0) {
      untilThrottled -= 1;
      if (untilThrottled === 0) {
        response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '1' });
        response.end('{}');
        return;
      }
    }
    const key = `${method} ${url} ${body}`;
    const answer = kept.get(key) ?? (await ask(sent));
    if (isRead(sent)) kept.set(key, answer);
    response.writeHead(answer.status, { 'content-type': answer.type, 'content-length': answer.body.length });
    response.end(answer.body);
  });

  // Longer than a process may be busy with an answer: a connection that is closed in the meantime fails the next request.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return { origin, connections: connectionsOf(origin, sandbox.emulators) };
};
