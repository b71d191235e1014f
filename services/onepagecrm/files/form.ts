import { invalidInput } from '../../../platform/failure.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import type { attachFile } from '../../../records/file/forms.js';
import { HOLDERS, type Holder } from '../attachments.js';

/** The record that a file belongs to. */
export interface HolderInput {
  deal_id?: string | undefined;
  note_id?: string | undefined;
  call_id?: string | undefined;
  meeting_id?: string | undefined;
}

/** What only OnePageCRM asks for. */
export interface OwnInput extends HolderInput {
  contact_id?: string;
  external_url?: string;
  link_type?: string;
  pin?: boolean;
}

const LABELS: Record<Holder, string> = { deal: 'Deal', note: 'Note', call: 'Call', meeting: 'Meeting' };

const LINK_TYPES: Readonly<Record<string, { label: string; host: RegExp }>> = {
  google_drive: { label: 'Google Drive', host: /(^|\.)google\.com$/ },
  dropbox: { label: 'Dropbox', host: /(^|\.)dropbox(usercontent)?\.com$/ },
  evernote: { label: 'Evernote', host: /(^|\.)evernote\.com$/ },
};

const SEARCHES: Partial<Record<string, string>> = { deal: 'find_deal.id', note: 'find_note.id' };

export const contactField = {
  key: 'contact_id',
  label: 'Contact',
  dynamic: 'contact_list.id.name',
  search: 'find_contact.id',
} satisfies PlainInputField;

/** One field for each kind of record that can have files. */
export const holderFields = (helpText?: string): PlainInputField[] =>
  HOLDERS.map((type) => ({
    key: `${type}_id`,
    label: LABELS[type],
    dynamic: `${type}_list.id.name`,
    ...(SEARCHES[type] && { search: SEARCHES[type] }),
    ...(helpText && { helpText }),
  }));

export const holderKeys = HOLDERS.map((type) => `${type}_id`);

export const attachForm: PlainInputField[] = [
  {
    ...contactField,
    helpText: 'Narrows the choices of the next four fields. One of the four is required.',
  },
  ...holderFields(),
  {
    key: 'external_url',
    label: 'Link Instead of a File',
    helpText: 'A link to a file in Google Drive, Dropbox or Evernote. The file stays there.',
  },
  {
    key: 'link_type',
    label: 'Link Leads To',
    choices: Object.fromEntries(Object.entries(LINK_TYPES).map(([key, { label }]) => [key, label])),
    helpText: 'Leave blank to go by the address of the link.',
  },
  {
    key: 'pin',
    label: 'Pin to Contact',
    type: 'boolean',
    default: 'false',
    helpText: 'Also shows the file on the page of the contact.',
  },
];

/** The record that is filled in, if any: at most one. */
export const holderOf = (input: HolderInput): { type: Holder; id: string } | undefined => {
  const chosen = HOLDERS.flatMap((type) => {
    const id = input[`${type}_id`];
    return id ? [{ type, id }] : [];
  });
  if (chosen.length > 1) throw invalidInput('Fill in only one of Deal, Note, Call and Meeting');
  return chosen[0];
};

/** The one record that the file goes to. */
export const targetOf = (input: OwnInput): { type: Holder; id: string } => {
  const target = holderOf(input);
  if (!target) throw invalidInput('Fill in Deal, Note, Call or Meeting: the file is added to it');
  return target;
};

/** What is attached: a file to fetch, or a link that stays one. */
export type Source =
  | { kind: 'file'; address: string }
  | { kind: 'link'; address: string; type: string; name: string };

/** The last part of the path where it is the name of a file; sharing links seldom end in one. */
const nameIn = ({ pathname }: URL, otherwise: string): string => {
  const last = pathname.split('/').at(-1) ?? '';
  return /\.\w+$/.test(last) ? last : otherwise;
};

const linkOf = (address: string, chosen: string | undefined, name: string | undefined): Source => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') throw invalidInput('Link Instead of a File must begin with https://');
  const type = chosen || Object.keys(LINK_TYPES).find((key) => LINK_TYPES[key]?.host.test(url.hostname));
  const provider = type && LINK_TYPES[type];
  if (!type || !provider) {
    throw invalidInput(
      'Link Leads To must be Google Drive, Dropbox or Evernote: OnePageCRM takes no other links',
    );
  }
  return {
    kind: 'link',
    address,
    type,
    name: name?.trim() || nameIn(url, `File at ${provider.label}`),
  };
};

export const sourceOf = ({
  file,
  file_name,
  external_url,
  link_type,
}: InputOf<typeof attachFile> & OwnInput): Source => {
  if (file && external_url) throw invalidInput('Fill in File or Link Instead of a File, not both');
  if (file) return { kind: 'file', address: file };
  if (!external_url) throw invalidInput('Fill in File or Link Instead of a File');
  return linkOf(external_url, link_type, file_name);
};
