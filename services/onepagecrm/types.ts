/**
 * OnePageCRM's records as its API answers them (OnePageCRM OpenAPI and recorded answers). Keys that do not apply
 * to a record are absent, so nearly all are optional.
 */

/** Envelope of a single record: `data.contact`, `data.action` … */
export interface Single<T> {
  data: T;
}

/** Envelope of a list. `max_page` can be 0 on an empty account. */
export interface List<T> {
  /** The server's time, Unix seconds. */
  timestamp?: number;
  data: T & { page?: number; per_page?: number; max_page?: number; total_count?: number };
}

export interface Typed {
  type?: string | null;
  value?: string | null;
}

export interface AddressRecord {
  address?: string | null;
  city?: string | null;
  state?: string | null;
  zip_code?: string | null;
  country_code?: string | null;
  type?: string | null;
}

/** A field of the account's own, as values name it. */
export interface FieldRecord {
  id: string;
  name?: string;
  type?: string;
}

export interface CustomValue {
  custom_field: FieldRecord;
  value?: unknown;
}

export interface ContactRecord {
  id: string;
  title?: string | null;
  first_name?: string | null;
  last_name?: string | null;
  job_title?: string | null;
  company_id?: string | null;
  company_name?: string | null;
  /** Contacts of its company, itself included. */
  company_size?: number;
  emails?: Typed[] | null;
  phones?: Typed[] | null;
  urls?: Typed[] | null;
  address_list?: AddressRecord[] | null;
  status?: string | null;
  status_id?: string | null;
  tags?: string[] | null;
  lead_source?: string | null;
  lead_source_id?: string | null;
  background?: string | null;
  owner_id?: string | null;
  /** Blank without a photo. */
  photo_url?: string | null;
  /** By the API user. */
  starred?: boolean;
  /** Users whose sales cycle with the contact is closed. */
  sales_closed_for?: string[];
  custom_fields?: CustomValue[] | null;
  created_at?: string;
  modified_at?: string;
}

/** A contact comes in a wrapper, beside its actions and what `fields` asked for. */
export interface ContactWrapper {
  contact: ContactRecord;
  next_actions?: ActionRecord[];
  queued_actions?: ActionRecord[];
  deals?: Array<DealRecord | { deal: DealRecord }>;
  notes?: Array<NoteRecord | { note: NoteRecord }>;
  calls?: Array<CallRecord | { call: CallRecord }>;
  meetings?: Array<MeetingRecord | { meeting: MeetingRecord }>;
}

export interface ActionRecord {
  id: string;
  text?: string;
  contact_id?: string;
  assignee_id?: string;
  status?: string;
  /** `YYYY-MM-DD` */
  date?: string;
  /** Unix seconds. */
  exact_time?: number;
  done?: boolean;
  /** `YYYY-MM-DD` */
  done_at?: string;
  externally_controlled?: boolean;
  created_at?: string;
  modified_at?: string;
}

export interface NoteRecord {
  id: string;
  contact_id?: string;
  text?: string;
  /** `YYYY-MM-DD` */
  date?: string;
  author?: string;
  linked_deal_id?: string | null;
  created_at?: string;
  modified_at?: string;
}

/** A product or service that a deal is made of. */
export interface DealItemRecord {
  name?: string;
  description?: string | null;
  cost?: number;
  price?: number;
  qty?: number;
  /** Empty for one that is made of no predefined item. */
  predefined_item_id?: string | null;
}

export interface DealRecord {
  id: string;
  name?: string;
  text?: string | null;
  /** Per month. */
  amount?: number;
  months?: number;
  cost?: number;
  total_amount?: number;
  commission_base?: string;
  commission_type?: string;
  commission?: number;
  commission_percentage?: number;
  status?: string;
  stage?: number;
  pipeline_id?: string;
  sales_pipeline_id?: string;
  /** `YYYY-MM-DD` */
  date?: string;
  contact_id?: string;
  contact_info?: { contact_name?: string | null; company?: string | null };
  owner_id?: string;
  expected_close_date?: string | null;
  close_date?: string | null;
  deal_fields?: Array<{ deal_field: FieldRecord; value?: unknown }>;
  has_deal_items?: boolean;
  deal_items?: DealItemRecord[];
  created_at?: string;
  modified_at?: string;
}

export interface CompanyRecord {
  id: string;
  name?: string | null;
  phone?: string | null;
  url?: string | null;
  description?: string | null;
  address?: AddressRecord | null;
  company_fields?: Array<{ company_field: FieldRecord; value?: unknown }>;
  /** Whether all its contacts have the same status, and which. */
  syncing_status?: boolean;
  synced_status_id?: string | null;
  created_at?: string;
  modified_at?: string;
}

export interface CallRecord {
  id: string;
  contact_id?: string;
  text?: string;
  call_result?: string;
  /** Unix seconds; once seen as text. */
  call_time_int?: number | string;
  phone_number?: string;
  via?: string;
  recording_link?: string | null;
  author?: string;
  created_at?: string;
  modified_at?: string;
}

export interface MeetingRecord {
  id: string;
  contact_id?: string;
  text?: string;
  place?: string;
  /** Unix seconds. */
  meeting_time_int?: number | string;
  author?: string;
  created_at?: string;
  modified_at?: string;
}

/** A file on a deal, note, call or meeting. */
export interface AttachmentRecord {
  id: string;
  filename?: string;
  custom_filename?: string;
  /** Bytes. */
  size?: number;
  pinned?: boolean;
  storage_provider?: string;
  /** Of a stored file: good until `url_expires_at`. */
  url?: string;
  url_expires_at?: string;
}

export interface UserRecord {
  id: string;
  first_name?: string;
  last_name?: string;
  company_name?: string;
  email?: string;
}

/** One of the account's own contact fields. */
export interface CustomFieldRecord {
  id: string;
  name: string;
  type: string;
  choices?: string[];
}

/** Two ends, or one where both contacts are the same to each other. */
export interface RelationshipType {
  id: string;
  symmetrical?: boolean;
  relationship_variants: Array<{ id: string; name: string }>;
}

export interface RelationshipRecord {
  id: string;
  relationship_type_id?: string;
  related_contacts: Array<{
    contact_id?: string;
    variant_id?: string;
    variant_name?: string;
    first_name?: string;
    last_name?: string;
    company_name?: string;
  }>;
  created_at?: string;
  modified_at?: string;
}

/** Template of an action. */
export interface PredefinedAction {
  id: string;
  text?: string;
  /** From today until the action is due. */
  days?: number;
}
