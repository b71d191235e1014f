import _ from 'lodash';

/** Keys whose values vendors keep secret: OnePageCRM keys and webhook secrets, Filestage group passwords … */
const SECRET = /^(auth_?key|api_?key|secret_?key|secret|password|token|access_?token|refresh_?token)$/i;

/** A copy of a vendor's record without secrets, at any depth. */
export const withoutSecrets = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!_.isPlainObject(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !SECRET.test(key))
      .map(([key, inner]) => [key, withoutSecrets(inner)]),
  );
};
