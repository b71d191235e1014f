/** Changes that no test can notice, since the code does the same with them. */
export const EQUIVALENT: Array<{ file: string; line: string; from: string; why: string }> = [];
