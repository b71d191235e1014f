import type { Snapshot } from './snapshot.js';

export const CATALOGUE = 'docs/operations.md';
export const SNAPSHOT = 'definition.snapshot.json';

export const snapshotText = (snapshot: Snapshot): string => `${JSON.stringify(snapshot, null, 2)}\n`;
