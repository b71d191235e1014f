import type { Store } from '../store.js';

/** Tags as HighLevel keeps them: in lower case, each once. */
export const tagNames = (tags: string[]): string[] => [
  ...new Set(tags.map((tag) => tag.trim().toLowerCase()).filter((tag) => tag !== '')),
];

/** Adds new tags to the location's list. */
export const learnTags = (store: Store, names: string[]): void => {
  for (const name of names) {
    if (!store.tags.find((tag) => tag.name === name)) store.tags.add({ id: store.world.id('mixed20'), name });
  }
};
