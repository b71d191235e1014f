import { find } from '../operation/declare.js';
import { digestOf } from '../records/activity/digest.js';
import * as forms from '../records/activity/forms.js';
import { activity } from '../records/activity/record.js';

export const listActivities = find({
  key: 'list_activities',
  noun: 'Activity',
  label: 'Find Many Calls and Meetings',
  description: 'Finds calls and meetings across {contacts}, newest first, with a digest.',
  capability: (service) => service.activities?.listed,
  form: forms.listActivities,
  gives: activity,
  digest: digestOf,
  sample: {
    result_count: 1,
    digest: '2026-03-03 16:00 · call · Asked for a second draft. · Ada L.',
  },
});
