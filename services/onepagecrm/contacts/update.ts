import _ from 'lodash';
import { orUnfinished } from '../../../platform/after_write.js';
import type { Client } from '../../../platform/client.js';
import type { Offer } from '../../../records/capability.js';
import { type ClearInput, clearedKeys } from '../../../records/clear_fields.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import type { Contact } from '../../../records/contact/record.js';
import type { Written } from '../../../records/results.js';
import { customOutputFields } from '../custom_fields.js';
import { customBody } from '../custom_values.js';
import { contactPath } from '../paths.js';
import { contactBody, type OwnContactInput } from './body.js';
import { isMove, type MoveInput, move, needsMove } from './company_moves.js';
import { CLEARABLE, own, updateForm } from './form.js';
import { missing } from './missing.js';
import { type PhotoInput, photoField, readPhoto, setPhoto } from './photo.js';
import { one, readToChange, toContact } from './record.js';
import type { ContactBody, ContactRecord } from './wire.js';

const change = async (
  client: Client,
  present: ContactRecord,
  wanted: ContactBody,
): Promise<Written<Contact>> => {
  const body = missing(wanted, present);
  if (_.isEmpty(body)) return { ...toContact(present), changed: false };
  // Without `partial` the API empties what the body leaves out.
  const written = await client.put(contactPath(present.id), one, body, { query: { partial: true } });
  return { ...toContact(written), changed: true };
};

const REST = { what: 'the rest of the update', how: 'in a separate step' };

/** A move has its own call: sent as a field, the name could rename the company for everybody in it. */
export const moveAndChange = async (
  client: Client,
  input: MoveInput,
  present: ContactRecord,
  body: ContactBody,
): Promise<Written<Contact>> => {
  if (!needsMove(input, present)) return change(client, present, body);
  const moved = await move(client, input, present);
  const made = await orUnfinished(client, 'OnePageCRM', 'The contact was moved.', REST, () =>
    change(client, moved, body),
  );
  return { ...made, changed: true };
};

export const update: Offer<Contacts['update'], OwnContactInput & MoveInput & PhotoInput & ClearInput> = {
  own,
  fields: async (client) => [...(await updateForm(client)), photoField],
  outputFields: customOutputFields,
  run: async (client, input) => {
    const cleared = clearedKeys(input.clear_fields, CLEARABLE);
    // Before the contact is read, so that its lists, which go back whole, are up to date.
    const custom = await customBody(client, { ...input }, cleared);
    const image = await readPhoto(client, input);
    const present = await readToChange(client, input.contact_id);
    const body = contactBody(input, custom, present, cleared);
    const wanted = isMove(input, present) ? _.omit(body, 'company_name') : body;
    const made = await moveAndChange(client, input, present, wanted);
    if (image === undefined) return made;
    const photo = () => setPhoto(client, present, image);
    const addition = { what: 'the photo', how: 'in a separate step' };
    const shown = await (made.changed
      ? orUnfinished(client, 'OnePageCRM', 'The contact was updated.', addition, photo)
      : photo());
    return { ...toContact(shown), changed: true };
  },
};
