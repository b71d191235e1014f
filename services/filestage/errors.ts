import type { ErrorAnswer } from '../../platform/client.js';
import { commonProblem, property, textProperty } from '../../platform/error_answers.js';
import type { Problem } from '../../platform/failure.js';

/** What the user calls the record that a path names, by its first part. */
const SUBJECTS: Record<string, string> = {
  folders: 'folder',
  projects: 'project',
  sections: 'section',
  steps: 'reviewer group',
  files: 'file',
  versions: 'file version',
  reviews: 'review',
  comments: 'comment',
};

/** An upload names no file, only the group or project that takes it. */
const UPLOAD = /^\/files(\/upload-url|\/import-website)?$/;

const subjectOf = (method: string, path: string): string => {
  if (method === 'POST' && UPLOAD.test(path)) return 'project or reviewer group';
  return SUBJECTS[path.split('/')[1] ?? ''] ?? 'record';
};

const LENGTH = 300;

/** Plain words, or undefined: neither JSON nor HTML belongs in a sentence. */
const sentenceOf = (text: unknown): string | undefined => {
  if (typeof text !== 'string') return undefined;
  const words = text.trim();
  return words === '' || /^[[{<]/.test(words) ? undefined : words.slice(0, LENGTH);
};

/** One entry of `errors`: text, or an object that contains text. */
const entryText = (entry: unknown): string | undefined =>
  sentenceOf(entry) ?? sentenceOf(property(entry, 'message')) ?? sentenceOf(property(entry, 'msg'));

/** `errors` as a list, or as an object by field name. */
const listed = (errors: unknown): string | undefined => {
  if (typeof errors !== 'object' || errors === null) return sentenceOf(errors);
  const texts = Object.entries(errors).flatMap(([key, entry]) => {
    const message = entryText(Array.isArray(entry) ? entry[0] : entry);
    if (!message) return [];
    return [Array.isArray(errors) ? message : `${key}: ${message}`];
  });
  return texts.join('; ').slice(0, LENGTH) || undefined;
};

/**
 * Filestage's own words. The body of its error answers is not documented, so this takes a sentence from wherever
 * services usually put one.
 */
const messageOf = ({ data, text }: ErrorAnswer): string | undefined => {
  const error = property(data, 'error');
  return (
    sentenceOf(textProperty(data, 'message')) ??
    listed(property(data, 'errors')) ??
    entryText(error) ??
    sentenceOf(data) ??
    (data === undefined ? sentenceOf(text) : undefined)
  );
};

/** The cause behind a refusal, by its HTTP status. */
export const explain = (refusal: ErrorAnswer): Problem => {
  const { status, method, path } = refusal;
  const message = messageOf(refusal);
  switch (status) {
    case 401:
      return { kind: 'credentials', fields: 'API Key' };
    case 402:
    case 403:
      return {
        kind: 'permission',
        ...(message && { message }),
        remedy:
          'Check that the plan of the Filestage team includes the API, and that the owner of the API Key is allowed to do this.',
      };
    case 404:
      return { kind: 'missing', subject: subjectOf(method, path) };
    default:
      return commonProblem(refusal, message) ?? { kind: 'invalid', fields: {}, ...(message && { message }) };
  }
};
