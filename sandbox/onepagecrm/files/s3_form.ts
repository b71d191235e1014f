import type { Account } from '../account.js';
import { ok } from '../envelope.js';
import { incomplete } from '../errors.js';
import type { Router } from '../router.js';

/** The bucket that files are uploaded to; its name is the path of the upload address. */
export const BUCKET = 'onepagecrm-ud2-us-west-1';

const MAX_BYTES = 10 * 1024 * 1024;
const LIFETIME = 60 * 60 * 1_000;
const QUOTA_PER_USER = 1024 * 1024 * 1024;

/** `20170914T184346Z`. */
const amazonDate = (iso: string): string => iso.replace(/\.\d+/, '').replace(/[-:]/g, '');

/** The fixed fields of the form; the caller adds `key`, `filename` and finally `file`. */
const signedFields = (account: Account) => {
  const date = amazonDate(account.now());
  return {
    acl: 'private',
    success_action_status: 201,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `DEMO/${date.slice(0, 8)}/us-west-1/s3/aws4_request`,
    'x-amz-date': date,
  };
};

const policyFor = (account: Account, contactId: string, signed: object): string => {
  const policy = {
    expiration: new Date(account.world.time() + LIFETIME).toISOString(),
    conditions: [
      { bucket: BUCKET },
      signed,
      ['starts-with', '$key', `${contactId}/`],
      ['starts-with', '$filename', ''],
      ['starts-with', '$Content-Type', ''],
      ['content-length-range', 0, MAX_BYTES],
    ],
  };
  return Buffer.from(JSON.stringify(policy)).toString('base64');
};

const used = (account: Account): number => account.attachments.all().reduce((sum, { size }) => sum + size, 0);

/** Step one of an upload. The form itself is posted to the file storage, without the API's credentials. */
export const s3FormRoutes = (router: Router, account: Account): void => {
  router.get('/attachments/s3_form', ({ query }) => {
    if (!query.contact_id) throw incomplete('contact_id');
    const contact = account.contact(query.contact_id);
    const signed = signedFields(account);
    const quota = QUOTA_PER_USER * account.catalog.users.size;
    return ok(account.world, {
      quota,
      display_quota: `${quota / 1024 / 1024}MB`,
      storage_left: quota - used(account),
      url: `${account.storage.origin}/${BUCKET}/`,
      fields: {
        key: '',
        'x-ignore-pattern': `${contact.id}/__timestamp__/\${filename}`,
        ...signed,
        policy: policyFor(account, contact.id, signed),
        'x-amz-signature': 'demo',
      },
    });
  });
};
