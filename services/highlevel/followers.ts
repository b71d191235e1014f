import _ from 'lodash';
import type { Contact } from '../../model/contact.js';
import type { Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { list } from '../../platform/values.js';
import type { FollowersInput } from '../inputs.js';
import type { Action } from '../service.js';
import { contactPath, readContact, toContact } from './contacts.js';

/** Sends the users for whom something changes; the contact then has these followers. */
const change = async (
  client: Client,
  { contact_id, followers }: FollowersInput,
  type: 'add' | 'remove',
): Promise<Written<Contact>> => {
  const wanted = _.uniq(list(followers));
  const present = await readContact(client, contact_id);
  const own = present.followers ?? [];
  const news = type === 'add' ? _.difference(wanted, own) : _.intersection(wanted, own);
  if (news.length === 0) return { ...toContact(present), changed: false };
  const path = `${contactPath(contact_id)}/followers`;
  if (type === 'add') await client.post(path, { followers: news });
  else await client.delete(path, { body: { followers: news } });
  const left = type === 'add' ? [...own, ...news] : _.difference(own, news);
  return { ...toContact({ ...present, followers: left }), changed: true };
};

export const addFollowers: Action<FollowersInput, Written<Contact>> = {
  run: (client, input) => change(client, input, 'add'),
};

export const removeFollowers: Action<FollowersInput, Written<Contact>> = {
  run: (client, input) => change(client, input, 'remove'),
};
