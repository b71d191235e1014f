import type { Calls, Meetings } from '../../../records/activity/capabilities.js';
import type { Offer } from '../../../records/capability.js';
import { callPath, meetingPath, readOne } from '../paths.js';
import { single } from '../wire.js';
import { fromCall, fromMeeting } from './record.js';
import { callRecord, meetingRecord } from './wire.js';

export const removeCall: Offer<Calls['remove']> = {
  run: async (client, { call_id }) => {
    const path = callPath(call_id);
    const present = await readOne(client, path, single('call', callRecord));
    await client.delete(path);
    return { ...fromCall(client, present), changed: true };
  },
};

export const removeMeeting: Offer<Meetings['remove']> = {
  run: async (client, { meeting_id }) => {
    const path = meetingPath(meeting_id);
    const present = await readOne(client, path, single('meeting', meetingRecord));
    await client.delete(path);
    return { ...fromMeeting(client, present), changed: true };
  },
};
