/** The connected sub-account, which HighLevel calls a location. */

import type { AuthData, Client } from '../../platform/client.js';
import { type Path, path } from '../../platform/path.js';
import type { Choices } from '../../records/capability.js';
import { type LocationRecord, locationAnswer, zones } from './wire.js';

/** Id of the connected sub-account, which HighLevel calls a location. */
export const locationId = ({ location_id = '' }: AuthData): string => location_id.trim();

/** Path of the sub-account, or of something in it. */
export const locationPath = ({ auth }: Client): Path => path`/locations/${locationId(auth)}`;

/** The time zones that HighLevel knows, on one page. The key is not documented, but was seen live. */
export const timeZones: Choices = {
  list: async (client) => {
    const known = await client.get(path`${locationPath(client)}/timezones`, zones);
    return known.map((zone) => ({ id: zone, name: zone }));
  },
};

export const readLocation = (client: Client): Promise<LocationRecord> =>
  client.get(locationPath(client), locationAnswer);
