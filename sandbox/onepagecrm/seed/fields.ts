import type { Collection } from '../../kernel/collection.js';
import type { Account } from '../account.js';
import type { Field, FieldType } from '../catalog_types.js';
import { agedStamps } from './age.js';

type Row = [name: string, type: FieldType, choices?: string[]];

/** One of every type, with a section. */
const CONTACT_FIELDS: Row[] = [
  ['Preferred Channel', 'select_box', ['Email', 'Phone', 'Video call']],
  ['Interests', 'multiple_choice', ['Branding', 'Web', 'Print', 'Video']],
  ['Birthday', 'anniversary'],
  ['Project', 'section_divider'],
  ['Kick-off', 'date'],
  ['Budget (USD)', 'number'],
  ['Brief', 'multi_line_text'],
  ['Referred By', 'single_line_text'],
  ['Work Card', 'external_id'],
];

const COMPANY_FIELDS: Row[] = [
  ['Size', 'select_box', ['1-10', '11-50', '51-250', 'Larger']],
  ['Services Used', 'multiple_choice', ['Branding', 'Web', 'Print']],
  ['Billing', 'section_divider'],
  ['Contract Until', 'date'],
  ['Hourly Rate', 'number'],
  ['VAT Number', 'single_line_text'],
  ['Billing Notes', 'multi_line_text'],
  ['Ledger Id', 'external_id'],
];

const DEAL_FIELDS: Row[] = [
  ['Deal Size', 'select_box', ['Small', 'Medium', 'Large']],
  ['Deliverables', 'multiple_choice', ['Logo', 'Web page', 'Brochure']],
  ['Delivery', 'section_divider'],
  ['Go-live', 'date'],
  ['Discount (%)', 'number'],
  ['Purchase Order', 'single_line_text'],
  ['Terms', 'multi_line_text'],
  ['Board Id', 'external_id'],
];

const addFields = (account: Account, fields: Collection<Field>, rows: Row[]): void => {
  rows.forEach(([name, type, choices = []], at) => {
    const reminder_days = type === 'anniversary' ? 2 : null;
    fields.add({ ...agedStamps(account, 320 - at), name, type, position: at, choices, reminder_days });
  });
};

export const seedFields = (account: Account): void => {
  addFields(account, account.catalog.customFields, CONTACT_FIELDS);
  addFields(account, account.catalog.companyFields, COMPANY_FIELDS);
  addFields(account, account.catalog.dealFields, DEAL_FIELDS);
};

/** The id of a seeded field. */
export const fieldId = (fields: Collection<Field>, name: string): string => {
  const field = fields.find((one) => one.name === name);
  if (!field) throw new Error(`The seed has no field ${name}.`);
  return field.id;
};
