/** Takes secrets out of what a vendor sent. */
import _ from 'lodash';

/** Keys whose values vendors keep secret: OnePageCRM keys and webhook secrets, Filestage group passwords … */
const SECRET = /^(auth_?key|api_?key|secret_?key|secret|password|token|access_?token|refresh_?token)$/i;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const holdsSecret = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(holdsSecret);
  // By its keys: `Object.entries` would take twice as long.
  return isObject(value) && Object.keys(value).some((key) => SECRET.test(key) || holdsSecret(value[key]));
};

/**
 * A vendor's record without secrets, at any depth. It is copied only where it holds any: most records hold none, and
 * copying hundreds of them takes most of the time of a poll.
 */
export const withoutSecrets = (value: unknown): unknown => (holdsSecret(value) ? copyWithout(value) : value);

const copyWithout = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!_.isPlainObject(value) || !isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !SECRET.test(key))
      .map(([key, inner]) => [key, withoutSecrets(inner)]),
  );
};
