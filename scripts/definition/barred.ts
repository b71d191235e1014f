/** Phrases that readers stumble over: none may reach a user, in a form, an error or the guide. */

const BARRED = [
  'all that hangs on it',
  'all the same',
  'as it was there',
  'asks to slow down',
  'cannot be had',
  'cannot do without',
  'comes to match',
  'counts up itself',
  'demands',
  'does not tell',
  'e-mail',
  'gives it as it was',
  'gives the one',
  'hang on',
  'hangs on',
  'in its own time',
  'in a step of its own',
  'is no id',
  'is none of',
  'is none that',
  'is there already',
  'knows no',
  'made of it',
  'makes a new one',
  'nobody any more',
  'not be taken away',
  'once more',
  'stands in',
  'take it back',
  'takes the place of',
  'tells neither',
  'tells the day',
  'that plays this part',
  'unless you choose',
  'which is no',
  'will do, too',
  'without a choice',
];

const PATTERN = new RegExp(`\\b(?:${BARRED.join('|')})\\b`, 'i');

/** The first of them in a text; undefined if there is none. */
export const barredIn = (text: string): string | undefined => PATTERN.exec(text)?.[0].toLowerCase();

/** Without comments: those are for developers. */
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/.*/g, '');

/** Quoted strings of at least two words: a text, or part of one. */
const textsIn = (code: string): string[] =>
  [...withoutComments(code).matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)]
    .map(([quoted]) => quoted.slice(1, -1))
    .filter((text) => text.includes(' '));

/** Barred phrases in the texts that a code file shows to users. */
export const barredInCode = (code: string): Array<{ phrase: string; text: string }> =>
  textsIn(code).flatMap((text) => {
    const phrase = barredIn(text);
    return phrase === undefined ? [] : [{ phrase, text }];
  });
