/** How a field of a form is declared: as Zapier does it, with which products it is for. */
import type { InferInputData, PlainInputField, PlainOutputField } from 'zapier-platform-core';
import type { Feature } from './features.js';

export type { PlainInputField, PlainOutputField };

export type Field = PlainInputField & {
  /** Products without this feature have no such field. */
  offered?: Feature;
  /** Products with this feature cannot do without the field: it is required if all services of an app have the feature. */
  needed?: Feature;
  /** Only products with this feature have a list to choose from: for others, the field is plain text. */
  listed?: Feature;
  /** Shown at the end of the form, after what only some products have. */
  rare?: boolean;
};

/** The key of the list behind a dropdown. */
export const listBehind = ({ dynamic }: Pick<PlainInputField, 'dynamic'>): string | undefined =>
  dynamic?.split('.')[0];

/** The fields of one form, or some that several share. */
export const form = <const Fields extends Field[]>(fields: Fields): Fields => fields;

/** The values of a form, by key. What is not required may be absent, blank or null. */
export type InputOf<Fields extends Field[]> = InferInputData<Fields>;
