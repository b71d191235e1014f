import _ from 'lodash';
import { unlessMissing } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { believed } from '../../../platform/wire.js';
import type { Lookup } from '../../../records/capability.js';
import { type ContactContext, withSummary } from '../../../records/context/record.js';
import { nested } from '../../../records/keys.js';
import { fromCall, fromMeeting } from '../activities/record.js';
import { toContact } from '../contacts/record.js';
import { customOutputFields } from '../custom_fields.js';
import { readPipelines } from '../deals/pipelines.js';
import { toDeal } from '../deals/record.js';
import { PAGE_SIZE } from '../lists.js';
import { toNote } from '../notes/record.js';
import { contactPath } from '../paths.js';
import { actionPage, namesFor, toTask } from '../tasks/record.js';
import type { ContactWrapper, Single } from '../types.js';

/** Lists that the API adds to a contact when asked. */
const LISTS = ['deals', 'notes', 'calls', 'meetings'] as const;
type ListName = (typeof LISTS)[number];

/** Rows of a list come bare beside a contact, and each in a wrapper in a list of its own. */
const bare = {
  deals: (rows: ContactWrapper['deals'] = []) => rows.map((row) => ('deal' in row ? row.deal : row)),
  notes: (rows: ContactWrapper['notes'] = []) => rows.map((row) => ('note' in row ? row.note : row)),
  calls: (rows: ContactWrapper['calls'] = []) => rows.map((row) => ('call' in row ? row.call : row)),
  meetings: (rows: ContactWrapper['meetings'] = []) =>
    rows.map((row) => ('meeting' in row ? row.meeting : row)),
};

/** Two requests where the API brings the lists with the contact, one more for each that is missing. */
export const context: Lookup<{ contact_id: string }, ContactContext> = {
  outputFields: customOutputFields,
  find: async (client, { contact_id }) => {
    const base = contactPath(contact_id);
    const fields = LISTS.map((name) => `${name}(all)`).join(',');
    const answer = await unlessMissing(client.get(base, believed<Single<ContactWrapper>>(), { fields }));
    if (!answer) return [];
    const { contact, ...beside } = answer.data;

    const readMissing = async (name: ListName) =>
      name in beside
        ? {}
        : _.pick(
            (
              await client.get(path`${base}/${name}`, believed<Single<Partial<ContactWrapper>>>(), {
                per_page: PAGE_SIZE,
              })
            ).data,
            name,
          );
    const [actions, ...read] = await Promise.all([
      actionPage(client, { contact_id, sort_by: 'created_at', order: 'desc' })(undefined, PAGE_SIZE),
      ...LISTS.map(readMissing),
    ]);
    const lists: Partial<ContactWrapper> = Object.assign({}, beside, ...read);
    const deals = bare.deals(lists.deals);
    const names = await namesFor(client, actions.rows);
    const pipelines = deals.length > 0 ? await readPipelines(client) : [];
    const activities = [
      ...bare.calls(lists.calls).map(fromCall),
      ...bare.meetings(lists.meetings).map(fromMeeting),
    ];

    return [
      withSummary(toContact(contact), {
        notes: _.orderBy(bare.notes(lists.notes).map(toNote), 'created_at', 'desc').map(nested),
        tasks: actions.rows.map((action) => nested(toTask(action, names))),
        deals: _.orderBy(
          deals.map((deal) => toDeal(deal, pipelines)),
          'created_at',
          'desc',
        ).map(nested),
        activities: _.orderBy(activities, 'started_at', 'desc').map(nested),
      }),
    ];
  },
};
