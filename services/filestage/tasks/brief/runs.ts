/** Splits a line into runs that one face can draw. */
import type { Face } from './faces.js';

/** Text that one face draws. */
export interface Run {
  face: string;
  text: string;
}

/** Stands for a character that no face has; the faces draw their empty box for it. */
const MISSING = '□';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters as people count them, without what shows nothing: control and format characters. */
export const charactersOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replaceAll('\t', '    ')
    // Word by word: the segmenter takes time with the square of the length.
    .split(/(?<= )/)
    .flatMap((word) => [...segmenter.segment(word)])
    .map(({ segment }) => segment.replace(/\p{Cc}|\p{Cf}|\p{VS}/gu, ''))
    .filter((character) => character !== '');

const runFor = (character: string, faces: Face[]): Run => {
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
