import type { Contact } from '../../model/contact.js';
import type { Written } from '../../model/record.js';
import { Failure, refuse } from '../../platform/failure.js';
import { flag } from '../../platform/values.js';
import type { SetBusinessInput } from '../inputs.js';
import type { Action } from '../service.js';
import { readContact, toContact } from './contacts.js';
import { locationId } from './location.js';

/** The bulk call is the only one that sets a business. What it does to the company's name is read afterwards. */
export const setBusiness: Action<SetBusinessInput, Written<Contact>> = {
  run: async (client, { contact_id, company_id, leave }) => {
    if (flag(leave, false) === Boolean(company_id)) {
      throw refuse('Fill in Business, or choose yes for Take Out of Its Business, and not both');
    }
    const businessId = company_id || null;
    const present = await readContact(client, contact_id);
    if ((present.businessId || null) === businessId) return { ...toContact(present), changed: false };
    const { ids } = await client.post<{ ids?: string[] }>('/contacts/bulk/business', {
      locationId: locationId(client.auth),
      ids: [contact_id],
      businessId,
    });
    if (ids && !ids.includes(contact_id)) throw new Failure({ kind: 'missing', subject: 'contact' });
    return { ...toContact(await readContact(client, contact_id)), changed: true };
  },
};
