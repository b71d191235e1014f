import _ from 'lodash';
import type { Contact } from '../../model/contact.js';
import type { Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { refuse } from '../../platform/failure.js';
import { list } from '../../platform/values.js';
import { clearedKeys } from '../clear_fields.js';
import type { ContactIdInput, UpdateContactInput } from '../inputs.js';
import type { Action } from '../service.js';
import { CLEARABLE } from './clear_fields.js';
import { isMove, type MoveInput, move, moveField, STAYS_NOTE } from './company_moves.js';
import { contactBody, type OnePageCrmContactInput } from './contact_body.js';
import { missing } from './contact_changes.js';
import { contactForm, updateForm } from './contact_form.js';
import { type PhotoInput, photoField, readPhoto, setPhoto } from './contact_photo.js';
import { findByEmail, findSame } from './contact_search.js';
import { changeOneByOne, hasTag, isPlain } from './contact_tags.js';
import { contactPath, readContact, toContact } from './contacts.js';
import { customOutputFields } from './custom_fields.js';
import { type FirstActionInput, firstActionBody, firstActionForm } from './first_action.js';
import type { ContactRecord, ContactWrapper, Single } from './types.js';

type CreateInput = OnePageCrmContactInput & FirstActionInput;

const createForm = async (client: Client) => {
  const [custom, own] = _.partition(await contactForm(client), ({ key }) => key.startsWith('cf_'));
  return [...own, ...firstActionForm, ...custom];
};

const requireName = ({ last_name, company_name }: CreateInput): void => {
  if (!last_name?.trim() && !company_name?.trim()) {
    throw refuse('Fill in Last Name or Company Name: OnePageCRM makes no contact without one of them');
  }
};

const add = async (client: Client, input: CreateInput): Promise<Written<Contact>> => {
  requireName(input);
  const body = {
    ...firstActionBody(input, client.meta.timezone),
    ...(await contactBody(client, input)),
  };
  const { data } = await client.post<Single<ContactWrapper>>('/contacts', body);
  return { ...toContact(data.contact), changed: true };
};

const change = async (
  client: Client,
  present: ContactRecord,
  wanted: Partial<ContactRecord>,
): Promise<Written<Contact>> => {
  const body = missing(wanted, present);
  if (_.isEmpty(body)) return { ...toContact(present), changed: false };
  // Without `partial` the API empties what the body does not name.
  const { data } = await client.put<Single<ContactWrapper>>(contactPath(present.id), body, {
    query: { partial: true },
  });
  return { ...toContact(data.contact), changed: true };
};

export const create: Action<CreateInput, Written<Contact>> = {
  fields: createForm,
  outputFields: customOutputFields,
  run: async (client, input) => {
    requireName(input);
    // The search before this create ran outside its lock: another run may have made the contact since.
    const [found] = client.meta.withSearch ? await findSame(client, input) : [];
    return found ? { ...toContact(found), changed: false } : add(client, input);
  },
};

/** A move goes by a call of its own: as a field, the name could rename the company for everybody in it. */
const moveAndChange = async (
  client: Client,
  input: MoveInput,
  present: ContactRecord,
  body: Partial<ContactRecord>,
): Promise<Written<Contact>> => {
  const moved = isMove(input, present) ? await move(client, input, present) : undefined;
  const made = await change(client, moved ?? present, body);
  return { ...made, changed: made.changed || moved !== undefined };
};

type UpdateInput = OnePageCrmContactInput & UpdateContactInput & MoveInput & PhotoInput;

export const update: Action<UpdateInput, Written<Contact>> = {
  fields: async (client) => [...(await updateForm(client)), photoField],
  outputFields: customOutputFields,
  run: async (client, input) => {
    const cleared = clearedKeys(input.clear_fields, CLEARABLE);
    const present = await readContact(client, input.contact_id);
    const body = await contactBody(client, input, present, cleared);
    const image = await readPhoto(client, input);
    const wanted = isMove(input, present) ? _.omit(body, 'company_name') : body;
    const made = await moveAndChange(client, input, present, wanted);
    return image === undefined
      ? made
      : { ...toContact(await setPhoto(client, present, image)), changed: true };
  },
};

/**
 * By e-mail address: the contact that has it, as whichever of its addresses, else a new one. One that is there stays in
 * its company unless it is to move: to send the name could rename the company for everybody in it.
 */
export const upsert: Action<CreateInput & MoveInput, Written<Contact>> = {
  fields: async (client) => [STAYS_NOTE, moveField, ...(await createForm(client))],
  outputFields: customOutputFields,
  run: async (client, input) => {
    const email = input.email?.trim();
    if (!email) throw refuse('Fill in Email: it tells which contact to update');
    const [present] = await findByEmail(client, email);
    if (!present) return add(client, input);
    const known = present.tags ?? [];
    const added = list(input.tags).filter((tag) => !hasTag(known, tag));
    const [plain, odd] = _.partition(added, isPlain);
    const changes: CreateInput = {
      ...input,
      // The address stays where it is in the list. Where a contact came from is for new ones to say.
      email: undefined,
      origin: undefined,
      more_emails: [
        { more_emails_value: email, ...(input.email_type && { more_emails_type: input.email_type }) },
        ...(input.more_emails ?? []),
      ],
      tags: odd.length > 0 ? [...known, ...odd] : undefined,
    };
    const body = await contactBody(client, changes, present);
    const wanted = present.company_id ? _.omit(body, 'company_name') : body;
    const made = await moveAndChange(client, input, present, wanted);
    if (plain.length === 0) return made;
    const otherwise = { ...made, tags: [...made.tags, ...plain] };
    return {
      ...(await changeOneByOne(client, present.id, 'assign_tag', plain, otherwise)),
      changed: true,
    };
  },
};

/** Restorable in OnePageCRM for a while. */
export const remove: Action<ContactIdInput, Written<Contact>> = {
  outputFields: customOutputFields,
  run: async (client, { contact_id }) => {
    const present = await readContact(client, contact_id);
    await client.delete(contactPath(contact_id));
    return { ...toContact(present), changed: true };
  },
};
