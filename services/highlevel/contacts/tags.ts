/** Adds tags to contacts and removes them. */

import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { Failure, invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { list } from '../../../platform/values.js';
import { inside, rows } from '../../../platform/wire.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import type * as contactForms from '../../../records/contact/forms.js';
import type { Contact } from '../../../records/contact/record.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import type { Written } from '../../../records/results.js';
import { locationId, locationPath } from '../location.js';
import { contactPath } from '../paths.js';
import { tagRecord } from '../wire.js';
import { readContact, toContact } from './record.js';
import { bulkTags, tagsAnswer } from './wire.js';

/** HighLevel stores every tag in lower case. */
export const tagNames = (tags: unknown): string[] => _.uniq(list(tags).map((tag) => tag.toLowerCase()));

interface Own {
  contacts?: string[];
}

const fields: PlainInputField[] = [
  {
    key: 'contacts',
    label: 'More Contacts',
    list: true,
    helpText: 'IDs of other contacts whose tags change in the same way, all in one request.',
  },
];

/** Changes the tags of many contacts; the result says whether anything changed. */
const changeMany = async (client: Client, type: 'add' | 'remove', contacts: string[], tags: string[]) => {
  const responses = await client.post(path`/contacts/bulk/tags/update/${type}`, bulkTags, {
    contacts,
    tags,
    locationId: locationId(client.auth),
  });
  const failed = responses.filter((response) => response.type === 'error');
  if (failed.length > 0) {
    const each = failed.map(({ contactId, message }) => `${contactId} (${message || 'no reason'})`);
    throw new Failure({
      kind: 'conflict',
      message: `the tags of these contacts did not change: ${each.join(', ')}`,
    });
  }
  return responses.some(({ tagsAdded, tagsRemoved }) => tagsAdded.length + tagsRemoved.length > 0);
};

const change = async (
  client: Client,
  type: 'add' | 'remove',
  input: InputOf<typeof contactForms.addTags> & Own,
): Promise<Written<Contact>> => {
  const wanted = tagNames(input.tags);
  if (wanted.length === 0) throw invalidInput('Fill in Tags');
  const present = await readContact(client, input.contact_id);
  const own = present.tags;
  const tags = type === 'add' ? _.union(own, wanted) : _.difference(own, wanted);
  const contact = toContact({ ...present, tags });
  const others = _.without(list(input.contacts), present.id);
  if (others.length > 0) {
    return { ...contact, changed: await changeMany(client, type, [present.id, ...others], wanted) };
  }
  const news = type === 'add' ? _.difference(wanted, own) : _.intersection(wanted, own);
  if (news.length === 0) return { ...contact, changed: false };
  const base = path`${contactPath(present.id)}/tags`;
  if (type === 'add') await client.post(base, tagsAnswer, { tags: news });
  else await client.delete(base, { body: { tags: news } });
  return { ...contact, changed: true };
};

export const addTags: Offer<Contacts['addTags'], Own> = {
  fields,
  run: (client, input) => change(client, 'add', input),
};

export const removeTags: Offer<Contacts['removeTags'], Own> = {
  fields,
  run: (client, input) => change(client, 'remove', input),
};

const locationTags = inside('tags', rows(tagRecord));

/** The location's tags; the list is not paged. Contacts are tagged by name. */
export const tagChoices: Choices = {
  list: async (client) => {
    const tags = await client.get(path`${locationPath(client)}/tags`, locationTags);
    return _.sortBy(tags, 'name').map(({ name }) => ({ id: name, name }));
  },
};
