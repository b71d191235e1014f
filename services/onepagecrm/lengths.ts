/** How long a text may be. */
import { invalidInput } from '../../platform/failure.js';
import { keepMark } from '../../platform/origin.js';

/** Characters of a text as people count them; 0 if it is no text. An emoji is one, not two. */
export const lengthOf = (text: unknown): number => (typeof text === 'string' ? [...text].length : 0);

/** Refuses a text that the API would cut off or refuse; `of` is what it belongs to. */
export const checkLength = (label: string, text: unknown, most: number, of: string): void => {
  const length = lengthOf(text);
  if (length > most) {
    throw invalidInput(`${label} has ${length} characters; OnePageCRM allows at most ${most} for a ${of}`);
  }
};

/** Characters that the text of a note, deal, call or meeting can have (OnePageCRM OpenAPI). */
const TEXT_LENGTH = 7_168;

/** What to write for a text that may end with a mark (`keepMark`): refused if it is too long, with or without the mark. */
export const markedText = (
  body: string | undefined,
  mark: Parameters<typeof keepMark>[1],
  of: string,
): string | undefined => {
  checkLength('Text', body, TEXT_LENGTH, of);
  const marked = keepMark(body, mark);
  checkLength('Text, with Made From below it,', marked, TEXT_LENGTH, of);
  return marked;
};
