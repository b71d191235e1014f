/**
 * Admits only pages of this server, on this machine. A page elsewhere must neither read nor change anything, whatever
 * host name it uses for this machine; with real accounts, only somebody with the printed address may.
 */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { secret } from '../../runner/secret.js';

export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const COOKIE = 'handoff_playground';

const isSame = (given: unknown, wanted: string): boolean => {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const cookieOf = ({ headers }: FastifyRequest): string | undefined =>
  (headers.cookie ?? '')
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);

const isHere = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);

export class Guard {
  /** The page holds it and sends it with every question. */
  readonly token = secret();
  /** Part of the printed address; opens the page once. None if there is only the sandbox. */
  #key: string | undefined;
  readonly #session = secret();
  readonly #isLocked: boolean;

  constructor({ live }: { live: boolean }) {
    this.#isLocked = live;
    this.#key = live ? secret() : undefined;
  }

  get key(): string | undefined {
    return this.#key;
  }

  /** Exchanges the key in the printed address for a cookie; a key works only once. */
  #enter(key: unknown): string | undefined {
    if (this.#key === undefined || !isSame(key, this.#key)) return undefined;
    this.#key = undefined;
    return `${COOKIE}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Why a request is refused; undefined if it may pass. */
  #refusal(request: FastifyRequest): string | undefined {
    const { host = '', origin, 'sec-fetch-site': site, 'content-type': type } = request.headers;
    if (!isHere(host)) return 'The playground answers only to localhost and 127.0.0.1.';
    if (request.url.startsWith('/hooks/')) return undefined;
    if (origin !== undefined && origin !== `http://${host}`)
      return 'The playground answers only to its own page.';
    const isVisit = request.method === 'GET' && !request.url.startsWith('/api/');
    if (site !== undefined && site !== 'same-origin' && !(site === 'none' && isVisit))
      return 'The playground answers only to its own page.';
    if (!isVisit && !isSame(request.headers['x-playground-token'], this.token))
      return 'This page is from an earlier start. Load it again.';
    if (!isVisit && !/^application\/json\b/i.test(type ?? '')) return 'Send JSON.';
    if (this.#isLocked && !isSame(cookieOf(request), this.#session))
      return 'Real accounts are on: open the address that the terminal printed. It works once; start again for another.';
    return undefined;
  }

  /** Checks every request before its route. */
  watch(app: FastifyInstance): void {
    app.addHook('onRequest', async (request, reply) => {
      reply.headers({
        'content-security-policy': CSP,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      const { pathname, searchParams } = new URL(request.url, 'http://localhost');
      if (pathname === '/' && searchParams.has('key') && isHere(request.headers.host ?? '')) {
        const cookie = this.#enter(searchParams.get('key'));
        if (cookie) return reply.header('set-cookie', cookie).redirect('/');
      }
      const refusal = this.#refusal(request);
      return refusal ? reply.code(403).send({ error: refusal }) : undefined;
    });
  }
}
