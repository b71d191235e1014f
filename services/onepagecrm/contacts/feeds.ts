import { readMark } from '../../../platform/origin.js';
import { isEdited, withoutOwn } from '../../../platform/polling.js';
import { isBlank, list } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import { customOutputFields } from '../custom_fields.js';
import { readLatest } from '../lists.js';
import { type FilterInput, filterForm, filterQuery, LATE_NOTE } from './filters.js';
import { contactPage, toContact } from './record.js';
import { fingerprint, type WatchInput, watchForm } from './watch.js';
import type { ContactRecord } from './wire.js';

/**
 * With filters, contacts are read by change: one that comes to match is then among the latest, and one that was already seen to
 * match is known.
 */
export const created: Offer<Contacts['created'], FilterInput> = {
  fields: (_client, input) => [LATE_NOTE, ...filterForm(input)],
  outputFields: customOutputFields,
  poll: async (client, input) => {
    const filters = filterQuery(client, input);
    const isFiltered = Object.values(filters).some((value) => !isBlank(value));
    const rows = isFiltered
      ? await readLatest(client, contactPage, 'modified_at', filters, { change: true })
      : await readLatest(client, contactPage, 'created_at');
    const events = rows.map((row) => ({
      event_id: row.id,
      // Where Handoff created the contact from: the last line of its background.
      origin: readMark(row.background),
      ...toContact(row),
    }));
    return withoutOwn(client, input, events);
  },
};

const SECOND = 1_000;

const wasEdited = ({ created_at, modified_at }: ContactRecord): boolean => isEdited(created_at, modified_at);

export const updated: Offer<Contacts['updated'], WatchInput & FilterInput> = {
  fields: async (client, input) => [...(await watchForm(client)), ...filterForm(input)],
  outputFields: customOutputFields,
  poll: async (client, input) => {
    const watched = list(input.watch);
    const isWatching = watched.length > 0;
    const rules = isWatching
      ? // Values that are there from the start must be known, including those of contacts that nobody has edited.
        client.meta.isPopulatingDedupe
        ? { change: true }
        : { keep: wasEdited }
      : // The API gives whole seconds: two edits within one would be one event.
        { keep: wasEdited, resolution: SECOND };
    const rows = await readLatest(client, contactPage, 'modified_at', filterQuery(client, input), rules);
    return rows.map((row) => ({
      event_id: `${row.id}:${isWatching ? fingerprint(client, watched, row) : (row.modified_at ?? '')}`,
      ...toContact(row),
    }));
  },
};

export const tagged: Offer<Contacts['tagged']> = {
  outputFields: customOutputFields,
  poll: async (client, { tag: wanted }) => {
    const filters = { tag: wanted || undefined };
    const rows = await readLatest(client, contactPage, 'modified_at', filters, { change: true });
    return rows.flatMap((row) => {
      const contact = toContact(row);
      const tags = wanted ? [wanted] : contact.tags;
      // A sample has a tag to show even where nobody has one.
      const shown = tags.length === 0 && client.meta.isLoadingSample ? [''] : tags;
      return shown.map((tag) => ({ event_id: `${row.id}:${tag.toLowerCase()}`, tag, ...contact }));
    });
  },
};

export const statusChanged: Offer<Contacts['statusChanged']> = {
  fields: [
    {
      key: 'first_status_note',
      type: 'copy',
      helpText:
        'A new contact also triggers, with its first status: OnePageCRM does not say what the status was before.',
    },
  ],
  outputFields: customOutputFields,
  poll: async (client, { status_id }) => {
    const filters = { status_id: status_id || undefined };
    const rows = await readLatest(client, contactPage, 'modified_at', filters, { change: true });
    return rows.map((row) => ({ event_id: `${row.id}:${row.status_id ?? ''}`, ...toContact(row) }));
  },
};
