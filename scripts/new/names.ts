/** The names of the same thing in keys, in code and in texts. */
import { article } from '../../platform/words.js';

export const camel = (key: string): string =>
  key.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
export const title = (key: string): string =>
  key.replace(/(^|_)(\w)/g, (_match, gap, letter) => (gap && ' ') + letter.toUpperCase());
export const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');
const plural = (name: string): string => name.replace(/y$/, 'ie').replace(/$/, 's');
export const snake = (name: string): string => name.replace(/(?!^)[A-Z]/g, '_$&').toLowerCase();

/** `delete` -> `Deletes`, `relate` -> `Relates`, `copy` -> `Copies`. */
export const third = (verb: string): string =>
  title(
    /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : verb + (/(s|x|ch|sh)$/.test(verb) ? 'es' : 's'),
  );

/** The records for which products have their own names, some also with a plural. */
const WORDS = ['contact', 'company', 'task', 'note', 'deal', 'project', 'step'];
const MANY = ['contact', 'company', 'task', 'note', 'deal'];

/** A record in the texts of operations: `{a step}`, `{step}`, `{Step}`, `{step}s`. */
export const wordsOf = (rest: string) => {
  const plain = rest.replaceAll('_', ' ');
  if (!WORDS.includes(rest))
    return { a: `${article(plain)} ${plain}`, one: plain, noun: title(rest), many: plural(plain) };
  const many = MANY.includes(rest) ? `{${plural(rest)}}` : `{${rest}}s`;
  return { a: `{a ${rest}}`, one: `{${rest}}`, noun: `{${title(rest)}}`, many };
};
