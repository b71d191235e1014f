import { Failure, invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import type { Offer } from '../../../records/capability.js';
import type { PlainInputField } from '../../../records/field.js';
import type { Files } from '../../../records/file/capabilities.js';
import { idOf } from '../paths.js';
import { contactField, type HolderInput, holderFields, holderOf } from './form.js';
import { around, at } from './read.js';
import { toFile } from './record.js';

type OwnInput = HolderInput & { contact_id?: string };

const own: PlainInputField[] = [
  { ...contactField, helpText: 'The contact whose file it is. Required if the next four fields are blank.' },
  ...holderFields('Where the file is.'),
];

/** The API cannot read a single file, so it is found on its record: the step can then show what it deletes. */
export const remove: Offer<Files['remove'], OwnInput> = {
  fields: own,
  run: async (client, { file_id, contact_id, ...input }) => {
    const id = idOf('File', file_id);
    const holder = holderOf(input);
    if (!holder && !contact_id)
      throw invalidInput('Fill in Contact, or the Deal, Note, Call or Meeting that has the File');
    const files = holder ? await at(client, holder) : await around(client, { contact_id: contact_id ?? '' });
    const found = files.find(({ attachment }) => attachment.id === id);
    if (!found) throw new Failure({ kind: 'missing', subject: 'file' });
    await client.delete(path`/attachments/${id}`);
    return { ...toFile(client, found), changed: true };
  },
};
