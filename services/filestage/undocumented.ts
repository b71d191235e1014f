import { Failure } from '../../platform/failure.js';
import { property } from '../../platform/refusals.js';
import { number, sameText, text } from '../../platform/values.js';
import type { Choice } from '../service.js';
import type { CommentRecord, FileRecord, ReviewRecord, StepRecord } from './types.js';

/*
 * Everything that no document of Filestage's API tells and that the app must read all the same, each with what it
 * falls back to. How the status of a review is spelled is in `review_states.ts`.
 */

/** A list comes bare, it is believed; one inside an envelope is taken out of it. */
export const rowsOf = <Row>(answer: Row[] | Record<string, Row[]>): Row[] => {
  const rows = Array.isArray(answer)
    ? answer
    : Object.values(answer ?? {}).find((value) => Array.isArray(value));
  if (!rows) throw new Failure({ kind: 'unavailable', reason: 'sent an answer that cannot be read' });
  return rows;
};

/** The greatest by what `rank` gives, the last among equals. */
const greatest = <T>(items: T[], rank: (item: T) => number): T | undefined =>
  items.reduce<T | undefined>((best, item) => (best && rank(best) > rank(item) ? best : item), undefined);

/**
 * Id of a file's newest version: the one with the highest number, else the latest, else the last of the list.
 * Undefined while the file has none.
 */
export const newestVersionId = ({ versions = [] }: FileRecord): string | undefined => {
  const known = versions.filter((version) => text(property(version, 'id')) !== null);
  const newest = greatest(
    known,
    (version) =>
      number(property(version, 'number')) ?? (Date.parse(text(property(version, 'created')) ?? '') || 0),
  );
  return text(property(newest, 'id')) ?? undefined;
};

/** Every text inside a value, at any depth. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** A plain approval; "approved with changes" is none. */
const isApproval = (decision: unknown): boolean =>
  textsIn(decision).some((word) => /^approved?$/i.test(word));

const isBy = (decision: unknown, email: string): boolean =>
  textsIn(decision).some((word) => sameText(word, email));

/**
 * Whether all reviewers of the group who were asked for a decision have approved. A decision is taken for the
 * reviewer whose address stands anywhere in it, the last one counts. Where decisions hold no addresses, there must be
 * as many approvals as reviewers asked, and nothing else.
 */
export const approvedByAll = ({ decisions = [] }: ReviewRecord, { reviewers = [] }: StepRecord): boolean => {
  const asked = reviewers.flatMap(({ email, reviewDecisionRequested }) =>
    reviewDecisionRequested && email ? [email] : [],
  );
  if (asked.length === 0) return false;
  if (decisions.every((decision) => textsIn(decision).some((word) => word.includes('@')))) {
    return asked.every((email) => isApproval(decisions.findLast((decision) => isBy(decision, email))));
  }
  return decisions.length >= asked.length && decisions.every(isApproval);
};

/** What a decision says, without its times: those change when the same is decided once more. */
const meaningOf = (decision: unknown): string =>
  textsIn(decision)
    .filter((word) => Number.isNaN(Date.parse(word)) || !/^\d{4}-/.test(word))
    .sort()
    .join('\n');

/** Whether two states of a review hold the same decisions, in any order. */
export const sameDecisions = (left: ReviewRecord, right: ReviewRecord): boolean => {
  const all = ({ decisions }: ReviewRecord) => (decisions ?? []).map(meaningOf).sort().join('\n\n');
  return all(left) === all(right);
};

/** Believed of a reply: that it looks like a comment. Every key may be missing. */
const isReply = (value: unknown): value is Partial<CommentRecord> =>
  typeof value === 'object' && value !== null;

/** The replies of a comment. One without an id gets a made-up one, out of the comment's and its own time. */
export const repliesOf = ({ id, reviewId, replies = [] }: CommentRecord): CommentRecord[] =>
  replies.filter(isReply).map((reply) => ({
    ...reply,
    id: text(reply.id) ?? `${id}:${reply.createdTime}`,
    reviewId: reply.reviewId ?? reviewId,
  }));

/** A project template for a dropdown: believed to have an id and a name, as everything else has. None without an id. */
export const templateChoice = (template: unknown): Choice[] => {
  const id = text(property(template, 'id'));
  return id ? [{ id, name: text(property(template, 'name')) ?? id }] : [];
};
