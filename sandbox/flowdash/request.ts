import type { FastifyRequest } from 'fastify';
import { badRequest } from './errors.js';

export type Body = Record<string, unknown>;

export const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as an object. The docs show some bodies inside an array; whether the API accepts one is unknown, so it is refused. */
export const bodyOf = ({ body }: FastifyRequest): Body => {
  if (body === undefined || body === null) return {};
  if (!isObject(body)) throw badRequest('The body must be a JSON object');
  return body;
};

/** Query parameters; if one is repeated, the last counts. */
export type Query = Record<string, string | string[]>;

export const lastOf = (value: string | string[]): string =>
  typeof value === 'string' ? value : (value.at(-1) ?? '');
