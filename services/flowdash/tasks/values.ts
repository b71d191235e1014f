/** Values of a workflow's own fields, in and out. */
import { type Rule, sameExactly, sameValues } from '../../../platform/changes.js';
import { endOfDue, readDue } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { flag, isBlank, list, number, sameText } from '../../../platform/values.js';
import type { FieldRecord } from '../wire.js';

/** The option as the workflow spells it, blanks and capitals included. Any other value is sent as it is. */
export const optionOf = ({ options }: FieldRecord, value: unknown): string =>
  options.find((each) => sameText(each, value)) ?? String(value);

/** Files are fetched by Flowdash itself: what Zapier passes for a file is a link. */
const files = ({ limit }: FieldRecord, value: unknown, label: string): Array<{ remoteUrl: string }> => {
  const links = [value]
    .flat()
    .filter((link) => !isBlank(link))
    .map(String);
  if (limit !== null && links.length > limit)
    throw invalidInput(`${label} has ${links.length} files; this workflow allows at most ${limit} there`);
  const other = links.find((link) => !/^https?:\/\//i.test(link));
  if (other !== undefined) throw invalidInput(`${label} must be a file or a link to one, not "${other}"`);
  return links.map((remoteUrl) => ({ remoteUrl }));
};

/**
 * A value of the form as the API takes it for this field. `date` is documented (`YYYY-MM-DD`, otherwise 422); that a
 * `datetime` is ISO 8601 and a person is an email is a guess. If a time is needed, a day alone means its end.
 */
export const toVendor = (field: FieldRecord, value: unknown, zone: string, label = field.name): unknown => {
  switch (field.type) {
    case 'number':
    case 'currency': {
      const amount = number(value);
      if (amount === null) throw invalidInput(`${label} must be a number, not "${value}"`);
      return amount;
    }
    case 'date':
      return readDue(String(value), zone, label).day;
    case 'datetime':
      return endOfDue(readDue(String(value), zone, label), zone)
        .toISOString()
        .replace(/\.\d+Z$/, 'Z');
    case 'checkbox':
      return flag(value, false);
    case 'singleSelect':
      return optionOf(field, value);
    case 'multipleSelect':
      return list(value).map((each) => optionOf(field, each));
    case 'person':
      return String(value).trim();
    case 'file':
      return files(field, value, label);
    default:
      return String(value);
  }
};

/** The same text letter by letter: blanks and capitals may be what a user wants to change. */
const sameLetters: Rule = (wanted, present) => String(present ?? '') === String(wanted ?? '');

const RULES: Readonly<Record<string, Rule>> = {
  number: (wanted, present) => number(present) === number(wanted),
  currency: (wanted, present) => number(present) === number(wanted),
  checkbox: (wanted, present) => flag(present, false) === wanted,
  datetime: (wanted, present) => Date.parse(String(present)) === Date.parse(String(wanted)),
  multipleSelect: (wanted, present) => sameValues(list(wanted), list(present)),
  file: sameExactly,
};

/** The rule that says whether a task is as wanted, by the field's type; `Stage` and `Assigned To` have no field. */
export const ruleFor = (field: Pick<FieldRecord, 'type'> | undefined): Rule => {
  const same = (field && RULES[field.type]) ?? sameLetters;
  return (wanted, present) => (isBlank(wanted) && isBlank(present)) || same(wanted, present);
};
