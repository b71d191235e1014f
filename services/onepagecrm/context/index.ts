import _ from 'lodash';
import { unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { inside, isObject, maybe, object, rows, type Wire } from '../../../platform/wire.js';
import type { Lookup } from '../../../records/capability.js';
import { type ContactContext, withSummary } from '../../../records/context/record.js';
import { nested } from '../../../records/keys.js';
import { fromCall, fromMeeting } from '../activities/record.js';
import { callRecord, meetingRecord } from '../activities/wire.js';
import { toContact } from '../contacts/record.js';
import { contactRecord } from '../contacts/wire.js';
import { customOutputFields } from '../custom_fields.js';
import { readPipelines } from '../deals/pipelines.js';
import { toDeal } from '../deals/record.js';
import { dealRecord } from '../deals/wire.js';
import { PAGE_SIZE } from '../lists.js';
import { toNote } from '../notes/record.js';
import { noteRecord } from '../notes/wire.js';
import { checkSame, contactPath } from '../paths.js';
import { actionPage, namesFor, toTask } from '../tasks/record.js';
import { data } from '../wire.js';

/** Beside a contact, a row of a list is bare; in a list of its own, it has a wrapper. */
const bare = <T>(name: string, row: Wire<T>): Wire<T> => ({
  read: (value) => (isObject(value) && isObject(value[name]) ? row.read(value[name]) : row.read(value)),
});

/** Lists that the API adds to a contact when asked. */
const LISTS = {
  deals: bare('deal', dealRecord),
  notes: bare('note', noteRecord),
  calls: bare('call', callRecord),
  meetings: bare('meeting', meetingRecord),
};

/** A list that is missing here, or cannot be read, is requested separately. */
const withLists = object({
  contact: contactRecord,
  deals: maybe(rows(LISTS.deals)),
  notes: maybe(rows(LISTS.notes)),
  calls: maybe(rows(LISTS.calls)),
  meetings: maybe(rows(LISTS.meetings)),
});

/** Two requests if the API returns the lists with the contact, and one more for each that is missing. */
export const context: Lookup<{ contact_id: string }, ContactContext> = {
  outputFields: customOutputFields,
  find: async (client, { contact_id }) => {
    const base = contactPath(contact_id);
    const fields = Object.keys(LISTS)
      .map((name) => `${name}(all)`)
      .join(',');
    const found = await unlessMissing(client.get(base, data(withLists), { fields }));
    if (!found) return [];
    checkSame(base, found.contact);

    const orRead = async <T>(name: keyof typeof LISTS, row: Wire<T>, beside: T[] | null): Promise<T[]> =>
      beside ?? client.get(path`${base}/${name}`, data(inside(name, rows(row))), { per_page: PAGE_SIZE });
    const [actions, deals, notes, calls, meetings] = await Promise.all([
      actionPage(client, { contact_id, sort_by: 'created_at', order: 'desc' })(undefined, PAGE_SIZE),
      orRead('deals', LISTS.deals, found.deals),
      orRead('notes', LISTS.notes, found.notes),
      orRead('calls', LISTS.calls, found.calls),
      orRead('meetings', LISTS.meetings, found.meetings),
    ]);
    const names = await namesFor(client, actions.rows);
    const pipelines = deals.length > 0 ? await readPipelines(client) : [];
    const activities = [
      ...calls.map((row) => fromCall(client, row)),
      ...meetings.map((row) => fromMeeting(client, row)),
    ];

    return [
      withSummary(toContact(found.contact), {
        notes: _.orderBy(
          notes.map((row) => toNote(client, row)),
          'created_at',
          'desc',
        ).map(nested),
        tasks: actions.rows.map((action) => nested(toTask(action, names))),
        deals: _.orderBy(
          deals.map((deal) => toDeal(client, deal, pipelines)),
          'created_at',
          'desc',
        ).map(nested),
        activities: _.orderBy(activities, 'started_at', 'desc').map(nested),
      }),
    ];
  },
};
