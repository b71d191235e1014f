import type { Field } from '../operation.js';

/** On searches by name, below the name. A search-or-create must not take for the same what is only called alike. */
export const nameMatch = {
  key: 'name_match',
  label: 'Match Name',
  choices: { exact: 'Exactly', contains: 'As a part of the name' },
  default: 'exact',
  helpText: 'Letter case does not matter. With a part of the name, exact names come first.',
} as const satisfies Field;
