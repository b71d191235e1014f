import {
  dataFile,
  flag,
  list,
  map,
  number,
  object,
  oneOf,
  optional,
  type ReadBy,
  text,
} from '../../kernel/data_file.js';
import { DECISIONS } from '../decision_values.js';
import { REVIEW_STATES } from '../review_states.js';

// A project as the YAML files describe it. Ages and due dates are days: `age: 3` is three days ago, `due: 2` is in two days,
// `due: -1` was yesterday. People are named by their keys in people.yaml.

const reply = {
  age: number,
  by: text,
  /** `[~ada]` mentions her. */
  text,
  team_only: optional(flag),
};

const comment = object({
  ...reply,
  resolved: optional(flag),
  pinned: optional(flag),
  /** Its place on the file; without one, it is a general comment. */
  marker: optional(object({ page: number, x: number, y: number })),
  /** Name of an attached file. */
  attachment: optional(text),
  replies: optional(list(object(reply))),
});

const review = object({
  /** Name of the reviewer group. */
  step: text,
  state: oneOf(...REVIEW_STATES),
  due: optional(number),
  /** By person. */
  decisions: optional(map(oneOf(...Object.values(DECISIONS)))),
  comments: optional(list(comment)),
});

const version = object({
  age: number,
  by: text,
  /** If it differs from the file's name. */
  name: optional(text),
  reviews: list(review),
});

const file = object({
  name: text,
  external_id: optional(text),
  /** Name of its section; without one, the default section. */
  section: optional(text),
  versions: list(version),
});

const board = object({
  name: text,
  folder: text,
  archived: optional(flag),
  collaborators: list(text),
  sections: optional(list(text)),
  /** Reviewers by the name of their group. */
  steps: map(list(text)),
  files: list(file),
});

export type CommentSeed = ReadBy<typeof comment>;
export type ReviewSeed = ReadBy<typeof review>;
export type VersionSeed = ReadBy<typeof version>;
export type FileSeed = ReadBy<typeof file>;
export type BoardSeed = ReadBy<typeof board>;

export const projects = dataFile(import.meta.url, 'projects.yaml', list(board));
export const campaigns = dataFile(import.meta.url, 'campaigns.yaml', list(board));
