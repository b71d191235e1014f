import { invalidInput } from '../../../platform/failure.js';
import { isBlank, list, text } from '../../../platform/values.js';
import type { InputOf } from '../../../records/field.js';
import type * as forms from '../../../records/file/forms.js';
import { readEmails } from '../emails.js';
import { fileNameFor, isWebAddress } from '../file_names.js';

type UploadInput = InputOf<typeof forms.uploadFile>;

/** What to upload, as `POST /files` or `POST /files/import-website` takes it. */
export type UploadOrder =
  | { source: 'website'; body: { projectId: string; url: string; stepIds?: string[]; fileId?: string } }
  | {
      source: 'file';
      body: {
        fileURL: string;
        fileName?: string | undefined;
        projectId: string;
        stepIds?: string[];
        fileId?: string;
        sectionId?: string | undefined;
        externalId?: string | undefined;
        externalMetadata?: object | undefined;
        uploaderEmail?: string | undefined;
      };
    };

/** Limits of `externalMetadata`, as documented. */
const METADATA = { properties: 5, bytes: 10 * 1024 };

const metadataOf = (value: UploadInput['external_metadata']): object | undefined => {
  if (value === undefined) return undefined;
  const properties = Object.keys(value).length;
  if (properties === 0) return undefined;
  if (properties > METADATA.properties) {
    throw invalidInput(`Metadata has ${properties} entries: Filestage allows at most ${METADATA.properties}`);
  }
  if (Buffer.byteLength(JSON.stringify(value)) > METADATA.bytes) {
    throw invalidInput('Metadata is larger than 10 KB, the limit of Filestage');
  }
  return value;
};

/** What a website cannot have. */
const NOT_WITH_WEBSITE = [
  { key: 'external_id', label: 'External ID' },
  { key: 'external_metadata', label: 'Metadata' },
  { key: 'file_name', label: 'File Name' },
  { key: 'section_id', label: 'Section' },
  { key: 'uploader_email', label: 'Uploaded By' },
] as const satisfies Array<{ key: keyof UploadInput; label: string }>;

/** Where the upload goes: `stepIds` only if there are any. The file that gets a new version is added once it is read. */
const targetOf = ({ project_id: projectId, step_ids }: UploadInput) => {
  const stepIds = list(step_ids);
  return { projectId, ...(stepIds.length > 0 && { stepIds }) };
};

/** Reads the form, and refuses what cannot be carried out before anything is sent. */
export const readUpload = (input: UploadInput): UploadOrder => {
  const { file, website_url: url } = input;
  if (file && url) throw invalidInput('Fill in File or Website URL, not both');
  if (url) {
    if (!isWebAddress(url)) throw invalidInput(`Website URL must begin with https://, not "${url}"`);
    for (const { key, label } of NOT_WITH_WEBSITE) {
      if (!isBlank(input[key])) {
        throw invalidInput(
          `Leave ${label} blank if you fill in Website URL: Filestage stores none with a website`,
        );
      }
    }
    return { source: 'website', body: { ...targetOf(input), url } };
  }
  if (!file) throw invalidInput('Fill in File or Website URL: there is nothing to upload');
  if (!isWebAddress(file)) {
    throw invalidInput('File must be a file from an earlier step, or an address that begins with https://');
  }
  const name = text(input.file_name?.trim());
  return {
    source: 'file',
    body: {
      ...targetOf(input),
      fileURL: file,
      fileName: name ? (fileNameFor(name, file) ?? name) : undefined,
      sectionId: text(input.section_id) ?? undefined,
      externalId: text(input.external_id) ?? undefined,
      externalMetadata: metadataOf(input.external_metadata),
      uploaderEmail: readEmails(input.uploader_email, 'Uploaded By')[0],
    },
  };
};
