import { request } from 'node:http';
import { urlToHttpOptions } from 'node:url';

const TIMEOUT_MS = 5_000;
const LOOPBACK = /^(127\.0\.0\.\d+|localhost|\[::1\])$/;

export interface Call {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}

export interface Received {
  status: number;
  contentType: string;
  /** Where a redirect leads. */
  location?: string;
  bytes: Buffer;
}

/** Whether an address is on this machine. The sandbox calls no others. */
export const isLoopback = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && LOOPBACK.test(hostname);
};

/** Sends JSON to this machine; returns the status of the answer, 0 if there is none. */
export const post = (url: string, headers: Record<string, string>, body: string): Promise<number> => {
  const own = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
  return call(url, { method: 'POST', headers: { ...headers, ...own }, body }).then(
    ({ status }) => status,
    () => 0,
  );
};

/** One HTTP call to this machine. Rejects when nothing answers. */
export const call = (url: string, { method, headers, body }: Call): Promise<Received> =>
  new Promise((resolve, reject) => {
    // In one argument: zapier-platform-core, if it runs in the same process, drops the third argument of Node's `request`.
    const options = { ...urlToHttpOptions(new URL(url)), method, headers, timeout: TIMEOUT_MS, agent: false };
    const sent = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          contentType: answer.headers['content-type'] ?? 'application/octet-stream',
          ...(answer.headers.location && { location: answer.headers.location }),
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error(`No answer within ${TIMEOUT_MS} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
