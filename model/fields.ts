import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';

export type { PlainInputField, PlainOutputField };

/** Street address, as contacts and companies have it. */
export interface Address {
  street: string | null;
  city: string | null;
  state: string | null;
  postal_code: string | null;
  country: string | null;
}

export const addressOutputFields: PlainOutputField[] = [
  { key: 'address__street', label: 'Street' },
  { key: 'address__city', label: 'City' },
  { key: 'address__state', label: 'State' },
  { key: 'address__postal_code', label: 'Postal Code' },
  { key: 'address__country', label: 'Country' },
];

/** One of several e-mail addresses or phone numbers. `type` is the service's word, e.g. `work`. */
export interface Labelled {
  value: string;
  type: string | null;
}

/** Values of the account's own fields by `cf_<field id>`. */
export type CustomValues = Record<string, unknown>;
