import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { ifAllowed, unlessMissing } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { Context } from '../../../records/context/capabilities.js';
import { type ContactContext, withSummary } from '../../../records/context/record.js';
import type { PlainInputField } from '../../../records/field.js';
import { nested } from '../../../records/keys.js';
import { readAppointments } from '../activities/appointments.js';
import { readContact, toContact } from '../contacts/record.js';
import { customOutputFields } from '../custom_fields.js';
import { searchOpportunities } from '../deals/page.js';
import { readOpportunities } from '../deals/record.js';
import { readNotes, toNote } from '../notes/record.js';
import { leftOut } from '../permission.js';
import { readTasks, toTask } from '../tasks/record.js';
import { namesFor } from '../users.js';

/** Five requests at once, plus one each for the names of users, the names of pipelines and the zone of appointments. */
const read = async (client: Client, contactId: string): Promise<ContactContext> => {
  const [contact, notes, tasks, activities, deals] = await Promise.all([
    readContact(client, contactId),
    readNotes(client, contactId),
    readTasks(client, contactId),
    readAppointments(client, contactId),
    ifAllowed(readOpportunities(client, contactId), () => []),
  ]);
  const names = await namesFor(client, [
    ...notes.map(({ userId }) => userId),
    ...tasks.map(({ assignedTo }) => assignedTo),
  ]);
  return withSummary(toContact(contact), {
    notes: notes.map((note) => nested(toNote(note, names))),
    tasks: tasks.map((task) => nested(toTask(task, names))),
    deals: _.orderBy(deals, 'created_at', 'desc').map(nested),
    activities: _.orderBy(activities, 'started_at', 'desc').map(nested),
  });
};

/** A connection that may not see opportunities gets the rest, and a note that says so. */
const notice = async (client: Client): Promise<PlainInputField[]> =>
  ifAllowed(
    searchOpportunities(client, { limit: 1 }).then(() => []),
    leftOut('deals_notice', '{Deals} are'),
  );

export const context: Offer<Context> = {
  fields: notice,
  outputFields: customOutputFields,
  find: async (client, { contact_id }) => {
    const found = await unlessMissing(read(client, contact_id));
    return found ? [found] : [];
  },
};
