import type { Field } from '../operation.js';

/** Stands above the form of a step that deletes something. */
export const forGood = (what: string) =>
  ({
    key: 'warning',
    type: 'copy',
    helpText: `**${what} It cannot be undone from here.**`,
  }) as const satisfies Field;
