/** What a product can do with notes. */
import type { Choices, Feed, Lookup, Write } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type { NewEvent, Written } from '../results.js';
import type * as forms from './forms.js';
import type { Note } from './record.js';

export interface Notes {
  sample: SampleOf<Note>;
  created?: Feed<InputOf<typeof forms.newNote>, NewEvent<Note>>;
  attach?: Write<InputOf<typeof forms.attachNote>, Written<Note>>;
  update?: Write<InputOf<typeof forms.updateNote>, Written<Note>>;
  /** Returns the record as it was. */
  remove?: Write<InputOf<typeof forms.deleteNote>, Written<Note>>;
  find?: Lookup<InputOf<typeof forms.findNote>, Note>;
  /** Notes across contacts, newest first. */
  listed?: Lookup<InputOf<typeof forms.listNotes>, Note>;
  /** All notes of one contact, newest first. */
  ofContact?: Lookup<InputOf<typeof forms.listContactNotes>, Note>;
  /** All notes of one task, newest first. */
  ofTask?: Lookup<InputOf<typeof forms.listTaskNotes>, Note>;
  list?: Choices;
}
