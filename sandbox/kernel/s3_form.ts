import { type Part, readMultipart } from './multipart.js';

/** A refusal in S3's words. */
interface Refused {
  status: number;
  code: string;
  message: string;
}

/** An object to store; `status` is the success status that the form asked for. */
interface Accepted {
  status: 201 | 204;
  key: string;
  contentType: string;
  bytes: Buffer;
}

const refused = (status: number, code: string, message: string): Refused => ({ status, code, message });

const againstPolicy = (why: string): Refused =>
  refused(403, 'AccessDenied', `Invalid according to Policy: ${why}`);

interface Policy {
  expires: number;
  /** Each as `[rule, $field, value]`, whichever notation the policy used. */
  conditions: unknown[][];
}

const readPolicy = (base64: string): Policy | undefined => {
  let policy: unknown;
  try {
    policy = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof policy !== 'object' || policy === null) return undefined;
  const expires = 'expiration' in policy ? Date.parse(String(policy.expiration)) : Number.NaN;
  const listed: unknown[] =
    'conditions' in policy && Array.isArray(policy.conditions) ? policy.conditions : [];
  const conditions = listed.flatMap((condition) =>
    Array.isArray(condition)
      ? [condition]
      : Object.entries(condition ?? {}).map(([field, value]) => ['eq', `$${field}`, value]),
  );
  return { expires, conditions };
};

/** Fields that a policy need not name. */
const FREE_FIELD = /^(policy|x-amz-signature|bucket|x-ignore-.*)$/;

const violation = (
  conditions: unknown[][],
  fields: Map<string, string>,
  size: number,
): Refused | undefined => {
  const named = new Set<string>();
  for (const [rule, first, second] of conditions) {
    if (rule === 'content-length-range') {
      if (size > Number(second))
        return refused(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
      if (size < Number(first))
        return refused(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum size');
      continue;
    }
    const field = String(first).slice(1);
    const value = fields.get(field) ?? '';
    named.add(field);
    const held = rule === 'starts-with' ? value.startsWith(String(second)) : value === String(second);
    if (!held) return againstPolicy(`Policy Condition failed: ${JSON.stringify([rule, first, second])}`);
  }
  const extra = [...fields.keys()].filter((field) => !named.has(field) && !FREE_FIELD.test(field));
  return extra.length > 0 ? againstPolicy(`Extra input fields: ${extra.join(', ')}`) : undefined;
};

/**
 * Judges a browser-style upload (`POST` of a form) as S3 does: fields after `file` do not count, every other field must
 * be in the signed policy, the size must be in its range. Any signature is accepted.
 */
export const readFormPost = (
  contentType: string,
  body: Buffer,
  bucket: string,
  now: number,
): Refused | Accepted => {
  const parts = readMultipart(contentType, body);
  if (!parts)
    return refused(
      412,
      'PreconditionFailed',
      'Bucket POST must be of the enclosure-type multipart/form-data',
    );
  const at = parts.findIndex(({ name }) => name === 'file');
  const file: Part | undefined = parts[at];
  if (!file) return refused(400, 'InvalidArgument', 'POST requires exactly one file upload per request.');

  const fields = new Map([
    ['bucket', bucket],
    ...parts.slice(0, at).map(({ name, bytes }): [string, string] => [name, bytes.toString('utf8')]),
  ]);
  const key = fields.get('key');
  if (!key) return refused(400, 'InvalidArgument', "Bucket POST must contain a field named 'key'.");
  const signed = fields.get('policy');
  if (!signed || !fields.get('x-amz-signature')) return refused(403, 'AccessDenied', 'Access Denied');
  const policy = readPolicy(signed);
  if (!policy) return refused(400, 'InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.');
  if (!(policy.expires > now)) return againstPolicy('Policy expired.');
  const broken = violation(policy.conditions, fields, file.bytes.length);
  if (broken) return broken;

  return {
    status: fields.get('success_action_status') === '201' ? 201 : 204,
    key: key.replace(/\$\{filename\}/g, file.filename ?? ''),
    contentType: fields.get('Content-Type') ?? file.contentType ?? 'binary/octet-stream',
    bytes: file.bytes,
  };
};
