/** The dropdowns of tasks. */
import { join, shorten } from '../../../platform/values.js';
import type { Choices } from '../../../records/capability.js';
import { toTask } from './record.js';
import { searchTasks } from './rows.js';

const LIST_SIZE = 100;

/** Tasks of one contact or of the location, by due date. The id also names the contact: see `taskAddress`. */
const choices = (completed: boolean): Choices => ({
  pages: true,
  list: async (client, { contact_id }) => {
    const filter = { completed, ...(contact_id && { contactId: [contact_id] }) };
    const { rows } = await searchTasks(client, filter, {
      skip: client.meta.page * LIST_SIZE,
      limit: LIST_SIZE,
    });
    return rows.map((row) => {
      const { id, contact_id: contact, title, due_at, contact_name } = toTask(row);
      const name = join([title, due_at?.slice(0, 10), contact_name], ' · ') ?? id;
      return { id: contact ? `${contact}:${id}` : id, name: shorten(name, 80) };
    });
  },
});

export const list = choices(false);
export const listCompleted = choices(true);
