import type { Comment, Review } from '../../sandbox/filestage/types.js';
import type { Sandbox } from '../../sandbox/server.js';
import { boardStreams } from './filestage_boards.js';
import { guaranteesOf } from './guarantees.js';
import { anyId, iso, LONG, patternOf, type Stream } from './stream.js';

const store = ({ emulators }: Sandbox) => emulators.filestage.store;

/** The group of the seed's first review: it exists whatever happens to the review. */
const reviewPattern = patternOf<Review>((sandbox) => store(sandbox).reviews);
const commentPattern = patternOf<Comment>((sandbox) => store(sandbox).comments);

const group = (sandbox: Sandbox) => {
  const { stepId } = reviewPattern(sandbox);
  return { project_id: store(sandbox).steps.get(stepId)?.projectId, step_id: stepId };
};

const addReview = (sandbox: Sandbox, changes: Partial<Review>): string =>
  store(sandbox).reviews.add({
    ...reviewPattern(sandbox),
    id: anyId(32),
    state: 'IN_REVIEW',
    decisions: [],
    ...changes,
  }).id;

/** On the review that the pattern is of. */
const addComment = (sandbox: Sandbox, at: number, changes: Partial<Comment> = {}): string =>
  store(sandbox).comments.add({
    ...commentPattern(sandbox),
    id: anyId(32),
    parentId: null,
    attachmentIds: [],
    createdTime: iso(at),
    updatedTime: iso(at),
    ...changes,
  }).id;

const reviews = {
  input: group,
  remove: (sandbox: Sandbox, id: string) => void store(sandbox).reviews.delete(id),
  clear: (sandbox: Sandbox) => {
    reviewPattern(sandbox);
    store(sandbox).reviews.clear();
  },
  clamp: (sandbox: Sandbox, rows: number) => {
    sandbox.emulators.filestage.settings.max_review_limit = rows;
  },
};

const comments = {
  happen: (sandbox: Sandbox, at: number) => addComment(sandbox, at),
  remove: (sandbox: Sandbox, id: string) => void store(sandbox).comments.delete(id),
  clear: (sandbox: Sandbox) => {
    commentPattern(sandbox);
    store(sandbox).comments.clear();
  },
};

/** Reviews of the group that are newer than the one that the comments are on. */
const addNewer = (sandbox: Sandbox, count: number): void => {
  for (let i = 0; i < count; i += 1) addReview(sandbox, { created: iso(Date.now() - i * 1_000) });
};

const approvedAgain = (sandbox: Sandbox): void => {
  for (const review of store(sandbox).reviews) {
    const { state } = review;
    for (const step of ['NEEDS_CHANGES', state] as const) review.state = step;
  }
};

const streams: Stream[] = [
  {
    key: 'new_task',
    ...reviews,
    happen: (sandbox, at) => addReview(sandbox, { created: iso(at) }),
    silent: {
      'a change of status': (sandbox) => {
        for (const review of store(sandbox).reviews) review.state = 'APPROVED';
      },
    },
    quiet: { records: 300, requests: 1 },
  },
  {
    key: 'task_completed',
    ...reviews,
    // Started long ago: nothing shows when a review was approved.
    happen: (sandbox, at) => addReview(sandbox, { created: iso(at - LONG), state: 'APPROVED' }),
    silent: {
      'a new review': (sandbox, at) => void addReview(sandbox, { created: iso(at) }),
      'a review that is approved a second time': approvedAgain,
    },
    // Three pages: the list of files is requested only if something was approved since.
    quiet: { records: 250, requests: 3 },
  },
  {
    key: 'task_status_changed',
    ...reviews,
    happen: (sandbox, at) => addReview(sandbox, { created: iso(at - LONG), state: 'NEEDS_CHANGES' }),
    // The other status that it can change to.
    again: (sandbox, id) => {
      const review = store(sandbox).reviews.get(id);
      if (review) review.state = 'APPROVED';
    },
    silent: {
      'a new review': (sandbox, at) => void addReview(sandbox, { created: iso(at) }),
      // The limit that the form names.
      'a review that returns to a status that it had': (sandbox) => {
        for (const review of store(sandbox).reviews) {
          const { state } = review;
          for (const step of ['IN_REVIEW', state] as const) review.state = step;
        }
      },
    },
    // Three pages, as above.
    quiet: { records: 250, requests: 3 },
  },
  {
    key: 'task_due',
    ...reviews,
    happen: (sandbox, at) => addReview(sandbox, { created: iso(at - LONG), dueDate: iso(at) }),
    again: (sandbox, id, at) => {
      const review = store(sandbox).reviews.get(id);
      if (review) review.dueDate = iso(at);
    },
    silent: {
      'a review that is due later': (sandbox, at) => void addReview(sandbox, { dueDate: iso(at + LONG) }),
      'a review that is approved': (sandbox, at) =>
        void addReview(sandbox, { dueDate: iso(at), state: 'APPROVED' }),
      'a due date that was long past when it was set': (sandbox, at) =>
        void addReview(sandbox, { dueDate: iso(at - LONG) }),
    },
    quiet: { records: 250, requests: 3 },
  },
  ...boardStreams,
  {
    name: 'new_note of a review',
    key: 'new_note',
    ...comments,
    input: (sandbox) => ({ task_id: commentPattern(sandbox).reviewId }),
    silent: {
      'an edit': (sandbox, at) => {
        for (const comment of store(sandbox).comments) comment.updatedTime = iso(at);
      },
    },
    quiet: { records: 200, requests: 1 },
  },
  {
    name: 'new_note of a reviewer group',
    key: 'new_note',
    ...comments,
    input: group,
    happen: (sandbox, at) => addComment(sandbox, at, { reviewId: reviewPattern(sandbox).id }),
    silent: {
      // The limit that the form names.
      'a comment on a review that is none of the ten newest': (sandbox, at) => {
        addNewer(sandbox, 10);
        addComment(sandbox, at, { reviewId: reviewPattern(sandbox).id });
      },
    },
    prepare: (sandbox) => {
      const { id } = reviewPattern(sandbox);
      for (const review of store(sandbox).reviews.all())
        if (review.id !== id) reviews.remove(sandbox, review.id);
      addNewer(sandbox, 9);
    },
    // The list of reviews, and the comments of ten.
    quiet: { records: 200, requests: 11 },
  },
];

guaranteesOf('filestage', streams);
