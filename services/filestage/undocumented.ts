/** What Filestage's answers are believed to hold if it is not documented. */
import _ from 'lodash';
import { sameText, text } from '../../platform/values.js';
import type { Choice } from '../../records/capability.js';
import type { CommentRecord, FileRecord, ReviewRecord, StepRecord, TemplateRecord } from './wire.js';

/*
 * Everything that the documentation of Filestage's API does not say and that the app must read all the same, each with
 * its fallback. How the status of a review is spelled is in `tasks/states.ts`.
 */

/** Reports are believed to be PDFs; their content type is passed on as the answer gives it. */
export const REPORT_ENDING = '.pdf';

/** One version of a file. */
export type Version = FileRecord['versions'][number];

const rankOf = ({ number, created }: Version): number => number ?? (Date.parse(created ?? '') || 0);

/** Versions of a file, newest first: by number, or else by time, or else in reverse order of the list. */
export const versionsOf = ({ versions }: Pick<FileRecord, 'versions'>): Version[] =>
  versions.toReversed().sort((left, right) => rankOf(right) - rankOf(left));

/** Id of a file's newest version; undefined while the file has none. */
export const newestVersionId = (file: Pick<FileRecord, 'versions'>): string | undefined =>
  versionsOf(file)[0]?.id;

type Decided = Pick<ReviewRecord, 'decisions'>;

/** Every text inside a value, at any depth. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Whether a decision is a plain approval; "approved with changes" is not. */
const isApproval = (decision: unknown): boolean =>
  textsIn(decision).some((word) => /^approved?$/i.test(word));

const isBy = (decision: unknown, email: string): boolean =>
  textsIn(decision).some((word) => sameText(word, email));

/**
 * Whether all reviewers of the group who were asked for a decision have approved. A decision is taken to be that of the
 * reviewer whose address is anywhere in it, and the last one counts. If decisions hold no addresses, there must be at
 * least as many approvals as reviewers who were asked, and no other decision.
 */
export const approvedByAll = (
  { decisions }: Decided,
  { reviewers }: Pick<StepRecord, 'reviewers'>,
): boolean => {
  const asked = reviewers.flatMap(({ email, reviewDecisionRequested }) =>
    reviewDecisionRequested && email ? [email] : [],
  );
  if (asked.length === 0) return false;
  if (decisions.every((decision) => textsIn(decision).some((word) => word.includes('@')))) {
    return asked.every((email) => isApproval(decisions.findLast((decision) => isBy(decision, email))));
  }
  return decisions.length >= asked.length && decisions.every(isApproval);
};

const isTime = (word: string): boolean => /^\d{4}-\d{2}-\d{2}T/.test(word) && !Number.isNaN(Date.parse(word));

/** When the last decision was made: the latest time in any of them. */
export const decidedAt = ({ decisions }: Decided): string | null =>
  _.maxBy(decisions.flatMap(textsIn).filter(isTime), Date.parse) ?? null;

/** What a decision says, without its times: they change when the same decision is made again. */
const meaningOf = (decision: unknown): string =>
  textsIn(decision)
    .filter((word) => Number.isNaN(Date.parse(word)) || !/^\d{4}-/.test(word))
    .sort()
    .join('\n');

/** Whether two states of a review hold the same decisions, in any order. */
export const sameDecisions = (left: Decided, right: Decided): boolean => {
  const all = ({ decisions }: Decided) => decisions.map(meaningOf).sort().join('\n\n');
  return all(left) === all(right);
};

/** The replies of a comment. A reply without an id gets one that is made from the comment's id and the reply's time. */
export const repliesOf = ({
  id,
  reviewId,
  replies,
}: Pick<CommentRecord, 'id' | 'reviewId' | 'replies'>): CommentRecord[] =>
  replies.map((reply) => ({
    ...reply,
    id: reply.id ?? `${id}:${reply.createdTime ?? ''}`,
    reviewId: reply.reviewId ?? reviewId,
    replies: [],
  }));

/** A project template for a dropdown: believed to have an id and a name, as everything else has. */
export const templateChoice = ({ id, name }: TemplateRecord): Choice => ({ id, name: text(name) ?? id });
