import _ from 'lodash';

/** What a product calls things, in lower case: `task` -> `action`, `completed` -> `approved`. */
export type Words = Readonly<Record<string, string>>;

/** Kept, since a form says the same few words again and again. */
const titleCase = _.memoize((word: string): string =>
  word.replace(/\b(?!(?:or|of|and|the)\b)[a-z]/g, (letter) => letter.toUpperCase()),
);

/** `a` or `an`, by how the word sounds. */
export const article = (noun: string): string => (/^[aeio]|^un(?!i)|^up/i.test(noun) ? 'an' : 'a');

/** Whether `say` has anything to put in: most texts are the same in every product. */
export const hasWords = (text: string): boolean => text.includes('{');

/**
 * Puts a product's words into a text: `{task}` -> `action`, `{Task}` -> `Action`, `{a task}` -> `an action`,
 * `{A task}` -> `An action`.
 * Throws for an unknown word, so that a typo cannot reach a user.
 */
export const say = (text: string, words: Words): string => {
  if (!hasWords(text)) return text;
  return text.replace(
    /\{([Aa]n? )?([A-Za-z][A-Za-z ]*)\}/g,
    (_match, withArticle: string | undefined, name: string) => {
      const word = words[name.toLowerCase()];
      if (word === undefined) throw new Error(`No word for {${name}} in "${text}".`);
      const cased = /^[A-Z]/.test(name) ? titleCase(word) : word;
      if (!withArticle) return cased;
      const said = article(word);
      return `${withArticle.startsWith('A') ? _.upperFirst(said) : said} ${cased}`;
    },
  );
};
