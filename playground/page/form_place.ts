/** Whose form it is: what its fields and lists are asked with. */
import type { Kind, Values } from '../protocol.js';

export interface FormPlace {
  index: number;
  kind: Kind;
  operation: string;
  connection: string;
  input: Values;
}

/** What every kind of field is given. */
export interface FieldValue {
  place: FormPlace;
  value: unknown;
  /** What was chosen from dropdowns, as the dropdown called it. */
  labels: Record<string, string>;
  /** `label`: what a dropdown calls the value. */
  onChange(value: unknown, label?: string): void;
}
