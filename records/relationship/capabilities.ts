/** What a CRM can do with relationships between contacts. */
import type { Choices, Write } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { Written } from '../results.js';
import type * as forms from './forms.js';
import type { Relationship } from './record.js';

export interface Relationships {
  sample: SampleOf<Relationship>;
  relate?: Write<InputOf<typeof forms.relateContacts>, Written<Relationship>>;
  /** Returns the record as it was. */
  unrelate?: Write<InputOf<typeof forms.unrelateContacts>, Written<Relationship>>;
  /** Undoes that. */
  restore?: Write<InputOf<typeof forms.restoreRelationship>, Written<Relationship>>;
  /** What two contacts can be to each other. */
  types?: Choices;
}
