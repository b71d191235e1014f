/** What a CRM can do with companies. */
import type { Choices, Feed, Lookup, Write } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { NewEvent, Written } from '../results.js';
import type * as forms from './forms.js';
import type { Company } from './record.js';

export interface Companies {
  sample: SampleOf<Company>;
  created?: Feed<InputOf<typeof forms.newCompany>, NewEvent<Company>>;
  create?: Write<InputOf<typeof forms.createCompany>, Written<Company>>;
  update?: Write<InputOf<typeof forms.updateCompany>, Written<Company>>;
  find?: Lookup<InputOf<typeof forms.findCompany>, Company>;
  list?: Choices;
}
