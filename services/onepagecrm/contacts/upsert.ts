import _ from 'lodash';
import { invalidInput } from '../../../platform/failure.js';
import { list } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import { customOutputFields } from '../custom_fields.js';
import { customBody } from '../custom_values.js';
import { contactBody } from './body.js';
import { type MoveInput, moveField, needsMove, STAYS_NOTE } from './company_moves.js';
import { add, type CreateInput, createForm, type OwnCreateInput } from './create.js';
import { firstActionForm } from './first_action.js';
import { own } from './form.js';
import { missing } from './missing.js';
import { readToChange } from './record.js';
import { findByEmail } from './search.js';
import { changeOneByOne, hasTag, isPlain } from './tags.js';
import { moveAndChange } from './update.js';
import type { ContactBody, ContactRecord } from './wire.js';

/** What to send for an existing contact, with the plain tags apart. */
const planFor = (
  input: CreateInput & MoveInput,
  email: string,
  custom: ContactBody['custom_fields'],
  present: ContactRecord,
) => {
  const known = present.tags;
  const added = list(input.tags).filter((tag) => !hasTag(known, tag));
  const [tags, odd] = _.partition(added, isPlain);
  const changes: CreateInput = {
    ...input,
    // The address stays where it is in the list. Only a new contact gets the mark of where it came from.
    email: undefined,
    origin: undefined,
    more_emails: [
      { more_emails_value: email, ...(input.email_type && { more_emails_type: input.email_type }) },
      ...(input.more_emails ?? []),
    ],
    tags: odd.length > 0 ? [...known, ...odd] : undefined,
  };
  const body = contactBody(changes, custom, present);
  const wanted = present.company_id ? _.omit(body, 'company_name') : body;
  const isNews = needsMove(input, present) || !_.isEmpty(missing(wanted, present));
  return { wanted, tags, isNews };
};

/**
 * By email address: the contact that has it among its addresses, else a new one. An existing contact stays in its company unless
 * it is to be moved: sending the name could rename the company for everybody in it.
 */
export const upsert: Offer<Contacts['upsert'], OwnCreateInput & MoveInput> = {
  own: [...own, ...firstActionForm],
  fields: async (client) => [STAYS_NOTE, moveField, ...(await createForm(client))],
  outputFields: customOutputFields,
  run: async (client, input) => {
    const email = input.email?.trim();
    if (!email) throw invalidInput('Fill in Email: it shows which contact to update');
    const [found] = await findByEmail(client, email);
    if (!found) return add(client, input);
    const custom = await customBody(client, { ...input });
    const seen = planFor(input, email, custom, found);
    // Lists go back whole, so as they are now, not as the search found them.
    const present = seen.isNews ? await readToChange(client, found.id) : found;
    const { wanted, tags } = seen.isNews ? planFor(input, email, custom, present) : seen;
    const made = await moveAndChange(client, input, present, wanted);
    if (tags.length === 0) return made;
    const otherwise = { ...made, tags: [...made.tags, ...tags] };
    const done = made.changed ? 'The contact was updated.' : undefined;
    return {
      ...(await changeOneByOne(client, present.id, 'assign_tag', tags, otherwise, done)),
      changed: true,
    };
  },
};
