/** How long a brief may be: it is made while a Zap waits, and goes through Zapier's memory. */
import { invalidInput } from '../../../../platform/failure.js';

/** The most characters of a title and of a text, and the most lines of the text. */
export const MOST = { title: 300, text: 20_000, lines: 2_000 };

export const LINE_END = /\r\n|\r|\n/;

const told = (count: number): string => count.toLocaleString('en-US');

const hold = (label: string, count: number, most: number, of: string): void => {
  if (count <= most) return;
  throw invalidInput(
    `${label} has ${told(count)} ${of}, and the PDF made from it can have at most ${told(most)}. Shorten it, or fill in File instead`,
  );
};

/** Refuses what would take too long, and names the field by its label. */
export const checkBrief = (title: string, text: string): void => {
  hold('Title', title.length, MOST.title, 'characters');
  // A tab is drawn as four blanks.
  hold('Description', text.replaceAll('\t', '    ').length, MOST.text, 'characters');
  hold('Description', text.split(LINE_END).length, MOST.lines, 'lines');
};
