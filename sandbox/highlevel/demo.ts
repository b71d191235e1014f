/** The made-up sub-account that the sandbox plays, and the keys that open it. */
export const LOCATION_ID = 'ACMEdemoLocation0001';
/** The agency above the sub-account. */
export const COMPANY_ID = 'ACMEdemoAgency000001';
/** The sub-account's time zone; appointments use it without naming it. */
export const TIMEZONE = 'America/New_York';
export const COUNTRY = 'US';

/** A private integration token looks like `pit-<uuid>`. */
export const API_KEY = 'pit-00000000-demo-4000-8000-000000000001';

/** A marketplace app's client id looks like `<24 hex>-<8 characters>`. */
export const CLIENT_ID = '0123456789abcdef01234567-acmedemo';
export const CLIENT_SECRET = 'demo-highlevel-client-secret';
