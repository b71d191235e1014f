import _ from 'lodash';
import type { Contact } from '../../model/contact.js';
import type { PlainInputField } from '../../model/fields.js';
import type { Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { Failure, refuse } from '../../platform/failure.js';
import { list } from '../../platform/values.js';
import type { TagsInput } from '../inputs.js';
import type { Action, Choices } from '../service.js';
import { contactPath, readContact, toContact } from './contacts.js';
import { locationId, locationPath } from './location.js';

/** HighLevel keeps every tag in lower case. */
export const tagNames = (tags: unknown): string[] => _.uniq(list(tags).map((tag) => tag.toLowerCase()));

type HighLevelTagsInput = TagsInput & { contacts?: string[] };

const fields = (): PlainInputField[] => [
  {
    key: 'contacts',
    label: 'More Contacts',
    list: true,
    helpText: 'IDs of other contacts whose tags change in the same way, all in one request.',
  },
];

interface BulkAnswer {
  errorCount?: number;
  responses?: Array<{
    contactId: string;
    message?: string;
    type: string;
    tagsAdded?: string[];
    tagsRemoved?: string[];
  }>;
}

/** Changes the tags of many contacts; whether something changed comes with the answer. */
const changeMany = async (client: Client, type: 'add' | 'remove', contacts: string[], tags: string[]) => {
  const { responses = [] } = await client.post<BulkAnswer>(`/contacts/bulk/tags/update/${type}`, {
    contacts,
    tags,
    locationId: locationId(client.auth),
  });
  const failed = responses.filter((response) => response.type === 'error');
  if (failed.length > 0) {
    const each = failed.map(({ contactId, message = 'no reason' }) => `${contactId} (${message})`);
    throw new Failure({
      kind: 'conflict',
      message: `the tags of these contacts did not change: ${each.join(', ')}`,
    });
  }
  return responses.some(({ tagsAdded = [], tagsRemoved = [] }) => tagsAdded.length + tagsRemoved.length > 0);
};

const change = async (
  client: Client,
  type: 'add' | 'remove',
  input: HighLevelTagsInput,
): Promise<Written<Contact>> => {
  const wanted = tagNames(input.tags);
  if (wanted.length === 0) throw refuse('Fill in Tags');
  const present = await readContact(client, input.contact_id);
  const own = present.tags ?? [];
  const tags = type === 'add' ? _.union(own, wanted) : _.difference(own, wanted);
  const contact = toContact({ ...present, tags });
  const others = _.without(list(input.contacts), present.id);
  if (others.length > 0) {
    return { ...contact, changed: await changeMany(client, type, [present.id, ...others], wanted) };
  }
  const news = type === 'add' ? _.difference(wanted, own) : _.intersection(wanted, own);
  if (news.length === 0) return { ...contact, changed: false };
  const path = `${contactPath(present.id)}/tags`;
  if (type === 'add') await client.post(path, { tags: news });
  else await client.delete(path, { body: { tags: news } });
  return { ...contact, changed: true };
};

export const addTags: Action<HighLevelTagsInput, Written<Contact>> = {
  fields,
  run: (client, input) => change(client, 'add', input),
};

export const removeTags: Action<HighLevelTagsInput, Written<Contact>> = {
  fields,
  run: (client, input) => change(client, 'remove', input),
};

/** The location's tags; the list is not paged. Contacts are tagged by name. */
export const tagChoices: Choices = {
  list: async (client) => {
    if (client.meta.page > 0) return [];
    const { tags = [] } = await client.get<{ tags?: Array<{ id: string; name: string }> }>(
      locationPath(client, '/tags'),
    );
    return _.sortBy(tags, 'name').map(({ name }) => ({ id: name, name }));
  },
};
