import type { AuthData, Client } from '../../platform/client.js';
import type { LocationRecord } from './types.js';

/** Id of the connected sub-account, which HighLevel calls a location. */
export const locationId = ({ location_id = '' }: AuthData): string => location_id.trim();

/** Path of the sub-account, or of something in it. */
export const locationPath = ({ auth }: Client, rest = ''): string =>
  `/locations/${encodeURIComponent(locationId(auth))}${rest}`;

export const readLocation = async (client: Client): Promise<LocationRecord> =>
  (await client.get<{ location: LocationRecord }>(locationPath(client))).location;
