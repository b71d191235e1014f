import _ from 'lodash';
import { type ContactContext, contactContext } from '../../model/contact_context.js';
import { nested } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { unlessMissing } from '../../platform/failure.js';
import type { Lookup } from '../service.js';
import { readAppointments } from './appointments.js';
import { readContact, toContact } from './contacts.js';
import { customOutputFields } from './custom_fields.js';
import { readNotes, toNote } from './notes.js';
import { readOpportunities } from './opportunities.js';
import { readTasks } from './task_search.js';
import { toTask } from './tasks.js';
import { namesFor } from './users.js';

/** Five requests at once, and one each for the names of users, of pipelines and for the zone of appointments. */
const read = async (client: Client, contactId: string): Promise<ContactContext> => {
  const [contact, notes, tasks, activities, deals] = await Promise.all([
    readContact(client, contactId),
    readNotes(client, contactId),
    readTasks(client, contactId),
    readAppointments(client, contactId),
    readOpportunities(client, contactId),
  ]);
  const names = await namesFor(client, [
    ...notes.map(({ userId }) => userId),
    ...tasks.map(({ assignedTo }) => assignedTo),
  ]);
  return contactContext(toContact(contact), {
    notes: notes.map((note) => nested(toNote(note, names))),
    tasks: tasks.map((task) => nested(toTask(task, names))),
    deals: _.orderBy(deals, 'created_at', 'desc').map(nested),
    activities: _.orderBy(activities, 'started_at', 'desc').map(nested),
  });
};

export const context: Lookup<{ contact_id: string }, ContactContext> = {
  outputFields: customOutputFields,
  find: async (client, { contact_id }) => {
    const found = await unlessMissing(read(client, contact_id));
    return found ? [found] : [];
  },
};
