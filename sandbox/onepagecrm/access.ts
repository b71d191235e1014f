import type { FastifyRequest } from 'fastify';
import type { Answer } from '../kernel/emulator.js';
import { authorizationDataNotFound, refuse } from './errors.js';

interface Credentials {
  user_id: string;
  api_key: string;
}

/** User name and password of a Basic header. */
const basic = (header: string | undefined): [string, string] | undefined => {
  const encoded = /^Basic\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (!encoded) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon < 0 ? undefined : [decoded.slice(0, colon), decoded.slice(colon + 1)];
};

const wantsJson = (request: FastifyRequest): boolean =>
  (request.headers.accept ?? '').includes('application/json');

/** The same answer as XML, for callers that did not ask for JSON. */
const asXml = ({ status, body }: Answer): Answer => {
  const tags = Object.entries(body ?? {})
    .filter(([, value]) => typeof value !== 'object')
    .map(([name, value]) => `<${name}>${value}</${name}>`);
  return {
    status,
    headers: { 'content-type': 'application/xml; charset=utf-8' },
    // A Buffer, because the kernel sends strings as plain text.
    body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<response>${tags.join('')}</response>\n`),
  };
};

/** HTTP Basic: user id (24 hexadecimal characters) and API key. */
export const authenticate = (
  request: FastifyRequest,
  { user_id, api_key }: Credentials,
): Answer | undefined => {
  const [id, key] = basic(request.headers.authorization) ?? [];
  if (id === user_id && key === api_key) return undefined;
  const refusal = /^[0-9a-f]{24}$/.test(id ?? '') ? refuse('bad_credentials') : authorizationDataNotFound();
  return wantsJson(request) ? refusal : asXml(refusal);
};
