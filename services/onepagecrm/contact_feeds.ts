import type { Contact } from '../../model/contact.js';
import type { Event, NewEvent } from '../../model/record.js';
import type { Client, Query } from '../../platform/client.js';
import { toMillis } from '../../platform/dates.js';
import { readMark } from '../../platform/origin.js';
import { readNewest, type Source, sampleAnyway, withoutOwn } from '../../platform/polling.js';
import { isBlank, list, text } from '../../platform/values.js';
import type { ContactStatusChangedInput, ContactTaggedInput, ContactUpdatedInput } from '../inputs.js';
import type { Feed } from '../service.js';
import { type FilteredContactsInput, filterForm, filterQuery } from './contact_filters.js';
import { fingerprint, watchForm } from './contact_watch.js';
import { contactPage, toContact } from './contacts.js';
import { customOutputFields } from './custom_fields.js';
import { PAGE_SIZE } from './lists.js';
import type { ContactRecord } from './types.js';

/** Contacts by a time, latest first. */
const readLatest = (
  client: Client,
  by: 'created_at' | 'modified_at',
  filters: Query,
  rules: Pick<Source<ContactRecord>, 'keep' | 'change' | 'resolution'> = {},
): Promise<ContactRecord[]> =>
  sampleAnyway(client, filters, (query) =>
    readNewest(client, {
      page: contactPage(client, { ...query, sort_by: by, order: 'desc' }),
      pageSize: PAGE_SIZE,
      id: ({ id }) => id,
      at: (contact) => text(contact[by]),
      ...rules,
    }),
  );

/**
 * With filters it reads by change: a contact that comes to match is then among the latest, and one that was seen to match
 * before is known.
 */
export const created: Feed<FilteredContactsInput, NewEvent<Contact>> = {
  fields: (_client, input) => filterForm(input),
  outputFields: customOutputFields,
  poll: async (client, input) => {
    const filters = filterQuery(client, input);
    const isFiltered = Object.values(filters).some((value) => !isBlank(value));
    const rows = isFiltered
      ? await readLatest(client, 'modified_at', filters, { change: true })
      : await readLatest(client, 'created_at', {});
    const events = rows.map((row) => ({
      event_id: row.id,
      // Where Handoff made the contact from: the last line of its background.
      origin: readMark(row.background),
      ...toContact(row),
    }));
    return withoutOwn(client, input, events);
  },
};

const SECOND = 1_000;
/** An edit so soon after the creation belongs to it. */
const CREATION_TIME = 30_000;

const isEdited = ({ created_at, modified_at }: ContactRecord): boolean =>
  toMillis(modified_at) - toMillis(created_at) >= CREATION_TIME;

export const updated: Feed<ContactUpdatedInput, Event<Contact>> = {
  fields: watchForm,
  outputFields: customOutputFields,
  poll: async (client, input) => {
    const watched = list(input.watch);
    const isWatching = watched.length > 0;
    const rules = isWatching
      ? // Values that are there from the start must be known, of contacts that nobody edited as well.
        client.meta.isPopulatingDedupe
        ? { change: true }
        : { keep: isEdited }
      : // The API tells whole seconds: two edits in one would be one event.
        { keep: isEdited, resolution: SECOND };
    const rows = await readLatest(client, 'modified_at', {}, rules);
    return rows.map((row) => ({
      event_id: `${row.id}:${isWatching ? fingerprint(client, watched, row) : row.modified_at}`,
      ...toContact(row),
    }));
  },
};

export const tagged: Feed<ContactTaggedInput, Event<Contact> & { tag: string }> = {
  outputFields: customOutputFields,
  poll: async (client, { tag: wanted }) => {
    const rows = await readLatest(client, 'modified_at', { tag: wanted || undefined }, { change: true });
    return rows.flatMap((row) => {
      const contact = toContact(row);
      const tags = wanted ? [wanted] : contact.tags;
      // A sample has a tag to show even where nobody has one.
      const shown = tags.length === 0 && client.meta.isLoadingSample ? [''] : tags;
      return shown.map((tag) => ({ event_id: `${row.id}:${tag.toLowerCase()}`, tag, ...contact }));
    });
  },
};

export const statusChanged: Feed<ContactStatusChangedInput, Event<Contact>> = {
  fields: () => [
    {
      key: 'first_status_note',
      type: 'copy',
      helpText:
        'A new contact triggers, too, with its first status: OnePageCRM does not tell what a status was before.',
    },
  ],
  outputFields: customOutputFields,
  poll: async (client, { status_id }) => {
    const filters = { status_id: status_id || undefined };
    const rows = await readLatest(client, 'modified_at', filters, { change: true });
    return rows.map((row) => ({ event_id: `${row.id}:${row.status_id ?? ''}`, ...toContact(row) }));
  },
};
