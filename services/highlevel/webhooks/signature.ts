/** The signature of Marketplace events. */
import { createPublicKey, verify } from 'node:crypto';
import type { Delivery } from '../../../platform/delivery.js';
import { Failure } from '../../../platform/failure.js';

/** HighLevel's public key (its webhook guide): Ed25519, DER as base64. `HIGHLEVEL_WEBHOOK_KEY` replaces it. */
const PUBLIC_KEY = 'MCowBQYDK2VwAyEAi2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=';

const isGenuine = (content: string, signature: string): boolean => {
  const der = Buffer.from(process.env.HIGHLEVEL_WEBHOOK_KEY || PUBLIC_KEY, 'base64');
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(content), key, Buffer.from(signature, 'base64'));
};

/**
 * Halts the run if the signature is wrong, or missing where one is required. A Marketplace webhook is signed (`X-GHL-Signature`,
 * over the body as it came); the Webhook step of a workflow is not. Age is no reason to halt: HighLevel retries for more than an
 * hour.
 */
export const checkSignature = ({ headers, content }: Delivery, isRequired: boolean): void => {
  // `N/A` means that nothing is signed.
  const told = headers['x-ghl-signature']?.trim();
  const signature = told && !/^n\/a$/i.test(told) ? told : undefined;
  if (signature && !isGenuine(content, signature)) {
    throw new Failure({
      kind: 'halted',
      message: 'The signature of this event is wrong: it did not come from HighLevel unchanged',
    });
  }
  if (!signature && isRequired) {
    throw new Failure({
      kind: 'halted',
      message:
        'This event is not signed. Choose No for Only Signed Events to take events from a HighLevel workflow',
    });
  }
};
