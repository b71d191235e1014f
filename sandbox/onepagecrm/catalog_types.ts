/** An account's setup: lists that contacts, deals and calls refer to. */

import type { Stamps } from './types.js';

export interface User {
  id: string;
  first_name: string;
  last_name: string;
  email: string;
  account_rights: string[];
}

export interface Status {
  id: string;
  /** The slug: `lead`, `prospect`, …, `custom1`. */
  status: string;
  text: string;
  description: string;
  color: string;
}

export interface LeadSource {
  /** A slug if built in, else an id. */
  id: string;
  text: string;
}

export const FIELD_TYPES = [
  'anniversary',
  'date',
  'multi_line_text',
  'multiple_choice',
  'number',
  'select_box',
  'single_line_text',
  'external_id',
  'section_divider',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** A custom, company or deal field. */
export interface Field extends Stamps {
  name: string;
  type: FieldType;
  position: number;
  choices: string[];
  /** For anniversaries only. */
  reminder_days: number | null;
}

export interface Pipeline {
  id: string;
  name: string;
  type: 'sales' | 'delivery';
  default: boolean;
  won_column_enabled: boolean;
  won_column_name: string;
  stages: Array<{ stage: number; label: string | null }>;
}

export interface CallResult {
  /** The key that calls use. */
  id: string;
  text: string;
}

export interface PredefinedAction {
  id: string;
  text: string;
  days: number;
  position: number;
  action_group_id: string | null;
}

export interface PredefinedItem {
  id: string;
  name: string;
  description: string;
  cost: number;
  price: number;
  position: number;
  item_group_id: string;
}

export interface RelationshipType extends Stamps {
  /** One variant makes the type symmetrical. */
  variants: Array<{ id: string; name: string }>;
}

export interface SavedFilter {
  id: string;
  name: string;
  /** Each as field, operator, value; all must hold. */
  conditions: Array<[string, string, string]>;
}
