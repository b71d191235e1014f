import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer, Emulator, Vendor } from './emulator.js';
import { parsed } from './request_log.js';

export const FAULTS = [
  'status',
  'throttled',
  'forbidden',
  'bad_credentials',
  'server_error',
  'html',
  'empty',
  'truncated',
  'timeout',
  'reset',
  'cut_body',
  'slow',
  'lost_answer',
] as const;

/** A fault to simulate for matching requests to one vendor. */
export interface Fault {
  vendor: Vendor;
  /**
   * `status`: that HTTP status with `body` · `throttled`, `forbidden`, `bad_credentials`, `server_error`: the vendor's own
   * answer · `html`, `empty`, `truncated`: a 200 without usable JSON · `timeout`: no answer at all · `reset`: the
   * connection is cut at once · `cut_body`: cut in the middle of the body · `slow`: answers after `delay_ms` ·
   * `lost_answer`: the vendor does the work, and then the connection is cut.
   */
  kind: (typeof FAULTS)[number];
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  method?: string;
  /** Text that the path must contain. */
  path?: string;
  /** How many matching requests to let through first. */
  after?: number;
  /** How many matching requests to disturb; by default, all until the faults are cleared. */
  times?: number;
  delay_ms?: number;
}

interface Armed extends Fault {
  seen: number;
}

export class Faults {
  readonly #armed: Armed[] = [];
  /** For tests: what goes out in place of a success with this body. */
  rewrite: ((vendor: Vendor, body: unknown) => unknown) | undefined;

  add(fault: Fault): void {
    this.#armed.push({ ...fault, seen: 0 });
  }

  list(): Fault[] {
    return this.#armed.map(({ seen, ...fault }) => fault);
  }

  clear(): void {
    this.#armed.length = 0;
    this.rewrite = undefined;
  }

  /** The fault for this request, if any; counts the request. */
  meet(vendor: Vendor, method: string, path: string): Fault | undefined {
    for (const fault of this.#armed) {
      if (fault.vendor !== vendor) continue;
      if (fault.method && fault.method !== method) continue;
      if (fault.path && !path.includes(fault.path)) continue;
      fault.seen += 1;
      const after = fault.after ?? 0;
      if (fault.seen > after && fault.seen <= after + (fault.times ?? Number.POSITIVE_INFINITY)) return fault;
    }
    return undefined;
  }
}

/** What goes out in place of an answer: itself, unless a test wants something else. */
export const rewritten = (
  { rewrite }: Faults,
  vendor: Vendor,
  { statusCode }: FastifyReply,
  payload: unknown,
): unknown => {
  if (!rewrite || statusCode > 299) return payload;
  const body = parsed(payload);
  return body === undefined ? payload : (JSON.stringify(rewrite(vendor, body)) ?? '');
};

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const answerWith = (reply: FastifyReply, answer: Answer): FastifyReply => {
  reply.code(answer.status).headers(answer.headers ?? {});
  return typeof answer.body === 'string'
    ? reply.type('text/plain; charset=utf-8').send(answer.body)
    : reply.send(answer.body);
};

/** Simulates a fault before the vendor's route runs. Returns true if this has answered the request. */
export const play = async (
  fault: Fault,
  emulator: Emulator,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> => {
  switch (fault.kind) {
    case 'slow':
      await wait(fault.delay_ms ?? 1_000);
      return false;
    case 'lost_answer':
      return false;
    case 'status':
      answerWith(reply, {
        status: fault.status ?? 500,
        headers: fault.headers ?? {},
        body: fault.body ?? {},
      });
      return true;
    case 'throttled':
    case 'forbidden':
    case 'bad_credentials':
    case 'server_error': {
      const answer = emulator.refuse(fault.kind);
      answerWith(reply, { ...answer, headers: { ...answer.headers, ...fault.headers } });
      return true;
    }
    case 'html':
      reply.type('text/html').send('<!doctype html><title>Maintenance</title><h1>We will be back soon</h1>');
      return true;
    case 'empty':
      reply.type('application/json').send('');
      return true;
    case 'truncated':
      reply.type('application/json').send('{"data":{"contacts":[{"contact":{"id":"5');
      return true;
    case 'timeout':
      reply.hijack();
      return true;
    case 'reset':
      reply.hijack();
      request.raw.socket.destroy();
      return true;
    case 'cut_body':
      reply.hijack();
      reply.raw.writeHead(200, { 'content-type': 'application/json', 'content-length': '4096' });
      reply.raw.write('{"data":{"contacts":[');
      setTimeout(() => request.raw.socket.destroy(), 20);
      return true;
  }
};
