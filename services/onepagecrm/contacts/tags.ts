/** Adds tags to contacts and removes them. */

import { orUnfinished } from '../../../platform/after_write.js';
import type { Client } from '../../../platform/client.js';
import { problemAfterWrite } from '../../../platform/errors.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { list, sameText } from '../../../platform/values.js';
import { ignored } from '../../../platform/wire.js';
import type { Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import type { addTags as addTagsForm } from '../../../records/contact/forms.js';
import type { Contact } from '../../../records/contact/record.js';
import type { InputOf } from '../../../records/field.js';
import type { Written } from '../../../records/results.js';
import { customOutputFields } from '../custom_fields.js';
import { contactPath } from '../paths.js';
import { one, readContact, readToChange, toContact } from './record.js';
import type { ContactRecord } from './wire.js';

/** A name that may be part of a path: a dot there could be read as the start of a format, a slash as another path. */
export const isPlain = (name: string): boolean => !/[./\\]/.test(name);

/** The names from the form, each once; OnePageCRM matches a tag in any letter case. */
const wantedTags = ({ tags }: Pick<InputOf<typeof addTagsForm>, 'tags'>): string[] => {
  const names = list(tags).filter(
    (name, place, all) => all.findIndex((each) => sameText(each, name)) === place,
  );
  if (names.length === 0) throw invalidInput('Fill in Tags');
  return names;
};

export const hasTag = (names: string[], name: string): boolean => names.some((each) => sameText(each, name));

const HOW = 'with Add Tags to Contact';

/**
 * Adds tags with plain names to a contact or removes them, each with the call for one tag, which cannot lose what somebody else
 * adds meanwhile. Its answer does not hold the contact, which is therefore read afterwards; if that fails, `otherwise` is
 * returned, since the tags have been changed by then. `done`: what came before, as a sentence.
 */
export const changeOneByOne = async (
  client: Client,
  id: string,
  call: 'assign_tag' | 'unassign_tag',
  names: string[],
  otherwise: Contact,
  done?: string,
): Promise<Contact> => {
  for (const name of names) {
    const change = () => client.put(path`${contactPath(id)}/${call}/${name}`, ignored);
    await (done
      ? orUnfinished(client, 'OnePageCRM', done, { what: `the tag "${name}"`, how: HOW }, change)
      : change());
    done ??= 'The first of the tags were added.';
  }
  return readContact(client, id).then(toContact, (error: unknown) => {
    problemAfterWrite(client.z, error);
    return otherwise;
  });
};

interface Change {
  present: ContactRecord;
  /** What to add or remove. */
  names: string[];
  /** All tags afterwards. */
  tags: string[];
  /** The call for a single name. */
  call: 'assign_tag' | 'unassign_tag';
}

/** A single plain name goes through the call for one tag; anything else is sent as the whole list. */
const changeTags = async (
  client: Client,
  { present, names, tags, call }: Change,
): Promise<Written<Contact>> => {
  const path = contactPath(present.id);
  const [name] = names;
  if (name === undefined) return { ...toContact(present), changed: false };
  if (names.length === 1 && isPlain(name)) {
    const otherwise = toContact({ ...present, tags });
    return { ...(await changeOneByOne(client, present.id, call, [name], otherwise)), changed: true };
  }
  const written = await client.put(path, one, { tags }, { query: { partial: true } });
  return { ...toContact(written), changed: true };
};

export const addTags: Offer<Contacts['addTags']> = {
  outputFields: customOutputFields,
  run: async (client, input) => {
    const wanted = wantedTags(input);
    const present = await readToChange(client, input.contact_id);
    const names = wanted.filter((name) => !hasTag(present.tags, name));
    return changeTags(client, {
      present,
      names,
      tags: [...present.tags, ...names],
      call: 'assign_tag',
    });
  },
};

export const removeTags: Offer<Contacts['removeTags']> = {
  outputFields: customOutputFields,
  run: async (client, input) => {
    const unwanted = wantedTags(input);
    const present = await readToChange(client, input.contact_id);
    const all = present.tags;
    const names = all.filter((name) => hasTag(unwanted, name));
    const tags = all.filter((name) => !hasTag(unwanted, name));
    return changeTags(client, { present, names, tags, call: 'unassign_tag' });
  },
};
