import type { World } from '../kernel/world.js';
import { removeComments } from './comment_records.js';
import { fileLink } from './links.js';
import type { Contents, Store } from './store.js';
import type { File, Version } from './types.js';
import { userView } from './users.js';

/** Oldest first. */
export const versionsOf = (store: Store, fileId: string): Version[] =>
  store.versions.filter((version) => version.fileId === fileId);

/** The keys of a version inside `versions[]` are not documented; that it has an `id` is near-certain, the rest a guess. */
const versionView = (store: Store, { id, number, name, created, createdById }: Version) => {
  const createdBy = store.users.get(createdById);
  return { id, number, name, created, createdBy: createdBy ? userView(createdBy) : null };
};

export const fileView = (store: Store, file: File) => ({
  id: file.id,
  name: file.name,
  projectId: file.projectId,
  sectionId: file.sectionId,
  externalId: file.externalId,
  reviewLink: fileLink(file.projectId, file.id),
  created: file.created,
  versions: versionsOf(store, file.id).map((version) => versionView(store, version)),
});

export interface NewVersion {
  name: string;
  created: string;
  createdById: string;
  contents: Contents;
}

/** Adds the next version; the file takes over its name. */
export const addVersion = (
  store: Store,
  world: World,
  file: File,
  { contents, ...version }: NewVersion,
): Version => {
  const number = versionsOf(store, file.id).length + 1;
  const added = store.versions.add({ id: world.id('hex32'), fileId: file.id, number, ...version });
  store.contents.set(added.id, contents);
  file.name = version.name;
  return added;
};

/** Removes a file with everything on it: versions, reviews, comments, contents. */
export const removeFile = (store: Store, file: File): void => {
  for (const review of store.reviews.filter(({ fileId }) => fileId === file.id)) {
    removeComments(store, ({ reviewId }) => reviewId === review.id);
    store.reviews.delete(review.id);
  }
  for (const version of versionsOf(store, file.id)) {
    store.contents.delete(version.id);
    store.versions.delete(version.id);
  }
  store.files.delete(file.id);
};
