import { CLIENT_ID, CLIENT_SECRET } from './demo.js';

/** Switches that the control API may set; a reset brings these values back. */
export const DEFAULT_SETTINGS = {
  /** Scopes removed from the demo token, separated by spaces. */
  missing_scopes: '',
  /** The location's "Allow Duplicate Contact". */
  allow_duplicate_contact: false,
  /** What makes a contact unique, first match wins: `email`, `phone` or both. */
  unique_identifiers: 'email,phone',
  /** The location's "Allow Duplicate Opportunity": a second one for a contact in the same pipeline. */
  allow_duplicate_opportunity: true,
  /** How far the contact search lags behind, in milliseconds. */
  index_lag_ms: 0,
  /** How long after a create `dateUpdated` changes by itself; 3.6 s in a recording. */
  update_drift_ms: 3_600,
  /** A larger `pageLimit` of the contact search, which may be at most 500, is reduced to this. */
  max_contact_limit: 500,
  /** A larger `limit` of the location task search is reduced to this. */
  max_task_limit: 500,
  /** A larger `limit` of form submissions, which may be at most 100, is reduced to this. */
  max_submission_limit: 100,
  /**
   * How opportunity search rows show custom fields. `fieldValue` is documented; observers report `typed`
   * (`fieldValueString`, `fieldValueNumber` … with a `type`) and `empty` (always `[]`).
   */
  opportunity_search_fields: 'fieldValue',
  /** False plays a sub-account whose users all belong to the agency: the list is empty. */
  list_users: true,
  /** The sandbox is faster than the vendor, so clients would hit this limit where they never hit the real one. */
  enforce_rate_limit: false,
  rate_limit_max: 100,
  oauth_client_id: CLIENT_ID,
  oauth_client_secret: CLIENT_SECRET,
  oauth_expires_in_seconds: 86_399,
  /** True plays an uninstalled app: every OAuth token is dead. */
  oauth_revoked: false,
  /** False plays a paused sub-account: no token is issued. */
  location_active: true,
};

export type Settings = typeof DEFAULT_SETTINGS;
