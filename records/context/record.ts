import { call } from '../activity/record.js';
import { type Contact, contact } from '../contact/record.js';
import { deal } from '../deal/record.js';
import { always, nested, type RecordOf, record, several, text } from '../keys.js';
import { note } from '../note/record.js';
import { task } from '../task/record.js';
import { type Surroundings, summarise } from './summary.js';

const around: Surroundings = {
  notes: [nested(note.example)],
  tasks: [nested(task.example)],
  deals: [nested(deal.example)],
  activities: [nested(call.example)],
};

/** A contact with what is known around it. */
export const contactContext = record(
  'contacts',
  {
    ...contact.keys,
    /** All of it in plain text, fit for the description of a card. */
    summary: always<string>(text('Summary'), ''),
    notes: several('{Notes}', note),
    tasks: several('{Tasks}', task),
    deals: several('{Deals}', deal),
    activities: several('Activities', call),
  },
  { ...contact.example, ...around, summary: summarise(contact.example, around) },
);

export interface ContactContext extends RecordOf<typeof contactContext> {}

/** A contact as its service gave it, with its surroundings and all of it in plain text. */
export const withSummary = (contact: Contact, around: Surroundings): ContactContext => ({
  ...contact,
  ...around,
  summary: summarise(contact, around),
});
