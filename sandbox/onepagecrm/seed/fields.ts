import type { Collection } from '../../kernel/collection.js';
import {
  dataFile,
  list,
  map,
  object,
  oneOf,
  optional,
  type ReadBy,
  type Reader,
  text,
} from '../../kernel/data_file.js';
import type { Account } from '../account.js';
import { FIELD_TYPES, type Field } from '../catalog_types.js';
import type { FieldValues } from '../types.js';
import { agedStamps, dayIn } from './age.js';

const rows = list(object({ name: text, type: oneOf(...FIELD_TYPES), choices: optional(list(text)) }));

const fields = dataFile(
  import.meta.url,
  'custom_fields.yaml',
  object({ contact: rows, company: rows, deal: rows }),
);

const addFields = (account: Account, into: Collection<Field>, of: ReadBy<typeof rows>): void => {
  of.forEach(({ name, type, choices = [] }, at) => {
    const reminder_days = type === 'anniversary' ? 2 : null;
    into.add({ ...agedStamps(account, 320 - at), name, type, position: at, choices, reminder_days });
  });
};

export const seedFields = (account: Account): void => {
  const { contact, company, deal } = fields();
  addFields(account, account.catalog.customFields, contact);
  addFields(account, account.catalog.companyFields, company);
  addFields(account, account.catalog.dealFields, deal);
};

const value: Reader<string | number | string[]> = (each, at) => {
  if (typeof each === 'number') return each;
  return Array.isArray(each) ? list(text)(each, at) : text(each, at);
};

/** Values by field name; a date is days from now. */
export const fieldValues = map(value);

/** The same by field id. */
export const valuesOf = (
  account: Account,
  of: Collection<Field>,
  values: ReadBy<typeof fieldValues> = {},
): FieldValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, each]) => {
      const field = of.find((one) => one.name === name);
      if (!field) throw new Error(`custom_fields.yaml has no ${name}.`);
      return [field.id, field.type === 'date' && typeof each === 'number' ? dayIn(account, each) : each];
    }),
  );
