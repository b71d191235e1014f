import { activity } from '../activity/record.js';
import { type Contact, contact } from '../contact/record.js';
import { deal } from '../deal/record.js';
import { always, type RecordOf, record, several, text } from '../keys.js';
import { note } from '../note/record.js';
import { task } from '../task/record.js';
import { type Surroundings, summarise } from './summary.js';

const around = {
  /** All of it in plain text, fit for the description of a card. */
  summary: always<string>(text('Summary'), ''),
  notes: several('{Notes}', note),
  tasks: several('{Tasks}', task),
  deals: several('{Deals}', deal),
  activities: several('Activities', activity),
};

/** A contact with what is known around it. */
export const contactContext = record('contacts', { ...contact.keys, ...around }, [
  'summary',
  'notes',
  'tasks',
  'deals',
  'activities',
]);

export interface ContactContext extends RecordOf<typeof contactContext> {}

/** A contact as its service returned it, with its surroundings, and all of it in plain text. */
export const withSummary = (contact: Contact, around: Surroundings): ContactContext => ({
  ...contact,
  ...around,
  summary: summarise(contact, around),
});
