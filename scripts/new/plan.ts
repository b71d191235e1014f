/** What `npm run new` plans: texts in, texts out. */

/** A file of the project; undefined if there is none. */
export type Read = (file: string) => string | undefined;

export interface Plan {
  /** New texts by file. */
  files: Map<string, string>;
  /** What must be done by hand, in this order. */
  left: string[];
}

/** The product that the operation is for, and the folders of its records. */
export interface Product {
  key: string;
  label: string;
  folders: string[];
}

/** The reason that something cannot be written, in one sentence. */
export class NewError extends Error {}
