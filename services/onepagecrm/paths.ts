/** Paths of single records, and how these are read. */
import type { Client } from '../../platform/client.js';
import { Failure, invalidInput, UNREADABLE } from '../../platform/failure.js';
import { type Path, path } from '../../platform/path.js';
import { sameText } from '../../platform/values.js';
import type { Wire } from '../../platform/wire.js';

/** Every id is one of these (`bson-id` in the OpenAPI file). So none is a word of a route, such as `delete` or `filters`. */
export const ID = /^[0-9a-f]{24}$/i;

/** An id, as a part of a path. `label`: of the form's field. */
export const idOf = (label: string, id: string): string => {
  const text = id.trim();
  if (ID.test(text)) return text;
  throw invalidInput(
    `${label} is "${text}", which is not an ID. Choose it from the list, or map its ID from an earlier step`,
  );
};

const pathOf =
  (list: string, label: string) =>
  (id: string): Path =>
    path`/${list}/${idOf(label, id)}`;

export const contactPath = pathOf('contacts', 'Contact');
export const companyPath = pathOf('companies', 'Company');
export const actionPath = pathOf('actions', 'Action');
export const dealPath = pathOf('deals', 'Deal');
export const notePath = pathOf('notes', 'Note');
export const callPath = pathOf('calls', 'Call');
export const meetingPath = pathOf('meetings', 'Meeting');

const PLACES = {
  contact: contactPath,
  company: companyPath,
  deal: dealPath,
  note: notePath,
  call: callPath,
  meeting: meetingPath,
};

/** Of any kind of record that files belong to. */
export const placePath = ({ type, id }: { type: keyof typeof PLACES; id: string }): Path => PLACES[type](id);

/** Whether an id is one of another product, such as an External ID of its own: no record here has it. */
export const isForeign = (id: string): boolean => !ID.test(id.trim()) && /[\p{L}\p{N}]/u.test(id);

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
