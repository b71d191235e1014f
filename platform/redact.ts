/** Takes secrets out of what a vendor sent. */

/**
 * Keys whose values are secret, by how they end: OnePageCRM keys and webhook secrets, Filestage group passwords,
 * `client_secret`, `x-api-key`, `session_token`, `authToken` … A page token is not a secret.
 */
const SECRET =
  /(pass(word|wd|phrase|code)|pwd|secret|credential|cookie|(secret|api|auth|access|private|signing|encryption|session)[_-]?key)s?$|authorization$|bearer$|jwt$|(?<!page[_-]?|next[_-]?|cursor[_-]?|sync[_-]?)token$/i;

/** The same few keys come in every record, and the pattern takes longer than everything else in reading one. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 5_000;

const isSecretKey = (key: string): boolean => {
  const known = judged.get(key);
  if (known !== undefined) return known;
  const secret = SECRET.test(key);
  if (judged.size < MOST_JUDGED) judged.set(key, secret);
  return secret;
};

/** A yes or no reveals no secret: `has_password`. */
const isSecret = (key: string, value: unknown): boolean => typeof value !== 'boolean' && isSecretKey(key);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Loops, since it goes through the whole of each record that is read, and callbacks take twice as long. */
const holdsSecret = (value: unknown): boolean => {
  if (Array.isArray(value)) {
    for (const inner of value) if (typeof inner === 'object' && holdsSecret(inner)) return true;
    return false;
  }
  if (!isObject(value)) return false;
  for (const key in value) {
    const inner = value[key];
    if (isSecret(key, inner)) return true;
    if (typeof inner === 'object' && holdsSecret(inner)) return true;
  }
  return false;
};

/** A shorter text could be anything. */
const SHORTEST_SECRET = 6;

/**
 * A text from a vendor, without these values, which vendors' messages sometimes repeat. Not for records: by its value
 * alone, a key cannot be told from an id.
 */
export const withoutValues = (text: string, secrets: Array<string | undefined>): string =>
  secrets
    .flatMap((secret) =>
      secret && secret.length >= SHORTEST_SECRET
        ? [secret, secret.replaceAll('/', '\\/'), encodeURIComponent(secret)]
        : [],
    )
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);

/**
 * A vendor's record without secrets, at any depth. It is copied only if it holds any: most records hold none, and
 * copying hundreds of them takes most of a poll's time.
 */
export const withoutSecrets = (value: unknown): unknown => (holdsSecret(value) ? copyWithout(value) : value);

const copyWithout = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !isSecret(key, inner))
      .map(([key, inner]) => [key, withoutSecrets(inner)]),
  );
};
