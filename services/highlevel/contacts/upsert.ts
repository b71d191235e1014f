import _ from 'lodash';
import { orUnfinished } from '../../../platform/after_write.js';
import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { samePhone } from '../../../platform/phones.js';
import { compact, sameText } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import { type ContactRecord, contactAnswer, duplicateToChange } from '../contact_wire.js';
import { readAhead } from '../custom_body.js';
import { customInputFields, customOutputFields } from '../custom_fields.js';
import { locationId } from '../location.js';
import { contactPath } from '../paths.js';
import { contactBody, hasEmail, hasPhone, missing, type Own } from './body.js';
import { upsertForm } from './form.js';
import { toContact } from './record.js';
import { duplicate } from './search.js';
import { tagNames } from './tags.js';
import { type ContactBody, tagsAnswer } from './wire.js';

const TAGS = { what: 'what you filled in under Tags', how: 'with Add Tags to Contact' };

interface Addresses {
  email?: string;
  phone?: string;
}

/** The email and phone that find the contact, in its own spelling if it already has them. */
const identity = ({ email, phone }: Addresses, present: ContactRecord | undefined): ContactBody =>
  compact({
    email: present && email && hasEmail(present, email) ? present.email : email,
    phone: present && phone && hasPhone(present, phone) ? present.phone : phone,
  });

/** Whether an additional address or number found the contact: an upsert by it would push the main one out. */
const isByAdditional = ({ email, phone }: Addresses, present: ContactRecord): boolean =>
  Boolean(email && hasEmail(present, email) && !sameText(present.email, email)) ||
  Boolean(phone && hasPhone(present, phone) && !samePhone(present.phone, phone));

const send = (client: Client, body: ContactBody): Promise<ContactRecord> =>
  client.post(path`/contacts/upsert`, contactAnswer, { locationId: locationId(client.auth), ...body });

/**
 * HighLevel's own upsert, by the fields that the sub-account tells contacts apart by. The search for duplicates uses the same
 * fields: if a contact is already as wanted, nothing is sent. The upsert would replace all tags, so they go through the call
 * that adds tags.
 */
export const upsert: Offer<Contacts['upsert'], Own> = {
  fields: upsertForm,
  accountFields: (client) => customInputFields(client),
  outputFields: customOutputFields,
  run: async (client, { tags, ...input }) => {
    const { email, phone } = input;
    if (!email && !phone) throw invalidInput('Fill in Email or Phone: HighLevel identifies contacts by them');
    await readAhead(client, { ...input });
    const [present] = await duplicate(client, compact({ email, number: phone }), duplicateToChange);
    const wanted = await contactBody(
      client,
      // An existing contact keeps its origin. No answer contains a gender, so nothing shows whether it is already set.
      present ? { ...input, origin: undefined, gender: undefined } : input,
      present,
    );
    const all = present ? missing(wanted, present) : wanted;
    const isById = present !== undefined && isByAdditional(input, present);
    // An update by id accepts neither (OpenAPI `UpdateContactDto`).
    const body = isById ? _.omit(all, ['companyName', 'gender']) : all;
    const write = () =>
      isById
        ? client.put(contactPath(present.id), contactAnswer, body)
        : send(client, { ...identity(input, present), ...body });
    const contact = present && _.isEmpty(body) ? present : await write();
    const news = _.difference(tagNames(tags), contact.tags);
    const addTags = () => client.post(path`${contactPath(contact.id)}/tags`, tagsAnswer, { tags: news });
    if (news.length > 0) {
      // Before anything is written, Zapier may answer a throttle with another try.
      if (contact === present) await addTags();
      else await orUnfinished(client, 'HighLevel', 'The contact is saved.', TAGS, addTags);
    }
    return {
      ...toContact({ ...contact, tags: _.union(contact.tags, news) }),
      changed: contact !== present || news.length > 0,
    };
  },
};
