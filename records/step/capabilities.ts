/** What a product can do with reviewer groups. */
import type { Choices, Feed, Lookup, Write } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { Event, Written } from '../results.js';
import type * as forms from './forms.js';
import type { Step } from './record.js';

/** Steps that a project's tasks go through, each with people of its own. */
export interface Steps {
  sample: SampleOf<Step>;
  created?: Feed<InputOf<typeof forms.newReviewerGroup>, Event<Step>>;
  create?: Write<InputOf<typeof forms.createReviewerGroup>, Written<Step>>;
  invite?: Write<InputOf<typeof forms.inviteReviewers>, Written<Step>>;
  find?: Lookup<InputOf<typeof forms.findReviewerGroup>, Step>;
  list?: Choices;
}
