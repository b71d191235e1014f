/** The step that a form belongs to: its fields and lists are requested with these values. */
import type { Kind, Values } from '../protocol.js';

export interface FormPlace {
  index: number;
  kind: Kind;
  operation: string;
  connection: string;
  input: Values;
}

/** The props that every kind of field gets. */
export interface FieldValue {
  place: FormPlace;
  value: unknown;
  /** The labels of values that were chosen from dropdowns. */
  labels: Record<string, string>;
  /** `label`: the dropdown's label for the value. */
  onChange(value: unknown, label?: string): void;
}
