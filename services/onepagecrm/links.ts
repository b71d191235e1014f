/** Addresses on the web. */
import { text } from '../../platform/values.js';

/** People write addresses without `https://`; anything with another scheme, such as `javascript:`, leads nowhere on the web. */
export const webAddress = (value: unknown): string | null => {
  const address = text(value)?.trim();
  if (!address || (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address) && !/^https?:\/\//i.test(address))) return null;
  return text(value);
};

/** A link that OnePageCRM itself returns. */
export const link = (value: unknown): string | null => {
  const address = text(value);
  return address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
};
