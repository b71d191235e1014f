import type { Activities, Calls, Meetings } from '../../../records/activity/capabilities.js';
import { results } from './call_results.js';
import * as call from './calls.js';
import { removeCall, removeMeeting } from './delete.js';
import { listed } from './listed.js';
import * as meeting from './meetings.js';
import { callSample, meetingSample } from './record.js';

export const calls: Calls = {
  sample: callSample,
  created: call.created,
  log: call.log,
  update: call.update,
  remove: removeCall,
  list: call.list,
  results,
};

export const meetings: Meetings = {
  sample: meetingSample,
  created: meeting.created,
  log: meeting.log,
  update: meeting.update,
  remove: removeMeeting,
  list: meeting.list,
};

export const activities: Activities = { listed };
