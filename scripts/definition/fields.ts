import type { PlainInputField } from '../../records/field.js';

interface Tree {
  key: string;
  children?: Tree[];
}

/** Fields and their children in one list. */
export const flat = <F extends Tree & { children?: F[] }>(fields: F[]): F[] =>
  fields.flatMap((field) => [field, ...flat(field.children ?? [])]);

/** The labels that the editor shows for a field's own choices. */
export const choiceLabels = ({ choices }: PlainInputField): string[] =>
  Array.isArray(choices)
    ? choices.map((each) => (typeof each === 'string' ? each : (each.label ?? each.value)))
    : Object.values(choices ?? {}).map(String);
