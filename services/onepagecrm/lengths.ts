/** Characters of a text as people count them; 0 for what is none. An emoji is one, not two. */
export const lengthOf = (text: unknown): number => (typeof text === 'string' ? [...text].length : 0);
