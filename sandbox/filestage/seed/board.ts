import type { DecisionValue } from '../decision_values.js';
import type { ReviewState } from '../review_states.js';
import type { Person } from './people.js';

// A project as it is written down in the seed. Ages and due dates are days: `age: 3` is three days ago, `due: 2` is in
// two days, `due: -1` was yesterday.

export interface ReplySeed {
  age: number;
  by: Person;
  /** `[~ada]` mentions her. */
  body: string;
  teamOnly?: boolean;
}

export interface CommentSeed extends ReplySeed {
  resolved?: boolean;
  pinned?: boolean;
  /** Sits at a place on the file; without, it is a general comment. */
  marker?: { page: number; x: number; y: number };
  /** Name of an attached file. */
  attachment?: string;
  replies?: ReplySeed[];
}

export interface ReviewSeed {
  /** Name of the reviewer group. */
  step: string;
  state: ReviewState;
  due?: number;
  decisions?: Array<[Person, DecisionValue]>;
  comments?: CommentSeed[];
}

export interface VersionSeed {
  age: number;
  by: Person;
  /** If it differs from the file's. */
  name?: string;
  reviews: ReviewSeed[];
}

export interface FileSeed {
  name: string;
  externalId?: string;
  /** Name of its section; the default one without. */
  section?: string;
  versions: VersionSeed[];
}

export interface BoardSeed {
  name: string;
  folder: string;
  archived?: boolean;
  collaborators: Person[];
  sections?: string[];
  /** Reviewers by name of their group. */
  steps: Record<string, Person[]>;
  files: FileSeed[];
}
