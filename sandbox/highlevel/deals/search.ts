import { appointmentAnswer, appointmentsOf } from '../activities/appointments.js';
import { unprocessable } from '../errors.js';
import { noteAnswer, notesOf } from '../notes/routes.js';
import type { Json } from '../reading.js';
import type { Call, Router } from '../router.js';
import type { Store } from '../store.js';
import { taskAnswer } from '../tasks/routes.js';
import type { Opportunity } from '../types.js';
import { opportunityRow } from './answers.js';

type Query = Record<string, string>;

const PARAMETERS = new Set([
  'location_id',
  'q',
  'pipeline_id',
  'pipeline_stage_id',
  'contact_id',
  'status',
  'assigned_to',
  'campaignId',
  'id',
  'order',
  'endDate',
  'startAfter',
  'startAfterId',
  'date',
  'country',
  'page',
  'limit',
  'getTasks',
  'getNotes',
  'getCalendarEvents',
]);
const STATUSES = ['open', 'won', 'lost', 'abandoned', 'all'];
const MAX_LIMIT = 100;

/** Unknown parameters are refused, not ignored (seen). That a large limit is refused rather than reduced is a guess. */
const check = (query: Query): void => {
  const { limit = '20', status = 'all' } = query;
  const found = Object.keys(query)
    .filter((key) => !PARAMETERS.has(key))
    .map((key) => `property ${key} should not exist`);
  if (!STATUSES.includes(status)) {
    found.push(`status must be one of the following values: ${STATUSES.join(', ')}`);
  }
  if (!(Number(limit) >= 1)) found.push('limit must not be less than 1');
  if (Number(limit) > MAX_LIMIT) found.push(`limit must not be greater than ${MAX_LIMIT}`);
  if (found.length > 0) throw unprocessable(found);
};

/** `mm-dd-yyyy` as milliseconds, UTC. */
const dayOf = (value: string): number => {
  const [month, day, year] = value.split('-');
  return Date.parse(`${year}-${month}-${day}`);
};

const DAY_MS = 24 * 3_600_000;

const isWanted = (store: Store, opportunity: Opportunity, query: Query): boolean => {
  const contact = store.contact(opportunity.contactId);
  const text = [opportunity.name, contact.firstName, contact.lastName, contact.email, contact.phone]
    .join(' ')
    .toLowerCase();
  const created = Date.parse(opportunity.createdAt);
  const asked: Array<[string | undefined, string | null]> = [
    [query.pipeline_id, opportunity.pipelineId],
    [query.pipeline_stage_id, opportunity.pipelineStageId],
    [query.contact_id, opportunity.contactId],
    [query.assigned_to, opportunity.assignedTo],
    [query.id, opportunity.id],
    [query.country, contact.country],
    [query.status === 'all' ? undefined : query.status, opportunity.status],
  ];
  return (
    asked.every(([wanted, actual]) => !wanted || wanted === actual) &&
    (!query.campaignId || contact.campaigns.includes(query.campaignId)) &&
    (!query.date || created >= dayOf(query.date)) &&
    (!query.endDate || created < dayOf(query.endDate) + DAY_MS) &&
    text.includes((query.q ?? '').toLowerCase())
  );
};

/** By creation, newest first unless `order` says `added_asc`; it cannot be sorted by change time. */
const inOrder = (opportunities: Opportunity[], ascending: boolean): Opportunity[] =>
  opportunities.sort((one, other) => {
    const later = one.createdAt.localeCompare(other.createdAt) || one.id.localeCompare(other.id);
    return ascending ? later : -later;
  });

/** The opportunities after the row that `startAfter` (its creation, in ms) and `startAfterId` name. */
const after = (opportunities: Opportunity[], { startAfter, startAfterId }: Query, ascending: boolean) => {
  if (!startAfter || !startAfterId) return opportunities;
  const mark = Number(startAfter);
  return opportunities.filter(({ createdAt, id }) => {
    const gap = Date.parse(createdAt) - mark || id.localeCompare(startAfterId);
    return ascending ? gap > 0 : gap < 0;
  });
};

const details = (store: Store, { contactId }: Opportunity, query: Query): Json => ({
  notes: query.getNotes === 'true' ? notesOf(store, contactId).map(noteAnswer) : [],
  tasks:
    query.getTasks === 'true'
      ? store.tasks.filter((task) => task.contactId === contactId).map(taskAnswer)
      : [],
  calendarEvents:
    query.getCalendarEvents === 'true' ? appointmentsOf(store, contactId).map(appointmentAnswer) : [],
});

/** The position of the page. That the last page lacks the keys of a next page is a guess. */
const meta = ({ query, baseUrl }: Call, rows: Opportunity[], left: number, total: number): Json => {
  const page = Number(query.page ?? 1);
  const last = rows.at(-1);
  const cursor = last && { startAfter: Date.parse(last.createdAt), startAfterId: last.id };
  const paging = { total, currentPage: page, ...cursor, ...(page > 1 && { prevPage: page - 1 }) };
  if (!last || left <= 0) return paging;
  const { page: _page, ...rest } = query;
  const next = new URLSearchParams({
    ...rest,
    startAfter: String(cursor?.startAfter),
    startAfterId: last.id,
  });
  return { ...paging, nextPage: page + 1, nextPageUrl: `${baseUrl}/opportunities/search?${next}` };
};

export const opportunitySearchRoutes = (router: Router, store: Store): void => {
  router.on(
    {
      method: 'GET',
      path: '/opportunities/search',
      scope: 'opportunities.readonly',
      location: 'query.location_id',
    },
    (call) => {
      const { query } = call;
      check(query);
      const limit = Number(query.limit ?? 20);
      const ascending = query.order === 'added_asc';
      const found = inOrder(
        store.opportunities.filter((opportunity) => isWanted(store, opportunity, query)),
        ascending,
      );
      const rest = after(found, query, ascending).slice((Number(query.page ?? 1) - 1) * limit);
      const rows = rest.slice(0, limit);
      return {
        opportunities: rows.map((opportunity) => ({
          ...opportunityRow(store, opportunity),
          ...details(store, opportunity, query),
        })),
        meta: meta(call, rows, rest.length - rows.length, found.length),
        aggregations: {},
      };
    },
  );
};
