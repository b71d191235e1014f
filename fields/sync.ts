import type { Field } from '../operation.js';

/** On creates: where the new record comes from. */
export const origin = {
  key: 'origin',
  label: 'Made From',
  placeholder: 'flowdash:42',
  helpText:
    'For Zaps that sync both ways. Service and ID of the record that this one is made from, for example flowdash:42. It is kept with the new record, and triggers for new records leave such records out.',
} as const satisfies Field;

/** On triggers for new records. */
export const skipOwn = {
  key: 'skip_own',
  label: 'Skip Records Made by Handoff',
  type: 'boolean',
  default: 'true',
  helpText:
    'Leaves out records whose step filled in Made From, so that two Zaps do not answer each other for ever.',
} as const satisfies Field;
