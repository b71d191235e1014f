/**
 * Records as the emulator keeps them. Date-times are ISO 8601 with milliseconds, days `YYYY-MM-DD`. The files
 * called `view.ts` or `*_view.ts` turn them into answers.
 */

export interface Stamps {
  id: string;
  created_at: string;
  modified_at: string;
}

/** Contacts, actions and relationships can be restored after a deletion. */
export interface Restorable extends Stamps {
  deleted_at: string | null;
}

/** An email, phone number or web address with its type. */
export interface Typed {
  type: string;
  value: string;
}

export interface Address {
  address: string;
  city: string;
  state: string;
  zip_code: string;
  country_code: string;
}

export interface TypedAddress extends Address {
  type: string;
}

/** Values of custom, company or deal fields by field id; a multiple choice holds a list. */
export type FieldValues = Record<string, string | number | string[]>;

export interface ClosedSale {
  user_id: string;
  /** Unix seconds. */
  closed_at: number;
  comment: string;
}

export interface Contact extends Restorable {
  title: 'Mr' | 'Mrs' | 'Ms' | '';
  first_name: string;
  last_name: string;
  job_title: string;
  company_id: string | null;
  urls: Typed[];
  phones: Typed[];
  emails: Typed[];
  address_list: TypedAddress[];
  status_id: string;
  tags: string[];
  /** Empty when there is none. */
  lead_source_id: string;
  background: string;
  owner_id: string;
  custom_fields: FieldValues;
  /** Users who starred the contact. */
  starred_by: string[];
  photo_url: string;
  closed_sales: ClosedSale[];
}

export interface Company extends Stamps {
  name: string;
  description: string;
  phone: string;
  url: string;
  address: Address;
  company_fields: FieldValues;
  photo_url: string | null;
  syncing_status: boolean;
  synced_status_id: string;
  syncing_tags: boolean;
  synced_tags: string[];
  /** Contacts of other companies, in the order they were linked. */
  linked_contacts: string[];
}

export const OPEN_STATUSES = ['asap', 'date', 'date_time', 'waiting', 'queued', 'queued_with_date'] as const;
export type OpenStatus = (typeof OPEN_STATUSES)[number];

export interface Action extends Restorable {
  assignee_id: string;
  contact_id: string;
  text: string;
  /** While done, the status that an undone completion returns to. */
  status: OpenStatus;
  date: string | null;
  /** Unix seconds. */
  exact_time: number | null;
  position: number | null;
  done_at: string | null;
  /** Whether it mirrors another product's event until the event's time has passed. */
  external: boolean;
}

export interface DealItem extends Stamps {
  name: string;
  description: string;
  cost: number;
  price: number;
  qty: number;
  predefined_item_id: string;
}

export const DEAL_STATUSES = ['pending', 'won', 'lost'] as const;

export interface Deal extends Stamps {
  contact_id: string;
  owner_id: string;
  pipeline_id: string;
  sales_pipeline_id: string;
  name: string;
  text: string;
  /** Shown only while pending. */
  stage: number;
  status: (typeof DEAL_STATUSES)[number];
  expected_close_date: string;
  close_date: string;
  date: string;
  amount: number;
  months: number;
  cost: number;
  commission_base: 'amount' | 'margin';
  commission_type: 'none' | 'percentage' | 'absolute';
  commission: number;
  commission_percentage: number;
  deal_fields: FieldValues;
  deal_items: DealItem[];
  author: string;
  reason_lost_id: string | null;
  /** Contacts besides the one that the deal belongs to. */
  linked_contacts: string[];
  /** The deal's last stage in each pipeline that it went through. */
  last_stages: Record<string, number>;
}

export interface Note extends Stamps {
  contact_id: string;
  text: string;
  date: string;
  linked_deal_id: string | null;
  author: string;
}

export interface PhoneCall extends Stamps {
  contact_id: string;
  text: string;
  call_result: string;
  /** Unix seconds. */
  call_time_int: number;
  via: 'unknown' | 'jabber' | 'talkdesk' | 'phone';
  phone_number: string;
  recording_link: string | null;
  author: string;
}

export interface Meeting extends Stamps {
  contact_id: string;
  text: string;
  /** Unix seconds. */
  meeting_time_int: number;
  place: string;
  author: string;
}

export const REFERENCE_TYPES = ['deal', 'note', 'call', 'meeting'] as const;
export type ReferenceType = (typeof REFERENCE_TYPES)[number];

export interface Attachment {
  id: string;
  reference_type: ReferenceType;
  reference_id: string;
  contact_id: string;
  filename: string;
  custom_filename: string;
  pinned_at: string | null;
  size: number;
  storage_provider: 'amazon' | 'google_drive' | 'dropbox' | 'evernote';
  /** Key in the file storage, or the address at another provider. */
  location: string;
}

export interface Relationship extends Restorable {
  relationship_type_id: string;
  related_contacts: Array<{ contact_id: string; variant_id: string }>;
}
