import type { Deviation } from '../openapi.js';

const JAVA_RECORDINGS = 'recorded answers in the official Java client, OnePageCRM/java-client-wrapper';
const PARTIAL = 'the prose of PUT /contacts/{contact_id}, and official tests (OnePageCRM/ruby-client)';

/** `partial` is explained in the file's prose but declared nowhere. */
const partialOf = (operation: string): Deviation => ({
  operation,
  complaint: 'query must NOT have additional properties {"additionalProperty":"partial"}',
  source: PARTIAL,
});

/** Places where OnePageCRM's OpenAPI file is wrong or silent. */
export const deviations: Deviation[] = [
  ...[
    'PUT /actions/{action_id}',
    'PUT /calls/{call_id}',
    'PUT /companies/{company_id}',
    'PUT /contacts/{contact_id}',
    'PUT /deals/{deal_id}',
    'PUT /meetings/{meeting_id}',
    'PUT /notes/{note_id}',
  ].map(partialOf),
  {
    operation: 'GET /contacts/{contact_id}',
    complaint: 'query must NOT have additional properties {"additionalProperty":"fields"}',
    source: 'official tests (OnePageCRM/ruby-client): a single contact takes `fields`, too',
  },
  ...['contacts/{contact_id}', 'companies/{company_id}'].map((owner) => ({
    operation: `GET /${owner}/pinned_attachments`,
    complaint: 'query must NOT have additional properties {"additionalProperty":"per_page"}',
    source: 'the prose of the same operation: "the list of attachments is paginated", ten a page',
  })),
  ...['name', 'page', 'per_page'].map((parameter) => ({
    operation: 'GET /predefined_items',
    complaint: `query must NOT have additional properties {"additionalProperty":"${parameter}"}`,
    source: 'the prose of the same operation: "Search by name, and page through with page and per_page"',
  })),
  {
    operation: '*',
    complaint: 'next_action must have required property',
    source: `${JAVA_RECORDINGS}: \`next_action\` is \`{}\` when there is none`,
  },
  {
    operation: '*',
    complaint: 'contacts_count.all must be array',
    source: `${JAVA_RECORDINGS}: an object`,
  },
  {
    operation: '*',
    complaint: '.value must be string {"type":"string"}',
    source: 'official tests (OnePageCRM/ruby-client): numbers are numbers, multiple choices are lists',
  },
  {
    operation: 'GET /pipelines',
    complaint: '.label must be string',
    source: 'recorded answers: a stage may have a null label',
  },
  {
    operation: '*',
    complaint: 'phones.1.type must be equal to one of the allowed values',
    source: 'the file of 2025-11 still lists `skype`; stored numbers keep it',
  },
  {
    operation: '*',
    complaint: 'pinned_at must be string',
    source: 'the prose of Attachment.pinned_at: "Is null if pinned == false"',
  },
  {
    operation: '*',
    complaint: 'photo_url must be string',
    source: 'the prose of DELETE /companies/{company_id}/logo: null without a logo',
  },
];
