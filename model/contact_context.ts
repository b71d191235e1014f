import { activityOutputFields, activitySample } from './activity.js';
import { type Contact, contactOutputFields, contactSample } from './contact.js';
import { dealOutputFields, dealSample } from './deal.js';
import type { PlainOutputField } from './fields.js';
import { noteOutputFields, noteSample } from './note.js';
import { nested } from './record.js';
import { type Surroundings, summarise } from './summary.js';
import { taskOutputFields, taskSample } from './task.js';

/** A contact with what is known around it, newest first. */
export interface ContactContext extends Contact, Surroundings {
  /** All of it in plain text, fit for the description of a card. */
  summary: string;
}

export const contactContext = (contact: Contact, around: Surroundings): ContactContext => ({
  ...contact,
  ...around,
  summary: summarise(contact, around),
});

export const contactContextOutputFields: PlainOutputField[] = [
  ...contactOutputFields,
  { key: 'summary', label: 'Summary' },
  { key: 'notes', label: '{Notes}', children: noteOutputFields },
  { key: 'tasks', label: '{Tasks}', children: taskOutputFields },
  { key: 'deals', label: '{Deals}', children: dealOutputFields },
  { key: 'activities', label: 'Activities', children: activityOutputFields },
];

export const contactContextSample = contactContext(contactSample, {
  notes: [nested(noteSample)],
  tasks: [nested(taskSample)],
  deals: [nested(dealSample)],
  activities: [nested(activitySample)],
});
