import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { isEdited, readNewest, sampleAnyway, withoutOwn } from '../../../platform/polling.js';
import { list } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import { latestContacts, POLLED } from '../contact_page.js';
import type { ContactRecord } from '../contact_wire.js';
import { customOutputFields } from '../custom_fields.js';
import { type FilterInput, filterFields, filtersOf, matches } from './filters.js';
import { originOf, toContact } from './record.js';
import { fingerprint, type WatchInput, watchForm } from './watch.js';

const filterOf = ({ tag, owner_id, source }: FilterInput): FilterInput => ({
  ...(tag && { tag }),
  ...(owner_id && { owner_id }),
  ...(source && { source }),
});

export const created: Offer<Contacts['created'], FilterInput> = {
  fields: [
    ...filterFields,
    {
      key: 'filter_note',
      type: 'copy',
      helpText:
        'With Tag, Owner or Source, a contact triggers only if it matches within three hours of being created.',
    },
  ],
  outputFields: customOutputFields,
  poll: async (client, input) => {
    const rows = await sampleAnyway(client, filterOf(input), (filter) =>
      readNewest(client, {
        page: latestContacts(client, 'dateAdded', filtersOf(filter)),
        ...POLLED,
        id: ({ id }) => id,
        at: ({ dateAdded }) => dateAdded,
        ...(!_.isEmpty(filter) && { keep: matches(filter) }),
      }),
    );
    const events = rows.map((row) => ({ event_id: row.id, origin: originOf(row), ...toContact(row) }));
    return withoutOwn(client, input, events);
  },
};

interface Changes {
  filter?: FilterInput;
  /** Whether a value fires, not a time: Zapier's first fill then reads as far as it can. */
  change?: boolean;
  keep?: (row: ContactRecord) => boolean;
}

/** The contacts that changed last. */
const latestChanges = (client: Client, { filter = {}, ...changes }: Changes): Promise<ContactRecord[]> =>
  readNewest(client, {
    page: latestContacts(client, 'dateUpdated', filtersOf(filter)),
    ...POLLED,
    id: ({ id }) => id,
    at: ({ dateUpdated }) => dateUpdated,
    ...changes,
  });

/** An edit right after the creation is part of it: HighLevel itself makes one within seconds. */
const wasEdited = ({ dateAdded, dateUpdated }: ContactRecord): boolean => isEdited(dateAdded, dateUpdated);

export const updated: Offer<Contacts['updated'], WatchInput & FilterInput> = {
  own: filterFields,
  fields: async (client) => [...filterFields, ...(await watchForm(client))],
  outputFields: customOutputFields,
  poll: async (client, input) => {
    const watched = list(input.watch);
    const isWatching = watched.length > 0;
    const rows = await sampleAnyway(client, filterOf(input), (filter) =>
      latestChanges(client, {
        filter,
        change: isWatching,
        // Values must be known from the start, including those of contacts that nobody has edited yet.
        keep: (row) =>
          matches(filter)(row) && ((isWatching && client.meta.isPopulatingDedupe) || wasEdited(row)),
      }),
    );
    return rows.map((row) => {
      const contact = toContact(row);
      const mark = isWatching ? fingerprint(client, watched, contact) : (row.dateUpdated ?? '');
      return { event_id: `${row.id}:${mark}`, ...contact };
    });
  },
};

/** Also fires for tags that a contact is created with. HighLevel stores tags in lower case. */
export const tagged: Offer<Contacts['tagged']> = {
  outputFields: customOutputFields,
  poll: async (client, input) => {
    const wanted = input.tag?.trim().toLowerCase();
    const isWanted = (tag: string) => !wanted || tag.toLowerCase() === wanted;
    const rows = await latestChanges(client, {
      change: true,
      keep: ({ tags }) => tags.some(isWanted),
    });
    const events = rows.flatMap((row) => {
      const contact = toContact(row);
      const own = contact.tags.filter(isWanted);
      return own.map((tag) => ({ event_id: `${row.id}:${tag.toLowerCase()}`, tag, ...contact }));
    });
    const [first] = rows;
    // An account without the tag still shows what a record looks like.
    const isBare = events.length === 0 && client.meta.isLoadingSample && first;
    return isBare ? [{ event_id: first.id, tag: wanted ?? '', ...toContact(first) }] : events;
  },
};
