import type { Field } from '../field.js';

/** Fields around review boards: projects, their folders, sections and reviewer groups. */

export const collaborators = {
  key: 'emails',
  label: 'Collaborators',
  list: true,
  helpText: 'Email addresses of members of the team who work on the project, one per line.',
} as const satisfies Field;
