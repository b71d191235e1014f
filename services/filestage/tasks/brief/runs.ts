/** Splits a line into runs that one face can draw. */
import type { Face } from './faces.js';

/** Text that one face draws. */
export interface Run {
  face: string;
  text: string;
}

/** Stands for a character that no face has; the faces draw their empty box for it. */
const MISSING = '□';

/** The most marks on one letter, as in Unicode's stream-safe text format: they are placed one by one. */
const MOST_MARKS = 30;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Letters of a word that are segmented at once: the segmenter's time grows with the square of their number. */
const AT_ONCE = 256;

/** Characters of a word, piece by piece. The last one of a piece may continue in the next, so it is segmented again there. */
const segments = (word: string): string[] => {
  const found: string[] = [];
  for (let from = 0; from < word.length; ) {
    const piece = word.slice(from, from + AT_ONCE);
    const parts = [...segmenter.segment(piece)].map(({ segment }) => segment);
    const isEnd = from + piece.length >= word.length;
    const whole = isEnd || parts.length === 1 ? parts : parts.slice(0, -1);
    for (const part of whole) {
      found.push(part);
      from += part.length;
    }
  }
  return found;
};

/** Characters as people count them, without invisible ones: control and format characters. */
export const charactersOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replaceAll('\t', '    ')
    .split(/(?<= )/)
    .flatMap(segments)
    .map((segment) => segment.replace(/\p{Cc}|\p{Cf}|\p{VS}/gu, ''))
    .map((segment) =>
      segment.length > MOST_MARKS ? [...segment].slice(0, MOST_MARKS + 1).join('') : segment,
    )
    .filter((character) => character !== '');

/** How one character is drawn. */
export const runFor = (character: string, faces: Face[]): Run => {
  const codePoints = [...character].map((each) => each.codePointAt(0) ?? 0);
  const face = faces.find(({ has }) => codePoints.every(has));
  return face ? { face: face.name, text: character } : { face: faces[0]?.name ?? '', text: MISSING };
};

/** The text in runs, each with the first face that has all its characters. */
export const runsOf = (characters: string[], faces: Face[]): Run[] => {
  const runs: Run[] = [];
  for (const character of characters) {
    const run = runFor(character, faces);
    const last = runs.at(-1);
    if (last?.face === run.face) last.text += run.text;
    else runs.push(run);
  }
  return runs;
};
