/** What a CRM can do with deals. */
import type { Choices, Feed, Lookup, Write } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { Event, NewEvent, Written } from '../results.js';
import type * as forms from './forms.js';
import type { Deal } from './record.js';

export interface Deals {
  sample: SampleOf<Deal>;
  created?: Feed<InputOf<typeof forms.newDeal>, NewEvent<Deal>>;
  stageChanged?: Feed<InputOf<typeof forms.dealStageChanged>, Event<Deal>>;
  closed?: Feed<InputOf<typeof forms.dealClosed>, Event<Deal>>;
  create?: Write<InputOf<typeof forms.createDeal>, Written<Deal>>;
  update?: Write<InputOf<typeof forms.updateDeal>, Written<Deal>>;
  /** Returns the record as it was. */
  remove?: Write<InputOf<typeof forms.deleteDeal>, Written<Deal>>;
  find?: Lookup<InputOf<typeof forms.findDeal>, Deal>;
  /** Newest first. */
  listed?: Lookup<InputOf<typeof forms.listDeals>, Deal>;
  list?: Choices;
  pipelines?: Choices;
  /** The stages of one pipeline. */
  stages?: Choices;
  /** Items that a deal can consist of. */
  items?: Choices;
  lostReasons?: Choices;
}
