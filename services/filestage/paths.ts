/** Paths of single records, and how these are read. */
import type { Client } from '../../platform/client.js';
import { Failure, invalidInput } from '../../platform/failure.js';
import { type Path, path } from '../../platform/path.js';
import { sameText } from '../../platform/values.js';
import type { Wire } from '../../platform/wire.js';

/**
 * What an id may be: not a word that takes its place in a path. All ids seen so far have 32 digits of 0-9 and a-f; this
 * is looser, since no document says so.
 */
export const ID = /^(?!(?:reviews|upload-url|import-website)$)[\w-]{1,100}$/i;

/** An id, as a part of a path. `label`: the form field's label. */
const idOf = (label: string, id: string): string => {
  const text = id.trim();
  if (ID.test(text)) return text;
  throw invalidInput(
    `${label} is "${text.slice(0, 60)}", which is not an ID. Choose it from the list, or map its ID from an earlier step`,
  );
};

const pathOf =
  (list: string, label: string) =>
  (id: string): Path =>
    path`/${list}/${idOf(label, id)}`;

export const folderPath = pathOf('folders', 'Folder');
export const projectPath = pathOf('projects', 'Project');
export const sectionPath = pathOf('sections', 'Section');
export const stepPath = pathOf('steps', 'Reviewer Group');
export const filePath = pathOf('files', 'File');
export const versionPath = pathOf('versions', 'Version');
export const reviewPath = pathOf('reviews', 'Review');
export const commentPath = pathOf('comments', 'Comment');

/** The record at a path that ends in its id. One with another id is refused: what follows may change or delete it. */
export const readOne = async <R extends { id: string }>(
  client: Client,
  at: Path,
  wire: Wire<R>,
): Promise<R> => {
  const found = await client.get(at, wire);
  if (sameText(found.id, String(at).split('/').at(-1))) return found;
  throw new Failure({ kind: 'unavailable', reason: 'answered with another record than the one asked for' });
};
