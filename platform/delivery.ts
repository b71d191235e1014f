/** What came in at a webhook's address, read. */
import _ from 'lodash';
import type { Bundle } from 'zapier-platform-core';

/** What came in at a webhook's address. */
export interface Delivery {
  /** Parsed: JSON, or the fields of a form. Undefined for anything else. */
  body: unknown;
  /** By name in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The body as it came, for signatures. */
  content: string;
}

const parse = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    return content.includes('=') ? Object.fromEntries(new URLSearchParams(content)) : undefined;
  }
};

/** Zapier hands on headers as `Http-X-Signature`, but for those that describe the content. */
const headerName = (name: string): string => name.toLowerCase().replace(/^http-/, '');

/**
 * Reads a hook's bundle. The content is read again: Zapier's own reading (`cleanedRequest`) unpacks forms in ways that
 * are not documented, and serves only where the content is not handed on.
 */
export const readDelivery = ({ rawRequest, cleanedRequest }: Bundle): Delivery => {
  const content = rawRequest?.content ?? '';
  return {
    body: content === '' ? cleanedRequest : (parse(content) ?? cleanedRequest),
    headers: _.mapKeys(rawRequest?.headers ?? {}, (_value, name) => headerName(name)),
    content,
  };
};
