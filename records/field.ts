/** How a field of a form is declared: as Zapier does, and whom it is for. */
import type { InferInputData, PlainInputField, PlainOutputField } from 'zapier-platform-core';
import type { Feature } from './features.js';

export type { PlainInputField, PlainOutputField };

export type Field = PlainInputField & {
  /** Products without this feature have no such field. */
  offered?: Feature;
  /** Products with this feature cannot do without it: it is required where all services of an app have it. */
  needed?: Feature;
  /** Only products with this feature have a list to choose it from: to others it is plain text. */
  listed?: Feature;
  /** Stands at the end of the form, behind what only some products have. */
  rare?: boolean;
};

/** The key of the list behind a dropdown. */
export const listBehind = ({ dynamic }: Pick<PlainInputField, 'dynamic'>): string | undefined =>
  dynamic?.split('.')[0];

/** The fields of one form, or some that several share. */
export const form = <const Fields extends Field[]>(fields: Fields): Fields => fields;

/** What a form gives, by key. What is not required may be absent, blank or null. */
export type InputOf<Fields extends Field[]> = InferInputData<Fields>;
