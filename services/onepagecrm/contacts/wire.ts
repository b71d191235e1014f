/** Schemas of the API's answers about contacts. */
import {
  carried,
  flag,
  id,
  inside,
  instant,
  list,
  number,
  type Of,
  object,
  record,
  text,
} from '../../../platform/wire.js';
import {
  type AddressRecord,
  address,
  addressWhole,
  ownValues,
  type Typed,
  typed,
  typedWhole,
  whole,
} from '../wire.js';

const shape = {
  id,
  title: text,
  first_name: text,
  last_name: text,
  job_title: text,
  company_id: text,
  company_name: text,
  /** Contacts of its company, itself included. */
  company_size: number,
  emails: list(typed),
  phones: list(typed),
  urls: list(typed),
  /** At most two; one of blank lines if there is none (recorded answers). */
  address_list: list(address),
  status: text,
  status_id: text,
  tags: list(text),
  lead_source: text,
  lead_source_id: text,
  background: text,
  owner_id: text,
  /** Blank without a photo. */
  photo_url: text,
  /** By the API user. */
  starred: flag,
  /** Users whose sales cycle with the contact is closed. */
  sales_closed_for: list(text),
  custom_fields: ownValues('custom_field'),
  created_at: instant,
  modified_at: instant,
};

/** Values that our own keys show only in part or not at all: one web address, and the first postal address. */
const ALSO: Array<keyof typeof shape> = [
  'title',
  'company_size',
  'urls',
  'address_list',
  'background',
  'photo_url',
  'starred',
  'sales_closed_for',
];

export const contactRecord = record(shape, ALSO);
export type ContactRecord = Of<typeof contactRecord>;

/** The same before a change: the API replaces lists, so they go back whole. */
export const contactToChange = record(
  {
    ...shape,
    emails: whole(typedWhole),
    phones: whole(typedWhole),
    urls: whole(typedWhole),
    address_list: whole(addressWhole),
    tags: whole(text),
    background: carried(text),
  },
  ALSO,
);

/** A contact in a list or alone: in a wrapper, beside its actions and its company. */
export const inWrapper = inside('contact', contactRecord);

/** An open action, as it appears beside a contact. */
const openAction = record({
  id,
  assignee_id: text,
  status: text,
  /** `YYYY-MM-DD` */
  date: text,
  externally_controlled: flag,
});
export type OpenAction = Of<typeof openAction>;

/** A contact with its open actions. Some answers leave the actions out (recorded answers). */
export const withActions = object({
  contact: contactRecord,
  next_actions: whole(openAction),
  queued_actions: whole(openAction),
});

/** What a write of a contact sends. */
export interface ContactBody {
  title?: string;
  first_name?: string;
  last_name?: string;
  job_title?: string;
  company_name?: string;
  emails?: Typed[];
  phones?: Typed[];
  urls?: Typed[];
  address_list?: AddressRecord[];
  status_id?: string;
  tags?: string[];
  lead_source_id?: string;
  background?: string;
  owner_id?: string;
  custom_fields?: Array<{ custom_field: { id: string }; value: unknown }>;
}
