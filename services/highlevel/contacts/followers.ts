/** Adds and removes followers of contacts. */

import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import { list } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import type * as contactForms from '../../../records/contact/forms.js';
import type { Contact } from '../../../records/contact/record.js';
import type { InputOf } from '../../../records/field.js';
import type { Written } from '../../../records/results.js';
import { contactPath } from '../paths.js';
import { readContact, toContact } from './record.js';
import { followersAnswer } from './wire.js';

type FollowersInput = InputOf<typeof contactForms.addFollowers>;

/** Sends only the users for whom something changes; the result shows the followers that the contact then has. */
const change = async (
  client: Client,
  { contact_id, followers }: FollowersInput,
  type: 'add' | 'remove',
): Promise<Written<Contact>> => {
  const wanted = _.uniq(list(followers));
  const present = await readContact(client, contact_id);
  const own = present.followers;
  const news = type === 'add' ? _.difference(wanted, own) : _.intersection(wanted, own);
  if (news.length === 0) return { ...toContact(present), changed: false };
  const base = path`${contactPath(contact_id)}/followers`;
  if (type === 'add') await client.post(base, followersAnswer, { followers: news });
  else await client.delete(base, { body: { followers: news } });
  const left = type === 'add' ? [...own, ...news] : _.difference(own, news);
  const contact = toContact({ ...present, more: { ...present.more, followers: left } });
  return { ...contact, changed: true };
};

export const addFollowers: Offer<Contacts['addFollowers']> = {
  run: (client, input) => change(client, input, 'add'),
};

export const removeFollowers: Offer<Contacts['removeFollowers']> = {
  run: (client, input) => change(client, input, 'remove'),
};
