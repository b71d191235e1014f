import { anything, between, list, oneOf, type Shape, shaped, shorterThan, text } from '../body_check.js';
import { badRequest, invalidSearchField } from '../errors.js';
import { type Json, numberOf, recordsOf, textOf } from '../reading.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import type { Appointment, Contact } from '../types.js';
import { searchRow } from './answers.js';
import { SORT_FIELDS } from './search_fields.js';
import { filterOf } from './search_filters.js';
import { byPlace, cursorOf, placeOf, type Sort } from './search_order.js';

/** The number of rows that pages can reach; beyond that, only searchAfter works. */
const WINDOW = 10_000;

const FILTER = shaped({
  optional: { field: text, operator: text, value: anything, group: text, filters: list(anything) },
});

const BODY: Shape = {
  required: { locationId: text, pageLimit: between(1, 500) },
  optional: {
    page: between(1, WINDOW),
    searchAfter: list(anything),
    query: shorterThan(75),
    filters: list(FILTER),
    sort: list(shaped({ required: { field: text, direction: oneOf('asc', 'desc') } }), 2),
  },
};

/** By default by creation, newest first (as a recorded `searchAfter` shows). */
const sortsOf = (body: Json): Sort[] => {
  const sorts = recordsOf(body.sort).map((sort): Sort => {
    const field = textOf(sort.field) ?? '';
    if (!SORT_FIELDS.includes(field)) throw invalidSearchField(field);
    return { field, direction: sort.direction === 'desc' ? 'desc' : 'asc' };
  });
  return sorts.length > 0 ? sorts : [{ field: 'dateAdded', direction: 'desc' }];
};

/** Name, email, phone and company are searched; each word must be in one of them (a guess). */
const matchesQuery = (row: Json, query: string): boolean => {
  const haystack = [row.contactName, row.email, row.phone, row.companyName].join('\n').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
};

const byContact = <T extends { contactId: string }>(records: Iterable<T>): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(record.contactId);
    if (group) group.push(record);
    else groups.set(record.contactId, [record]);
  }
  return groups;
};

/** Values that filters can use but that a contact's row does not show. */
const unseen = ({ workflows }: Contact, appointments: Appointment[] = []) => ({
  activeWorkflows: workflows,
  lastAppointment: appointments
    .map(({ startTime }) => startTime)
    .sort()
    .at(-1),
});

/** `POST /contacts/search`. The file has no schema for it; shapes are recorded, rules are from HighLevel's page. */
export const contactSearchRoutes = (router: Router, store: Store): void => {
  router.on(
    {
      method: 'POST',
      path: '/contacts/search',
      scope: 'contacts.readonly',
      location: 'body.locationId',
      body: BODY,
    },
    ({ body }) => {
      const page = numberOf(body.page) ?? 1;
      const size = Math.min(numberOf(body.pageLimit) ?? 0, store.settings.max_contact_limit);
      const { searchAfter } = body;
      // The messages are guesses; both limits are documented. Page 1 with searchAfter is in the page's example.
      if (page * size > WINDOW) throw badRequest(`page * pageLimit must not exceed ${WINDOW}`);
      if (searchAfter !== undefined && page > 1) {
        throw badRequest('page should not be provided with searchAfter');
      }
      const sorts = sortsOf(body);
      const keep = filterOf(store, recordsOf(body.filters));
      const query = textOf(body.query)?.trim() ?? '';
      const time = store.world.time() - store.settings.index_lag_ms;

      const opportunities = byContact(store.opportunities);
      const appointments = byContact(store.appointments);

      const found = store.index
        .asOf(time)
        .map((contact) => ({
          contact,
          row: searchRow(contact, opportunities.get(contact.id) ?? [], time),
        }))
        .filter(({ row }) => query === '' || matchesQuery(row, query))
        .filter(({ contact, row }) => keep({ ...row, ...unseen(contact, appointments.get(contact.id)) }))
        .map(({ contact, row }) => ({ ...row, searchAfter: placeOf(row, sorts, contact.id) }));

      const compare = byPlace(sorts);
      found.sort((one, other) => compare(one.searchAfter, other.searchAfter));
      const cursor = Array.isArray(searchAfter) ? cursorOf(searchAfter, sorts) : undefined;
      const rest = cursor ? found.filter((row) => compare(row.searchAfter, cursor) > 0) : found;
      return { contacts: rest.slice((page - 1) * size, page * size), total: found.length };
    },
  );
};
