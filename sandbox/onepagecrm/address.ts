import { type Fields, text } from './body.js';
import type { Address } from './types.js';

/** What is shown if there is no address (recorded answers). */
export const BLANK_ADDRESS: Address = { address: '', city: '', state: '', zip_code: '', country_code: '' };

/** A whole address; lines that are not sent are blank. */
export const readAddress = (fields: Fields): Address => ({
  address: text(fields, 'address') ?? '',
  city: text(fields, 'city') ?? '',
  state: text(fields, 'state') ?? '',
  zip_code: text(fields, 'zip_code') ?? '',
  country_code: text(fields, 'country_code') ?? '',
});

export const isBlank = (address: Address): boolean =>
  ![address.address, address.city, address.state, address.zip_code, address.country_code].some(Boolean);
