import type { FastifyReply } from 'fastify';

// The status codes of creates and deletes are not documented; these are guesses.

/** Answers a create. */
export const created = <T>(reply: FastifyReply, record: T): T => {
  reply.code(201);
  return record;
};

/** Answers a delete: no body. */
export const deleted = (reply: FastifyReply): FastifyReply => reply.code(204).send();
