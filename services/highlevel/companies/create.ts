import { path } from '../../../platform/path.js';
import { believed } from '../../../platform/wire.js';
import type { Offer } from '../../../records/capability.js';
import type { Companies } from '../../../records/company/capabilities.js';
import { locationId } from '../location.js';
import { type Answer, bodyOf, EMAIL, type Own, written } from './body.js';
import { toCompany } from './record.js';
import { findByName } from './search.js';

export const create: Offer<Companies['create'], Own> = {
  fields: () => [EMAIL],
  run: async (client, input) => {
    // The search before this create ran outside its lock: another run may have made it since.
    const [found] = client.meta.withSearch ? await findByName(client, input.name) : [];
    if (found) return { ...toCompany(found), changed: false };
    const answer = await client.post(path`/businesses/`, believed<Answer>(), {
      locationId: locationId(client.auth),
      ...bodyOf(input),
    });
    return { ...written(answer), changed: true };
  },
};
