import type { FastifyInstance, FastifyRequest } from 'fastify';
import { demand, type Shape } from './body_check.js';
import { LOCATION_ID } from './demo.js';
import { REFUSALS, Refused } from './errors.js';
import { isRecord, type Json, recordOf, textOf, textsIn } from './reading.js';
import type { Scope } from './scopes.js';
import type { Store } from './store.js';
import type { Token, Tokens } from './tokens.js';
import type { Actor } from './types.js';

/** The version of all routes that name no other. HighLevel has further versions, whose answers differ. */
const VERSION = '2021-07-28';

export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  scope: Scope;
  /** The status of a success; 200 by default. */
  status?: number;
  /** Where the request names its location, if anywhere. */
  location?: 'params.locationId' | 'query.locationId' | 'query.location_id' | 'body.locationId';
  /** The required shape of the body. It is checked before anything else in the route, including ids. */
  body?: Shape;
  /** The version of the part of the API that the route belongs to. */
  version?: string;
  /** False if HighLevel does not check the Version header. */
  versioned?: boolean;
}

/** A request that has passed these checks. */
export interface Call {
  params: Record<string, string>;
  query: Record<string, string>;
  body: Json;
  /** Address of the API as the client knows it. */
  baseUrl: string;
  /** The writer, for `createdBy` and `lastUpdatedBy`. */
  actor: Actor;
}

/** Adds routes that check token, version, scope, location and body, in that order. */
export class Router {
  constructor(
    private readonly app: FastifyInstance,
    private readonly store: Store,
    private readonly tokens: Tokens,
    private readonly base: string,
  ) {}

  /** `answer` returns the body of a success, without `traceId`, or throws `Refused`. */
  on(endpoint: Endpoint, answer: (call: Call) => object): void {
    this.app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: async (request, reply) => {
        const { status, body } = this.#answer(endpoint, request, answer);
        return reply.code(status).send({ ...body, traceId: this.store.traceId() });
      },
    });
  }

  #answer(endpoint: Endpoint, request: FastifyRequest, answer: (call: Call) => object) {
    try {
      const token = this.#admit(endpoint, request);
      const call = this.#call(request, token);
      if (endpoint.body) demand(endpoint.body, call.body);
      return { status: endpoint.status ?? 200, body: answer(call) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { status: error.answer.status, body: recordOf(error.answer.body) };
    }
  }

  #admit(endpoint: Endpoint, request: FastifyRequest): Token {
    const token = this.tokens.of(request.headers.authorization);
    if (!token) throw new Refused(REFUSALS.badToken);
    if (token.userType === 'Company') throw new Refused(REFUSALS.agencyToken);
    if (endpoint.versioned !== false) {
      const { version } = request.headers;
      if (version === undefined) throw new Refused(REFUSALS.noVersion);
      if (version !== (endpoint.version ?? VERSION)) throw new Refused(REFUSALS.wrongVersion);
    }
    if (!token.scopes.includes(endpoint.scope)) throw new Refused(REFUSALS.missingScope);
    if (endpoint.location) this.#checkLocation(endpoint.location, request);
    return token;
  }

  /** A body without a location is left to the body check; elsewhere, a missing location is as bad as a wrong one (seen). */
  #checkLocation(place: string, request: FastifyRequest): void {
    const [part = '', key = ''] = place.split('.');
    const parts: Json = { params: request.params, query: request.query, body: request.body };
    const source = recordOf(parts[part]);
    if (part === 'body' && !textOf(source[key])) return;
    if (source[key] !== LOCATION_ID) throw new Refused(REFUSALS.otherLocation);
  }

  #call(request: FastifyRequest, token: Token): Call {
    const { params, query, body, headers } = request;
    return {
      params: textsIn(params),
      query: textsIn(query),
      body: isRecord(body) ? body : {},
      baseUrl: `${request.protocol}://${headers.host}${this.base}`,
      actor: {
        source: 'INTEGRATION',
        channel: 'OAUTH',
        sourceId: token.sourceId,
        timestamp: this.store.world.iso(),
      },
    };
  }
}
