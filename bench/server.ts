/**
 * The other side of a benchmark, in a process of its own: `server.ts [number of new contacts]`.
 *
 * The sandbox with its 10,000 contacts sits behind a small server that keeps the answers of reads. From the second
 * time on a page comes from memory at once, so that what is measured is the client and not the sandbox's search.
 * The server also keeps what was asked: `GET /_bench/requests`, emptied by `DELETE`.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { connectionsOf } from '../runner/connections.js';
import { createSandbox } from '../sandbox/server.js';
import { fillAccounts } from './accounts.js';
import type { Sent } from './wire.js';

interface Kept {
  status: number;
  type: string;
  body: Buffer;
}

/** Headers that a repeated request must have too; the rest belongs to the connection. */
const MEANT = ['accept', 'authorization', 'content-type', 'version'];

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
};

/** HighLevel's search of contacts is a read although it is a POST. */
const isRead = ({ method, url }: Sent): boolean =>
  method === 'GET' || (method === 'POST' && url.endsWith('/contacts/search'));

const sandbox = await createSandbox();
fillAccounts(sandbox, Number(process.argv[2] ?? 0));

const kept = new Map<string, Kept>();
let requests: Sent[] = [];

const ask = async ({ method, url, headers, body }: Sent): Promise<Kept> => {
  const answer = await fetch(sandbox.origin + url, { method, headers, ...(body && { body }) });
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? 'application/json',
    body: Buffer.from(await answer.arrayBuffer()),
  };
};

const server = createServer(async (request, response) => {
  const { method = 'GET', url = '/' } = request;
  if (url === '/_bench/requests') {
    if (method === 'DELETE') requests = [];
    response.end(JSON.stringify(requests));
    return;
  }
  const body = await bodyOf(request);
  const headers = Object.fromEntries(
    MEANT.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
  );
  const sent: Sent = { method, url, headers, body };
  requests.push(sent);
  const key = `${method} ${url} ${body}`;
  const answer = kept.get(key) ?? (await ask(sent));
  if (isRead(sent)) kept.set(key, answer);
  response.writeHead(answer.status, { 'content-type': answer.type, 'content-length': answer.body.length });
  response.end(answer.body);
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  process.send?.(JSON.stringify({ origin, connections: connectionsOf(origin, sandbox.emulators) }));
});
process.once('disconnect', () => process.exit());
