/** The server that the page talks to: one route per kind of thing, each behind the guard. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { isRecord } from '../../runner/record.js';
import { ZapError } from '../../runner/zap_file.js';
import { messageOf } from '../message_of.js';
import type { Guard } from './guard.js';

/** Answers a question from the page by its name; undefined for an unknown one. */
export type Answering = (method: string, question: unknown) => Promise<unknown> | undefined;

export interface Hearing {
  method: string;
  headers: Record<string, string>;
  querystring: string;
  content: string;
}

interface Parts {
  guard: Guard;
  answer: Answering;
  /** Handles a request at an instant trigger's address; false if nobody listens there. */
  hear(secret: string, request: Hearing): Promise<boolean>;
  /** The folder of the built page. */
  page: string;
}

const FILES: Record<string, string> = { 'page.js': 'text/javascript', 'page.css': 'text/css' };

const html = (token: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="token" content="${token}">
<meta name="color-scheme" content="light dark">
<title>Handoff playground</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body>
<div id="root"></div>
<script type="module" src="/assets/page.js"></script>
</body>
</html>
`;

/** Zapier passes on a request's headers unchanged, with the prefix `Http-` for all but the content headers. */
export const zapierHeaders = (headers: NodeJS.Dict<string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      /^content-/.test(name) ? name : `Http-${name}`,
      [value ?? ''].flat().join(', '),
    ]),
  );

const hooks = (app: FastifyInstance, hear: Parts['hear']): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    scope.all<{ Params: { secret: string } }>('/hooks/:secret', async (request, reply) => {
      const { method, headers, params, body, url } = request;
      const content = typeof body === 'string' ? body : '';
      const querystring = url.split('?')[1] ?? '';
      const heard = await hear(params.secret, {
        method,
        headers: zapierHeaders(headers),
        querystring,
        content,
      });
      return reply.code(heard ? 200 : 410).send({ status: heard ? 'success' : 'gone' });
    });
  });
};

export const createServer = ({ guard, answer, hear, page }: Parts): FastifyInstance => {
  const app = fastify({ bodyLimit: 5 * 1024 * 1024, forceCloseConnections: true });
  guard.watch(app);
  hooks(app, hear);

  app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(html(guard.token)));

  app.get<{ Params: { file: string } }>('/assets/:file', async ({ params }, reply) => {
    const type = FILES[params.file];
    if (!type) return reply.code(404).send({ error: 'There is no such file.' });
    return reply.type(`${type}; charset=utf-8`).send(readFileSync(join(page, params.file)));
  });

  app.post<{ Params: { method: string } }>('/api/:method', async ({ params, body }, reply) => {
    const answered = answer(params.method, isRecord(body) ? body : {});
    if (!answered) return reply.code(404).send({ error: `Nobody answers "${params.method}".` });
    try {
      return await answered;
    } catch (error) {
      if (error instanceof ZapError) return reply.code(400).send({ error: error.message });
      return reply.code(500).send({ error: messageOf(error) });
    }
  });
  return app;
};
