/** Paths of single records, and how these are read. */
import type { Client } from '../../platform/client.js';
import { Failure, UNREADABLE } from '../../platform/failure.js';
import { type Path, path } from '../../platform/path.js';
import { sameText } from '../../platform/values.js';
import type { Wire } from '../../platform/wire.js';

const pathOf =
  (list: string) =>
  (id: string): Path =>
    path`/${list}/${id}`;

export const contactPath = pathOf('contacts');
export const companyPath = pathOf('companies');
export const actionPath = pathOf('actions');
export const dealPath = pathOf('deals');
export const notePath = pathOf('notes');
export const callPath = pathOf('calls');
export const meetingPath = pathOf('meetings');

/** Fails where an answer is about another record than the path: what follows may change or delete it. */
export const checkSame = (path: Path, { id }: { id: string }): void => {
  if (!sameText(id, String(path).split('/').at(-1)))
    throw new Failure({ kind: 'unavailable', reason: UNREADABLE });
};

/** The record at a path that ends in its id. */
export const readOne = async <R extends { id: string }>(
  client: Client,
  path: Path,
  wire: Wire<R>,
): Promise<R> => {
  const found = await client.get(path, wire);
  checkSame(path, found);
  return found;
};
