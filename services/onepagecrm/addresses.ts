/** Postal addresses of contacts and companies. */
import _ from 'lodash';
import { invalidInput } from '../../platform/failure.js';
import { compact, isBlank } from '../../platform/values.js';
import type { InputOf, PlainInputField } from '../../records/field.js';
import type { placeFields } from '../../records/shared_fields.js';
import { ADDRESS_PARTS, type AddressRecord } from './wire.js';

const isNowhere = (address: AddressRecord): boolean => ADDRESS_PARTS.every((key) => isBlank(address[key]));

/** The address without blank parts. Anything else in it goes back as it came. */
const filledOf = (address: AddressRecord): AddressRecord =>
  _.omitBy(
    address,
    (value, key) => isBlank(value) && (key === 'type' || ADDRESS_PARTS.some((part) => part === key)),
  );

/** The addresses that are not blank. A contact without any has one of blank lines (recorded answers). */
export const filledAddresses = (stored: AddressRecord[] = []): AddressRecord[] =>
  _.dropRightWhile(stored.map(filledOf), isNowhere);

const countryCode = (country: string | undefined, label: string): string | undefined => {
  if (!country) return undefined;
  const code = country.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) {
    throw invalidInput(`${label} must be a two-letter code, for example IE or US, not "${country}"`);
  }
  return code;
};

/** OnePageCRM stores two addresses of a contact; the second one has its own fields in the form. */
export interface OwnAddressInput {
  address_type?: string;
  second_street?: string;
  second_city?: string;
  second_state?: string;
  second_postal_code?: string;
  second_country?: string;
  second_address_type?: string;
}

export type AddressInput = InputOf<typeof placeFields> & OwnAddressInput;

/** Types from the OnePageCRM OpenAPI file. A new address without a type gets `work`. */
const TYPES = { work: 'Work', home: 'Home', billing: 'Billing', delivery: 'Delivery', other: 'Other' };

export const addressForm: PlainInputField[] = [
  {
    key: 'address_type',
    label: 'Address Type',
    choices: TYPES,
    helpText: 'Leave blank for Work, or to keep the type of one that is already there.',
  },
  { key: 'second_street', label: 'Second Street' },
  { key: 'second_city', label: 'Second City' },
  { key: 'second_state', label: 'Second State' },
  { key: 'second_postal_code', label: 'Second Postal Code' },
  {
    key: 'second_country',
    label: 'Second Country',
    helpText: 'Name or two-letter code, for example Ireland or IE.',
  },
  { key: 'second_address_type', label: 'Second Address Type', choices: TYPES },
];

/** The parts of the first or second address that the form fills in. */
const filledIn = (input: AddressInput, which: '' | 'second_', country: string): AddressRecord =>
  compact({
    address: input[`${which}street`],
    city: input[`${which}city`],
    state: input[`${which}state`],
    zip_code: input[`${which}postal_code`],
    country_code: countryCode(input[`${which}country`], country),
    type: input[`${which}address_type`],
  });

/** The whole list, with what the form fills in for both addresses; undefined if it fills in nothing. */
export const addressesWith = (present: AddressRecord[], input: AddressInput): AddressRecord[] | undefined => {
  const first = filledIn(input, '', 'Country');
  const second = filledIn(input, 'second_', 'Second Country');
  if (_.isEmpty(first) && _.isEmpty(second)) return undefined;
  const merged = [
    { ...present[0], ...first },
    { ...present[1], ...second },
  ];
  if (isNowhere(merged[0] ?? {})) {
    throw invalidInput(
      'Fill in Street, City or another part of the first address before you use the second address or the types',
    );
  }
  if (!_.isEmpty(second) && isNowhere(merged[1] ?? {})) {
    throw invalidInput('Fill in a part of the second address, or leave Second Address Type blank');
  }
  return [...merged.filter((address) => !isNowhere(address)), ...present.slice(2)];
};
