import { path } from '../../../platform/path.js';
import type { Offer } from '../../../records/capability.js';
import type { Companies } from '../../../records/company/capabilities.js';
import { locationId } from '../location.js';
import { bodyOf, EMAIL, type Own } from './body.js';
import { toCompany } from './record.js';
import { findByName } from './search.js';
import { writtenBusiness } from './wire.js';

export const create: Offer<Companies['create'], Own> = {
  fields: [EMAIL],
  run: async (client, input) => {
    // The search before this create ran outside its lock: another run may have made the business since.
    const [found] = client.meta.withSearch ? await findByName(client, input.name) : [];
    if (found) return { ...toCompany(found), changed: false };
    const made = await client.post(path`/businesses/`, writtenBusiness, {
      locationId: locationId(client.auth),
      ...bodyOf(input),
    });
    return { ...toCompany(made), changed: true };
  },
};
