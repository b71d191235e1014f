/**
 * What is read of the answers of Filestage's API (reference of the Filestage API v2). `undocumented.ts` interprets the
 * parts that are not documented.
 */
import {
  anything,
  every,
  flag,
  id,
  instant,
  isObject,
  list,
  maybe,
  NONE,
  number,
  type Of,
  object,
  record,
  rows,
  text,
  type Wire,
} from '../../platform/wire.js';

/** A list is believed to come bare; one inside an envelope is taken out of it. Neither is documented. */
export const listOf = <T>(inner: Wire<T>): Wire<T[]> => {
  const all = rows(inner);
  const read = (value: unknown) => {
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return all.read(value);
    const [, found] =
      Object.entries(value).find(([key, each]) => key !== 'errors' && Array.isArray(each)) ?? [];
    return found === undefined ? NONE : all.read(found);
  };
  return { read };
};

/** Null if the value is absent. Stricter than `maybe`: a value that is there must be readable. */
const unlessAbsent = <T>(inner: Wire<T>): Wire<T | null> => ({
  read: (value) => (value === undefined || value === null ? null : inner.read(value)),
});

/** A record in which `needed` must be readable, too, since a write depends on it. */
const knowing = <T>(inner: Wire<T>, needed: Wire<unknown>): Wire<T> => ({
  read: (value) => (needed.read(value) === NONE ? NONE : inner.read(value)),
});

/** The answer of a call that nobody reads further: any list. */
export const anyList = listOf(anything);

export const folder = record({ id, name: text, parentId: text });
export type FolderRecord = Of<typeof folder>;

export const person = record({ id: text, email: text, fullName: text, displayName: text });

export const section = record({ id, name: text });
export type SectionRecord = Of<typeof section>;

export const project = record(
  {
    id,
    name: text,
    folderId: text,
    isArchived: flag,
    collaborators: list(person),
    sections: list(section),
  },
  ['collaborators', 'sections'],
);
export type ProjectRecord = Of<typeof project>;

/** What is already there; null if there is nothing. An entry that cannot be read would be made again. */
const allOf = <T>(key: string, inner: Wire<T>) => object({ [key]: unlessAbsent(every(inner)) });

/** People who are already there: one whose address cannot be read would be invited again. */
const people = object({ email: text });

export const projectToInvite = knowing(project, allOf('collaborators', people));
export const projectToDivide = knowing(project, allOf('sections', object({ id, name: text })));

const reviewer = record({ email: text, reviewDecisionRequested: flag });

/** A reviewer group. `settings` can hold a password in the clear: no output has it, not even `more`. */
export const step = record({
  id,
  name: text,
  projectId: text,
  reviewLink: text,
  reviewers: list(reviewer),
  settings: anything,
});
export type StepRecord = Of<typeof step>;

export const stepToInvite = knowing(
  step,
  allOf('reviewers', object({ email: text, reviewDecisionRequested: unlessAbsent(flag) })),
);

const version = record({ id, number, name: text, created: instant });

export const file = record(
  {
    id,
    name: text,
    projectId: text,
    sectionId: text,
    externalId: text,
    reviewLink: text,
    created: instant,
    versions: list(version),
  },
  ['sectionId', 'versions'],
);
export type FileRecord = Of<typeof file>;

/** A file about which only what was sent is known. */
export const NOT_READ: Omit<FileRecord, 'id' | 'more'> = {
  name: null,
  projectId: null,
  sectionId: null,
  externalId: null,
  reviewLink: null,
  created: null,
  versions: [],
};

/** One version of a file in one reviewer group. What a decision holds is not documented. */
export const review = record(
  {
    id,
    fileId: text,
    versionId: text,
    stepId: text,
    created: instant,
    dueDate: instant,
    status: record({ state: text }),
    decisions: list(anything),
  },
  ['decisions'],
);
export type ReviewRecord = Of<typeof review>;

/** A review that Filestage has yet to make. */
export const NOT_YET: Omit<ReviewRecord, 'more'> = {
  id: '',
  fileId: null,
  versionId: null,
  stepId: null,
  created: null,
  dueDate: null,
  status: null,
  decisions: [],
};

/** One list among several: null is read as an empty list, so that it does not end a poll of the others. */
const orNull = <T>(inner: Wire<T[]>): Wire<T[]> => ({
  read: (value) => (value === null ? [] : inner.read(value)),
});

/** A page of the only list that has pages. A token that cannot be read would end the list too early. */
export const reviewPage = object({
  reviews: orNull(rows(review)),
  pagination: unlessAbsent(object({ nextPageToken: unlessAbsent(text) })),
});

/** Documented as texts; believed to be ids, unless one is an address. */
const attachment: Wire<string> = { read: (value) => id.read(isObject(value) ? value.id : value) };

/** A reply is believed to look like a comment. Every key may be missing. */
const said = {
  reviewId: text,
  body: text,
  author: person,
  createdTime: instant,
  updatedTime: instant,
  isResolved: flag,
  isPinned: flag,
  teamOnly: flag,
  shareLink: text,
  attachments: list(attachment),
};

const reply = record({ ...said, id: text });

export const comment = record({ ...said, id, replies: list(reply) });
export type CommentRecord = Of<typeof comment>;

/** Text and visibility are sent back whole: a comment must not lose its text, or become public, because it was not understood. */
export const commentToChange = knowing(
  comment,
  object({
    body: text,
    teamOnly: unlessAbsent(flag),
    isResolved: unlessAbsent(flag),
    isPinned: unlessAbsent(flag),
  }),
);

/** What an upload answers. A website import names no file. */
export const uploadJob = record({ id, fileId: text, status: text }, ['id', 'status']);
export type UploadJob = Of<typeof uploadJob>;

/** Where to put bytes, and the address to name afterwards. */
export const uploadTicket = object({ uploadURL: text, fileURL: text });

export const member = record({ id, email: text, role: record({ name: text }) }, ['role']);
export type MemberRecord = Of<typeof member>;

export const template = record({ id, name: text });
export type TemplateRecord = Of<typeof template>;

/** Its `headers` can hold other apps' secrets: only these keys are kept. */
export const webhook = object({ id, events: maybe(list(text)) });
