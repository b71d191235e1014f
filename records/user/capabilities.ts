/** What a product can do with the members of a team. */
import type { Choices, Lookup } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type * as forms from './forms.js';
import type { User } from './record.js';

export interface Users {
  sample: SampleOf<User>;
  find?: Lookup<InputOf<typeof forms.findUser>, User>;
  list?: Choices;
}
