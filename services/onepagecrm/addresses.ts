import _ from 'lodash';
import { refuse } from '../../platform/failure.js';
import { compact } from '../../platform/values.js';
import type { ContactInput } from '../inputs.js';
import type { AddressRecord } from './types.js';

const isNowhere = (address: AddressRecord): boolean => Object.keys(_.omit(address, 'type')).length === 0;

/** The addresses that say something. A contact without any carries one of blank lines (recorded answers). */
export const filledAddresses = (stored: AddressRecord[] | null | undefined): AddressRecord[] =>
  _.dropRightWhile((stored ?? []).map(compact), isNowhere);

const countryCode = (country: string | undefined): string | undefined => {
  if (!country) return undefined;
  const code = country.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) {
    throw refuse(`Country must be a two-letter code such as IE or US, not "${country}"`);
  }
  return code;
};

/** The whole list with what the form fills in of the first address; undefined where it fills in nothing. */
export const addressesWith = (present: AddressRecord[], input: ContactInput): AddressRecord[] | undefined => {
  const filledIn: AddressRecord = compact({
    address: input.street,
    city: input.city,
    state: input.state,
    zip_code: input.postal_code,
    country_code: countryCode(input.country),
  });
  if (isNowhere(filledIn)) return undefined;
  const [first, ...others] = present;
  return [{ ...first, ...filledIn }, ...others];
};
