import { type IncomingMessage, request } from 'node:http';
import { urlToHttpOptions } from 'node:url';

export interface Received {
  status: number;
  contentType: string | undefined;
  body: Buffer;
}

const HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The only addresses that the emulator itself calls. */
export const isLoopback = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && HOSTS.has(hostname);
};

const read = async (answer: IncomingMessage): Promise<Received> => {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(Buffer.from(chunk));
  return {
    status: answer.statusCode ?? 0,
    contentType: answer.headers['content-type'],
    body: Buffer.concat(chunks),
  };
};

/** One call to this machine. Rejects when nobody answers within 10 seconds. */
export const call = (method: 'GET' | 'POST', url: string, json?: unknown): Promise<Received> =>
  new Promise((resolve, reject) => {
    const headers = json === undefined ? {} : { 'content-type': 'application/json' };
    // In one argument: zapier-platform-core, which may run in the same process, replaces this function with one that
    // takes no separate address argument.
    const options = { ...urlToHttpOptions(new URL(url)), method, headers, timeout: 10_000 };
    const outgoing = request(options, (answer) => read(answer).then(resolve, reject));
    outgoing.on('error', reject);
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer')));
    outgoing.end(json === undefined ? undefined : JSON.stringify(json));
  });
