import type { Calls, Meetings } from '../../../records/activity/capabilities.js';
import type { Offer } from '../../../records/capability.js';
import { callPath, meetingPath } from '../paths.js';
import { fromCall, fromMeeting, readCall, readMeeting } from './record.js';

export const removeCall: Offer<Calls['remove']> = {
  run: async (client, { call_id }) => {
    const present = await readCall(client, call_id);
    await client.delete(callPath(call_id));
    return { ...fromCall(client, present), changed: true };
  },
};

export const removeMeeting: Offer<Meetings['remove']> = {
  run: async (client, { meeting_id }) => {
    const present = await readMeeting(client, meeting_id);
    await client.delete(meetingPath(meeting_id));
    return { ...fromMeeting(client, present), changed: true };
  },
};
