import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { believed } from '../../../platform/wire.js';
import type { Offer } from '../../../records/capability.js';
import { type ClearInput, clearedKeys } from '../../../records/clear_fields.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import type { Contact } from '../../../records/contact/record.js';
import type { Written } from '../../../records/results.js';
import { customOutputFields } from '../custom_fields.js';
import { contactPath } from '../paths.js';
import type { ContactRecord, ContactWrapper, Single } from '../types.js';
import { contactBody, type OwnContactInput } from './body.js';
import { isMove, type MoveInput, move } from './company_moves.js';
import { CLEARABLE, own, updateForm } from './form.js';
import { missing } from './missing.js';
import { type PhotoInput, photoField, readPhoto, setPhoto } from './photo.js';
import { readContact, toContact } from './record.js';

const change = async (
  client: Client,
  present: ContactRecord,
  wanted: Partial<ContactRecord>,
): Promise<Written<Contact>> => {
  const body = missing(wanted, present);
  if (_.isEmpty(body)) return { ...toContact(present), changed: false };
  // Without `partial` the API empties what the body does not name.
  const { data } = await client.put(contactPath(present.id), believed<Single<ContactWrapper>>(), body, {
    query: { partial: true },
  });
  return { ...toContact(data.contact), changed: true };
};

/** A move goes by a call of its own: as a field, the name could rename the company for everybody in it. */
export const moveAndChange = async (
  client: Client,
  input: MoveInput,
  present: ContactRecord,
  body: Partial<ContactRecord>,
): Promise<Written<Contact>> => {
  const moved = isMove(input, present) ? await move(client, input, present) : undefined;
  const made = await change(client, moved ?? present, body);
  return { ...made, changed: made.changed || moved !== undefined };
};

export const update: Offer<Contacts['update'], OwnContactInput & MoveInput & PhotoInput & ClearInput> = {
  own,
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
