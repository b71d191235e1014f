/** Paths of single records, and how records are read. */
import type { Client } from '../../platform/client.js';
import { Failure, invalidInput, UNREADABLE } from '../../platform/failure.js';
import { type Path, path } from '../../platform/path.js';
import { sameText } from '../../platform/values.js';
import type { Wire } from '../../platform/wire.js';

/** Every id looks like this (`bson-id` in the OpenAPI file), so none is a word of a route, such as `delete` or `filters`. */
export const ID = /^[0-9a-f]{24}$/i;

/** An id, as a part of a path. `label`: the form field's label. */
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

/** The path of any kind of record that can have files. */
export const placePath = ({ type, id }: { type: keyof typeof PLACES; id: string }): Path => PLACES[type](id);

/** Whether an id belongs to another product, such as an External ID: no record here has it. */
export const isForeign = (id: string): boolean => !ID.test(id.trim()) && /[\p{L}\p{N}]/u.test(id);

/** Fails if an answer is about a different record than the path: the next step may change or delete it. */
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
