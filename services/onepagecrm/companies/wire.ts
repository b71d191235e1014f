/** Schemas of the API's answers about companies. */
import {
  carried,
  flag,
  id,
  inside,
  instant,
  list,
  maybe,
  type Of,
  object,
  record,
  text,
} from '../../../platform/wire.js';
import { type AddressRecord, address, addressWhole, ownValues } from '../wire.js';

const shape = {
  id,
  name: text,
  phone: text,
  url: text,
  description: text,
  address,
  company_fields: ownValues('company_field'),
  /** Whether all its contacts have the same status, and which. */
  syncing_status: flag,
  synced_status_id: text,
  /** The people who work there, as whole contacts; only the first one is used here. */
  contacts: list(inside('contact', object({ background: maybe(text), created_at: maybe(instant) }))),
  created_at: instant,
  modified_at: instant,
};

const ALSO: Array<keyof typeof shape> = ['syncing_status', 'synced_status_id', 'contacts'];

export const companyRecord = record(shape, ALSO);
export type CompanyRecord = Of<typeof companyRecord>;

/** The same before a change: the address goes back whole. */
export const companyToChange = record({ ...shape, address: carried(addressWhole) }, ALSO);

/** What a write of a company sends. */
export interface CompanyBody {
  name?: string;
  phone?: string;
  url?: string;
  description?: string;
  address?: AddressRecord;
  company_fields?: Array<{ company_field: { id: string }; value: unknown }>;
}
