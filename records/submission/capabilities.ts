/** What a CRM can do with forms that people fill in. */
import type { Choices, Feed } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { Event } from '../results.js';
import type * as forms from './forms.js';
import type { Submission } from './record.js';

export interface Submissions {
  sample: SampleOf<Submission>;
  created?: Feed<InputOf<typeof forms.formSubmitted>, Event<Submission>>;
  /** What can be filled in. */
  forms?: Choices;
}
