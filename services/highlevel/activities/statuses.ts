/** What an appointment can be, as forms give it. */
import { chosenKey } from '../../../platform/choices.js';
import { appointmentStatus } from '../../../records/activity/fields.js';

/** The status of an appointment that a form gave, if it is one. */
export const checkStatus = (status: string | undefined): string | undefined =>
  status ? chosenKey('Status', status, appointmentStatus.choices) : undefined;
