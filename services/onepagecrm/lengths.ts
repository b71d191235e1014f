/** How long a text may be. */
import { invalidInput } from '../../platform/failure.js';

/** Characters of a text as people count them; 0 for what is none. An emoji is one, not two. */
export const lengthOf = (text: unknown): number => (typeof text === 'string' ? [...text].length : 0);

/** Refuses a text that the API would cut off or refuse; `of` is what it belongs to. */
export const checkLength = (label: string, text: unknown, most: number, of: string): void => {
  const length = lengthOf(text);
  if (length > most) {
    throw invalidInput(`${label} has ${length} characters; OnePageCRM allows at most ${most} for a ${of}`);
  }
};
