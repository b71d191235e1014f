import { invalid } from '../errors.js';
import { isRecord } from '../fields.js';

/** NEWEST is documented; the name of its opposite is a guess. */
export const ORDERS = ['NEWEST', 'OLDEST'] as const;

/** Where a page starts: after or before the review with this time of creation and id. */
export interface Mark {
  order: (typeof ORDERS)[number];
  side: 'after' | 'before';
  created: string;
  id: string;
}

/** The other way to page: the number of reviews to skip from the top. */
export interface Offset {
  order: Mark['order'];
  offset: number;
}

export const writeToken = (mark: Mark | Offset): string =>
  Buffer.from(JSON.stringify(mark)).toString('base64url');

const decode = (token: string): unknown => {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    return undefined;
  }
};

/** Refuses what `writeToken` did not write. */
export const readToken = (token: string): Mark | Offset => {
  const mark = decode(token);
  if (isRecord(mark)) {
    const { created, id, side, offset } = mark;
    const order = ORDERS.find((known) => known === mark.order);
    if (order && typeof offset === 'number' && offset >= 0) return { order, offset };
    const isSide = side === 'after' || side === 'before';
    if (order && isSide && typeof created === 'string' && typeof id === 'string')
      return { order, side, created, id };
  }
  throw invalid('"pageToken" is invalid');
};
