/** Whose form it is: what its fields and lists are asked with. */
import type { Kind, Values } from '../protocol.js';

export interface FormPlace {
  index: number;
  kind: Kind;
  operation: string;
  connection: string;
  input: Values;
}
