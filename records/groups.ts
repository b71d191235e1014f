/** Groups of a long form, under which Zapier's editor shows its fields. */
import type { PlainInputField } from './field.js';

export interface Group {
  key: string;
  /** May hold words in braces. */
  label: string;
  /** Keys of its fields, including those of single products. */
  fields: readonly string[];
}

/** A form's groups. The account's own fields have a group of their own, and the last group takes what no other one names. */
export const groups = (...named: Group[]): readonly Group[] => [
  ...named,
  { key: 'custom', label: 'Custom Fields', fields: [] },
  { key: 'more', label: 'More', fields: [] },
];

/** The field in its group. A notice that no group names comes above all groups. */
export const inGroup = (all: readonly Group[], field: PlainInputField): PlainInputField => {
  const named = all.find(({ fields }) => fields.includes(field.key));
  if (!named && field.type === 'copy') return field;
  return { ...field, group: named?.key ?? (field.key.startsWith('cf_') ? 'custom' : 'more') };
};

/** The address of contacts and companies. */
export const ADDRESS: Group = {
  key: 'address',
  label: 'Address',
  fields: ['', 'second_'].flatMap((which) =>
    ['street', 'city', 'state', 'postal_code', 'country', 'address_type'].map((part) => `${which}${part}`),
  ),
};
