/** Switches that the sandbox's control API may set. */
export type Settings = {
  /** Upper limit of `per_page`; the vendor's is 100. */
  max_per_page: number;
  /** Whether an empty list says `max_page: 0` instead of 1. */
  max_page_zero: boolean;
  /** Requests per second before throttling starts; 0 means no limit. */
  rate_limit_per_second: number;
  /** Whether the API user holds `delete_contacts` and `delete_deals`. */
  may_delete: boolean;
};

export const DEFAULT_SETTINGS: Settings = {
  max_per_page: 100,
  max_page_zero: false,
  rate_limit_per_second: 0,
  may_delete: true,
};
