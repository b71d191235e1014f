/** An event that a product sent. */
import { activity } from '../activity/record.js';
import { company } from '../company/record.js';
import { contact } from '../contact/record.js';
import { deal } from '../deal/record.js';
import { always, type RecordOf, record, text, within } from '../keys.js';
import { note } from '../note/record.js';
import type { Event } from '../results.js';
import { task } from '../task/record.js';

type RecordType = 'contact' | 'company' | 'task' | 'note' | 'deal' | 'activity';

/** What a product sent of its own accord. It has one of the records, or none if the event is not known. */
export const webhookEvent = record('webhooks', {
  /** The product's word for what happened, e.g. `contact.updated`. */
  event: text('Event'),
  /** Key of the record that is filled in below; null for an event that is passed on only in `more`. */
  record_type: always<RecordType | null>(text('Record Type'), null),
  /** Who did it, if the product says. */
  user_id: text('User ID'),
  user_name: text('User Name'),
  contact: within('{Contact}', contact),
  company: within('{Company}', company),
  task: within('{Task}', task),
  note: within('{Note}', note),
  deal: within('{Deal}', deal),
  activity: within('Activity', activity),
});

export interface WebhookEvent extends Event<RecordOf<typeof webhookEvent>> {}
