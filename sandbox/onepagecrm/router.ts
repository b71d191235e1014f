import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerWith } from '../kernel/faults.js';
import { type Fields, isFields, isTrue } from './body.js';
import type { Envelope } from './envelope.js';
import { invalid, Refused, refuse } from './errors.js';

/** Query parameters by name; if one is repeated, the last counts. */
export type Query = Partial<Record<string, string>>;

const strings = (values: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isFields(values) ? values : {}).map(([name, value]) => [
      name,
      String([value].flat().at(-1)),
    ]),
  );

/** One parsed request. */
export class Call {
  readonly query: Query;
  readonly body: Fields;
  readonly #params: Query;

  constructor(request: FastifyRequest) {
    this.query = strings(request.query);
    this.#params = strings(request.params);
    this.body = isFields(request.body) ? request.body : {};
  }

  /** A part of the path by its name in the route. */
  readonly param = (name: string): string => this.#params[name] ?? '';

  /** `partial` may come in the query (documented) or in the body (official tests). */
  get partial(): boolean {
    return isTrue(this.query.partial ?? this.body.partial);
  }

  get undo(): boolean {
    return isTrue(this.query.undo);
  }
}

type Handler = (call: Call) => Envelope;

/** Adds routes. The vendor also accepts `/contacts.json`, which nothing here uses. */
export class Router {
  constructor(readonly app: FastifyInstance) {
    app.setErrorHandler((error, _request, reply) => {
      if (error instanceof Refused) return answerWith(reply, error.answer);
      if (isFields(error) && error.statusCode === 400)
        return answerWith(reply, invalid({ body: 'The body is not JSON' }).answer);
      return answerWith(reply, refuse('server_error'));
    });
  }

  get(path: string, handler: Handler): void {
    this.#add('GET', path, handler);
  }

  post(path: string, handler: Handler): void {
    this.#add('POST', path, handler);
  }

  put(path: string, handler: Handler): void {
    this.#add('PUT', path, handler);
  }

  patch(path: string, handler: Handler): void {
    this.#add('PATCH', path, handler);
  }

  delete(path: string, handler: Handler): void {
    this.#add('DELETE', path, handler);
  }

  #add(method: string, path: string, handler: Handler): void {
    this.app.route({
      method,
      url: path,
      handler: (request, reply) => {
        const answer = handler(new Call(request));
        return reply.code(answer.message === 'Created' ? 201 : 200).send(answer);
      },
    });
  }
}
