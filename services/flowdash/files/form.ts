import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import type * as forms from '../../../records/file/forms.js';
import { layoutFor, needsUniqueId } from '../tasks/form.js';
import type { FieldRecord } from '../wire.js';

/** What only Flowdash asks for. */
export interface AttachChoices {
  /** Field id; the first file field by default. */
  file_field?: string | undefined;
  base64contents?: string | undefined;
  contentType?: string | undefined;
  skip_duplicate?: boolean | undefined;
}

export const attachFields = async (
  client: Client,
  input: { project_id?: string | undefined },
): Promise<PlainInputField[]> => {
  if (!input.project_id) return [];
  const layout = await layoutFor(client, { project_id: input.project_id });
  const fields = layout.own.filter(({ type }) => type === 'file');
  return [
    ...needsUniqueId(layout),
    {
      key: 'file_field',
      label: 'File Field',
      choices: Object.fromEntries(fields.map(({ id, name }) => [id, name])),
      helpText: 'The field to add the file to. Leave blank for the first file field.',
    },
    {
      key: 'base64contents',
      label: 'Contents as Base64',
      type: 'text',
      helpText: 'Use instead of File when a step gives the file as text. File Name is then required.',
    },
    {
      key: 'contentType',
      label: 'Content Type',
      placeholder: 'application/pdf',
      helpText: 'The type of Contents as Base64, for example application/pdf.',
    },
    {
      key: 'skip_duplicate',
      label: 'Skip If Already There',
      type: 'boolean',
      default: 'false',
      helpText: 'Adds nothing when the field already holds a file of the same name.',
    },
  ];
};

/** The field for the file, by id or name. */
export const fieldFor = (fields: FieldRecord[], choice: string | undefined): FieldRecord => {
  const field = choice ? fields.find(({ id, name }) => id === choice || name === choice) : fields[0];
  if (field) return field;
  throw invalidInput(
    choice
      ? `This workflow has no file field "${choice}". Choose File Field again`
      : 'Choose another Workflow: this one has no file field',
  );
};

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const DATA_URL = /^data:([^;,]+)?(?:;[^,]*)?;base64,/i;

/** The last part of an address, which Flowdash would use as the file's name. */
const nameIn = (address: string): string => {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

/** A new file as a write takes it: a link that Flowdash fetches it from, or the content (Flowdash Tasks API). */
export const newEntry = ({
  file,
  file_name,
  base64contents,
  contentType,
}: InputOf<typeof forms.attachFile> & AttachChoices) => {
  if (Boolean(file) === Boolean(base64contents))
    throw invalidInput('Fill in File or Contents as Base64, not both');
  if (!base64contents) {
    const remoteUrl = (file ?? '').trim();
    if (!/^https?:\/\//i.test(remoteUrl) || !URL.canParse(remoteUrl))
      throw invalidInput('File must be a file from an earlier step, or an address that begins with https://');
    return { remoteUrl, filename: file_name || nameIn(remoteUrl) || 'file' };
  }
  if (!file_name) throw invalidInput('Fill in File Name: it is required with Contents as Base64');
  const contents = base64contents.replace(DATA_URL, '').replace(/\s+/g, '');
  if (!BASE64.test(contents) || contents.length % 4 !== 0)
    throw invalidInput('Contents as Base64 is not valid Base64. To use the address of a file, fill in File');
  const type = contentType || DATA_URL.exec(base64contents)?.[1] || 'application/octet-stream';
  return { contentType: type, filename: file_name, base64contents: contents };
};
