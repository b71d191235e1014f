import { invalidInput } from '../../../platform/failure.js';
import { keepMark } from '../../../platform/origin.js';
import { compact, list } from '../../../platform/values.js';
import { emptiedOf } from '../../../records/clear_fields.js';
import type { createContact } from '../../../records/contact/forms.js';
import type { InputOf } from '../../../records/field.js';
import { addressesWith, filledAddresses, type OwnAddressInput } from '../addresses.js';
import { lengthOf } from '../lengths.js';
import { EMAILS, entry, PHONES, URLS, withFirst, withMore, withWebsite, writable } from '../typed_lists.js';
import { CLEARABLE } from './form.js';
import type { ContactBody, ContactRecord } from './wire.js';

/** What only OnePageCRM stores about a contact (`form.ts`). */
export interface OwnContactInput extends OwnAddressInput {
  email_type?: string;
  phone_type?: string;
  more_emails?: Array<{ more_emails_value?: string; more_emails_type?: string }>;
  more_phones?: Array<{ more_phones_value?: string; more_phones_type?: string }>;
  more_urls?: Array<{ more_urls_value?: string; more_urls_type?: string }>;
  title?: string;
  job_title?: string;
  status_id?: string;
  lead_source_id?: string;
  background?: string;
}

/** What a contact's form may contain. */
export type ContactInput = InputOf<typeof createContact> & OwnContactInput;

/** Length limits from the OnePageCRM OpenAPI file; the API would cut or refuse longer texts. */
const LIMITS = [
  ['first_name', 'First Name', 25],
  ['last_name', 'Last Name', 25],
  ['company_name', 'Company Name', 55],
  ['job_title', 'Job Title', 1_000],
  ['background', 'Background', 10_240],
] as const;

const checkLengths = (body: ContactBody): void => {
  for (const [key, label, most] of LIMITS) {
    const length = lengthOf(body[key]);
    if (length > most) {
      throw invalidInput(`${label} has ${length} characters; OnePageCRM allows at most ${most}`);
    }
  }
};

/** The background with the mark of where the contact came from, which an update keeps. */
const backgroundOf = (
  { background, origin }: ContactInput,
  present: Partial<ContactRecord>,
  isCleared: boolean,
): string | undefined => keepMark(background, { origin, present: present.background ?? null, isCleared });

/**
 * The request body for what the form filled in, on top of the present contact. Lists are sent whole, because the
 * API replaces them: what the form does not name stays in them.
 */
export const contactBody = (
  input: ContactInput,
  custom_fields: ContactBody['custom_fields'],
  present: Partial<ContactRecord> = {},
  cleared: string[] = [],
): ContactBody => {
  const { more_emails = [], more_phones = [], more_urls = [] } = input;
  const emptied = emptiedOf(cleared, CLEARABLE);
  const { emails: mails, phones: numbers, urls: sites, address_list } = { ...present, ...emptied };
  const emails = withMore(
    withFirst(writable(mails, EMAILS), entry(input.email, input.email_type), EMAILS),
    more_emails.flatMap((each) => entry(each.more_emails_value, each.more_emails_type)),
    EMAILS,
  );
  const phones = withMore(
    withFirst(writable(numbers, PHONES), entry(input.phone, input.phone_type), PHONES),
    more_phones.flatMap((each) => entry(each.more_phones_value, each.more_phones_type)),
    PHONES,
  );
  const urls = withMore(
    withWebsite(writable(sites, URLS), entry(input.website, undefined)),
    more_urls.flatMap((each) => entry(each.more_urls_value, each.more_urls_type)),
    URLS,
  );

  const body: ContactBody = {
    ...emptied,
    ...compact({
      title: input.title,
      first_name: input.first_name,
      last_name: input.last_name,
      job_title: input.job_title,
      company_name: input.company_name,
      status_id: input.status_id,
      lead_source_id: input.lead_source_id,
      owner_id: input.owner_id,
      background: backgroundOf(input, present, cleared.includes('background')),
      tags: list(input.tags),
      emails,
      phones,
      urls,
      address_list: addressesWith(filledAddresses(address_list), input),
      custom_fields,
    }),
  };
  checkLengths(body);
  return body;
};
