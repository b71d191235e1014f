import { invalidInput } from '../../../platform/failure.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import type { attachFile } from '../../../records/file/forms.js';

/** What only OnePageCRM asks for. */
export interface OwnInput {
  contact_id?: string;
  deal_id?: string;
  note_id?: string;
  call_id?: string;
  meeting_id?: string;
  external_url?: string;
  link_type?: string;
  pin?: boolean;
}

/** What can have files (OnePageCRM OpenAPI). */
const TARGETS = [
  { type: 'deal', key: 'deal_id', label: 'Deal' },
  { type: 'note', key: 'note_id', label: 'Note' },
  { type: 'call', key: 'call_id', label: 'Call' },
  { type: 'meeting', key: 'meeting_id', label: 'Meeting' },
] as const;

const LINK_TYPES: Readonly<Record<string, { label: string; host: RegExp }>> = {
  google_drive: { label: 'Google Drive', host: /(^|\.)google\.com$/ },
  dropbox: { label: 'Dropbox', host: /(^|\.)dropbox(usercontent)?\.com$/ },
  evernote: { label: 'Evernote', host: /(^|\.)evernote\.com$/ },
};

const SEARCHES: Partial<Record<string, string>> = { deal: 'find_deal.id', note: 'find_note.id' };

export const attachForm = (): PlainInputField[] => [
  {
    key: 'contact_id',
    label: 'Contact',
    dynamic: 'contact_list.id.name',
    search: 'find_contact.id',
    helpText: 'Narrows the choices of the next four, of which one must be filled in.',
  },
  ...TARGETS.map(({ type, key, label }) => ({
    key,
    label,
    dynamic: `${type}_list.id.name`,
    ...(SEARCHES[type] && { search: SEARCHES[type] }),
  })),
  {
    key: 'external_url',
    label: 'Link Instead of a File',
    helpText: 'A link to a file at Google Drive, Dropbox or Evernote. The file stays there.',
  },
  {
    key: 'link_type',
    label: 'Link Leads To',
    choices: Object.fromEntries(Object.entries(LINK_TYPES).map(([key, { label }]) => [key, label])),
    helpText: 'Found out by the address of the link without a choice.',
  },
  {
    key: 'pin',
    label: 'Pin to Contact',
    type: 'boolean',
    default: 'false',
    helpText: 'Shows the file on the page of the contact, too.',
  },
];

/** The one record that the file goes to. */
export const targetOf = (input: OwnInput): { type: (typeof TARGETS)[number]['type']; id: string } => {
  const chosen = TARGETS.flatMap(({ type, key }) => {
    const id = input[key];
    return id ? [{ type, id }] : [];
  });
  const [target] = chosen;
  if (!target) throw invalidInput('Fill in Deal, Note, Call or Meeting: one of them gets the file');
  if (chosen.length > 1) throw invalidInput('Fill in only one of Deal, Note, Call and Meeting');
  return target;
};

/** What is attached: a file to be fetched, or a link that stays one. */
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
    throw invalidInput('Link Leads To: OnePageCRM takes links to Google Drive, Dropbox and Evernote only');
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
