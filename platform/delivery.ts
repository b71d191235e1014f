/** What came in at a webhook's address, parsed. */
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

/** Zapier passes headers on as `Http-X-Signature`, except those that describe the content. */
const headerName = (name: string): string => name.toLowerCase().replace(/^http-/, '');

/**
 * Reads a hook's bundle. The content is parsed again: Zapier's own parsing (`cleanedRequest`) unpacks forms in ways that
 * are not documented, so it is used only if Zapier does not pass the content on.
 */
export const readDelivery = ({
  rawRequest,
  cleanedRequest,
}: Pick<Bundle, 'rawRequest' | 'cleanedRequest'>): Delivery => {
  const content = rawRequest?.content ?? '';
  return {
    body: content === '' ? cleanedRequest : (parse(content) ?? cleanedRequest),
    headers: _.mapKeys(rawRequest?.headers ?? {}, (_value, name) => headerName(name)),
    content,
  };
};
