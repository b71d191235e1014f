/** What a product can do with items to tick off before a task may move on. */
import type { Choices, Feed, Write } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { Event, Written } from '../results.js';
import type * as forms from './forms.js';
import type { ChecklistItem } from './record.js';

export interface ChecklistItems {
  sample: SampleOf<ChecklistItem>;
  completed?: Feed<InputOf<typeof forms.checklistItemCompleted>, Event<ChecklistItem>>;
  create?: Write<InputOf<typeof forms.createChecklistItem>, Written<ChecklistItem>>;
  update?: Write<InputOf<typeof forms.updateChecklistItem>, Written<ChecklistItem>>;
  /** Returns the record as it was. */
  remove?: Write<InputOf<typeof forms.deleteChecklistItem>, Written<ChecklistItem>>;
  list?: Choices;
}
