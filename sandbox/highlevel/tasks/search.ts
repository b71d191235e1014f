import { anything, between, flag, isoDate, list, type Shape, shaped, text, texts } from '../body_check.js';
import { byPlace, cursorOf, placeOf, type Sort } from '../contacts/search_order.js';
import { LOCATION_ID } from '../demo.js';
import { isRecord, type Json, numberOf, textOf, textsOf } from '../reading.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import type { Task } from '../types.js';

const DEFAULT_LIMIT = 25;

/** The documented keys, then keys that clients have been seen to send. */
const BODY: Shape = {
  optional: {
    contactId: texts,
    completed: flag,
    assignedTo: texts,
    query: text,
    limit: between(1, Number.MAX_SAFE_INTEGER),
    skip: between(0, Number.MAX_SAFE_INTEGER),
    businessId: text,
    searchAfter: list(anything),
    sortKey: text,
    sortDirection: between(-1, 1),
    dueDate: shaped({ optional: { gt: isoDate, gte: isoDate, lt: isoDate, lte: isoDate } }),
    overdue: flag,
    unAssigned: flag,
    count: flag,
  },
};

const userDetails = (store: Store, id: string) => {
  const user = store.users.get(id);
  return user && { id, firstName: user.firstName, lastName: user.lastName, profilePhoto: null };
};

/** A row as seen. The names in contactDetails are often null even if the contact has a name; here they always are. */
const rowOf = (store: Store, task: Task): Json => ({
  _id: task.id,
  title: task.title,
  ...(task.body !== null && { body: task.body }),
  ...(task.assignedTo !== null && { assignedTo: task.assignedTo }),
  completed: task.completed,
  status: task.completed ? 'completed' : 'to_do',
  statusGroup: task.completed ? 'completed' : 'to_do',
  deleted: false,
  contactId: task.contactId,
  locationId: LOCATION_ID,
  dateAdded: task.dateAdded,
  dateUpdated: task.dateUpdated,
  updatedAt: task.dateUpdated,
  dueDate: task.dueDate,
  contactDetails: { _id: task.contactId, firstName: null, lastName: null },
  ...(task.assignedTo !== null && { assignedToUserDetails: userDetails(store, task.assignedTo) }),
});

const isDueIn = (task: Task, range: Json): boolean =>
  Object.entries(range).every(([bound, limit]) => {
    const gap = Date.parse(task.dueDate) - Date.parse(textOf(limit) ?? '');
    return { gt: gap > 0, gte: gap >= 0, lt: gap < 0, lte: gap <= 0 }[bound];
  });

const isWanted = (store: Store, task: Task, body: Json): boolean => {
  const contacts = textsOf(body.contactId);
  const users = textsOf(body.assignedTo);
  const query = textOf(body.query)?.toLowerCase() ?? '';
  const overdue = !task.completed && task.dueDate < store.world.iso();
  return (
    (contacts.length === 0 || contacts.includes(task.contactId)) &&
    (users.length === 0 || users.includes(task.assignedTo ?? '')) &&
    (body.completed === undefined || task.completed === body.completed) &&
    (body.unAssigned !== true || task.assignedTo === null) &&
    (body.overdue === undefined || overdue === body.overdue) &&
    (body.businessId === undefined || store.contact(task.contactId).businessId === body.businessId) &&
    (!isRecord(body.dueDate) || isDueIn(task, body.dueDate)) &&
    `${task.title}\n${task.body ?? ''}`.toLowerCase().includes(query)
  );
};

/**
 * `POST /locations/{locationId}/tasks/search`: the file documents its answer wrongly (status and rows). By due date, earliest
 * first; that no other `sortKey` has an effect is a guess, as none is documented.
 */
export const taskSearchRoutes = (router: Router, store: Store): void => {
  router.on(
    {
      method: 'POST',
      path: '/locations/:locationId/tasks/search',
      scope: 'locations/tasks.readonly',
      location: 'params.locationId',
      status: 201,
      versioned: false,
      body: BODY,
    },
    ({ body }) => {
      const limit = Math.min(numberOf(body.limit) ?? DEFAULT_LIMIT, store.settings.max_task_limit);
      const skip = numberOf(body.skip) ?? 0;
      const sorts: Sort[] = [{ field: 'dueDate', direction: body.sortDirection === -1 ? 'desc' : 'asc' }];
      const compare = byPlace(sorts);
      const found = store.tasks
        .filter((task) => isWanted(store, task, body))
        .map((task) => {
          const row = rowOf(store, task);
          return { ...row, searchAfter: placeOf(row, sorts, task.id) };
        })
        .sort((one, other) => compare(one.searchAfter, other.searchAfter));
      const cursor = Array.isArray(body.searchAfter) ? cursorOf(body.searchAfter, sorts) : undefined;
      const rest = cursor ? found.filter((row) => compare(row.searchAfter, cursor) > 0) : found;
      return {
        tasks: rest.slice(skip, skip + limit),
        ...(body.count === true && { count: found.length }),
      };
    },
  );
};
