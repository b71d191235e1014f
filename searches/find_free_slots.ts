import { find } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { freeSlot } from '../records/activity/record.js';

export const findFreeSlots = find({
  key: 'find_free_slots',
  noun: 'Free Slot',
  label: 'Find Free Slots',
  description: 'Finds free times in a calendar, earliest first.',
  capability: (service) => service.freeSlots?.find,
  form: forms.findFreeSlots,
  gives: freeSlot,
});
