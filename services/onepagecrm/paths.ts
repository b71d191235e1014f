/** Paths of single records, and how these are read. */
import type { Client } from '../../platform/client.js';
import { Failure, invalidInput, UNREADABLE } from '../../platform/failure.js';
import { type Path, path } from '../../platform/path.js';
import { sameText } from '../../platform/values.js';
import type { Wire } from '../../platform/wire.js';
import type { Ids } from '../../records/service.js';

/** Every id of the API (OnePageCRM OpenAPI). Words of its routes, such as `cascade` and `delete`, are none. */
const ID = /^[0-9a-f]{24}$/i;

export const isId = (text: string): boolean => ID.test(text.trim());

/** Fields of the forms that take one; lead sources and pipelines have other names, too. */
export const ids: Ids = {
  fields: /^(related_)?(contact|company|deal|note|task|call|meeting|owner|assignee|status)_id$/,
  pattern: ID,
};

/** What goes into a path; `label` says of which field it is. */
export const idOf = (label: string, text: string): string => {
  if (isId(text)) return text.trim();
  throw invalidInput(
    `${label} is "${text}", which is no ID. Choose it from the list, or map its ID from an earlier step`,
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
