/** Width of a character in points. Widths add up, so that the time for a text depends only on its length. */
export type Measure = (character: string) => number;

const widthOf = (characters: string[], measure: Measure): number =>
  characters.reduce((sum, character) => sum + measure(character), 0);

/** Cuts a word that is too wide for a line; any other stays whole. */
const cut = (word: string[], width: number, measure: Measure): string[][] => {
  const pieces: string[][] = [];
  let piece: string[] = [];
  let used = 0;
  for (const character of word) {
    const wide = measure(character);
    if (piece.length > 0 && used + wide > width) {
      pieces.push(piece);
      piece = [];
      used = 0;
    }
    piece.push(character);
    used += wide;
  }
  return [...pieces, piece];
};

/** Splits characters into words and the blanks between them. */
const wordsOf = (characters: string[]): string[][] => {
  const words: string[][] = [];
  for (const character of characters) {
    const last = words.at(-1);
    const isBlank = character.trim() === '';
    if (last && (last[0]?.trim() === '') === isBlank) last.push(character);
    else words.push([character]);
  }
  return words;
};

/** Breaks a paragraph into lines no wider than `width`, between words where possible. */
export const linesOf = (paragraph: string[], width: number, measure: Measure): string[][] => {
  const lines: string[][] = [];
  let line: string[] = [];
  let used = 0;
  for (const word of wordsOf(paragraph)) {
    for (const piece of cut(word, width, measure)) {
      const wide = widthOf(piece, measure);
      if (used + wide > width && line.length > 0) {
        lines.push(line);
        line = [];
        used = 0;
        // The blanks at which a line breaks are not carried over.
        if (piece[0]?.trim() === '') continue;
      }
      for (const character of piece) line.push(character);
      used += wide;
    }
  }
  return [...lines, line];
};
