/** Values of a workflow's own fields, in and out. */
import _ from 'lodash';
import { endOfDue, readDue } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { flag, isBlank, list, number, sameText } from '../../../platform/values.js';
import type { FieldRecord, Names } from '../types.js';

/** The option as the workflow spells it, blanks and capitals included. What is none goes out as it is. */
export const optionOf = ({ options = [] }: FieldRecord, value: unknown): string =>
  options.find((each) => sameText(each, value)) ?? String(value);

/** Fetched by Flowdash itself: what Zapier gives for a file is a link. */
const files = ({ limit }: FieldRecord, value: unknown, label: string): Array<{ remoteUrl: string }> => {
  const links = [value]
    .flat()
    .filter((link) => !isBlank(link))
    .map(String);
  if (limit !== undefined && links.length > limit)
    throw invalidInput(`${label} has ${links.length} files; this workflow takes ${limit} at most there`);
  const other = links.find((link) => !/^https?:\/\//i.test(link));
  if (other !== undefined) throw invalidInput(`${label} must be a file or a link to one, not "${other}"`);
  return links.map((remoteUrl) => ({ remoteUrl }));
};

/**
 * A value of the form as the API takes it for this field. `date` is documented (`YYYY-MM-DD`, else 422); that a
 * `datetime` is ISO 8601 and a person an e-mail is a guess. A day alone means its end where a time is wanted.
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

/** The e-mail as the workflow spells it. Whom it does not know goes out as given, for Flowdash to judge. */
export const memberOf = (people: Names, email: string): string =>
  [...people.keys()].find((known) => sameText(known, email)) ?? email.trim();

/** Whether a task holds the wanted value already. `field` is undefined for `Stage` and `Assigned To`. */
export const holds = (
  field: Pick<FieldRecord, 'type'> | undefined,
  present: unknown,
  wanted: unknown,
): boolean => {
  if (isBlank(present) && isBlank(wanted)) return true;
  switch (field?.type) {
    case 'number':
    case 'currency':
      return number(present) === number(wanted);
    case 'checkbox':
      return flag(present, false) === wanted;
    case 'datetime':
      return Date.parse(String(present)) === Date.parse(String(wanted));
    case 'multipleSelect':
      return _.isEqual(_.sortBy(list(present)), _.sortBy(list(wanted)));
    case 'file':
      return _.isEqual(present, wanted);
    default:
      return String(present ?? '') === String(wanted ?? '');
  }
};
