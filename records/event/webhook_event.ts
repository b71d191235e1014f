/** An event that a product sent. */
import { call } from '../activity/record.js';
import { company } from '../company/record.js';
import { contact } from '../contact/record.js';
import { deal } from '../deal/record.js';
import { always, nested, type RecordOf, record, text, within } from '../keys.js';
import { note } from '../note/record.js';
import type { Event } from '../results.js';
import { task } from '../task/record.js';

type RecordType = 'contact' | 'company' | 'task' | 'note' | 'deal' | 'activity';

/** What a product sent on its own account. One of the records is there, or none where the event is not known. */
export const webhookEvent = record(
  'webhooks',
  {
    /** The product's word for what happened, e.g. `contact.updated`. */
    event: text('Event'),
    /** Key of the record that is filled in below; null for an event that is passed on as `raw` only. */
    record_type: always<RecordType | null>(text('Record Type'), null),
    /** Who did it, where the product says. */
    user_id: text('User ID'),
    user_name: text('User Name'),
    contact: within('{Contact}', contact),
    company: within('{Company}', company),
    task: within('{Task}', task),
    note: within('{Note}', note),
    deal: within('{Deal}', deal),
    activity: within('Activity', call),
  },
  {
    id: task.example.id,
    service: 'onepagecrm',
    created_at: task.example.created_at,
    updated_at: task.example.updated_at,
    event: 'action.updated',
    record_type: 'task',
    task: nested(task.example),
  },
);

export interface WebhookEvent extends Event<RecordOf<typeof webhookEvent>> {}
