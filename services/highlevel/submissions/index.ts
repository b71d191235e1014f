/** Forms that somebody submitted. */
import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { dayFrom, today } from '../../../platform/dates.js';
import { ifAllowed } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import type { Cursor, Page } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { PlainOutputField } from '../../../records/field.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import type { Submissions } from '../../../records/submission/capabilities.js';
import { type Submission, submission } from '../../../records/submission/record.js';
import { customKey, nameOf, readCustomFields } from '../custom_fields.js';
import { readLatest } from '../latest.js';
import { locationId } from '../location.js';
import { idIn } from '../paths.js';
import { formsAnswer, type SubmissionRecord, submissionPage } from './wire.js';

/** The API's own maximum of each list. */
const SUBMISSIONS = 100;
const FORMS = 50;

const sample = {
  id: '38303ec7-629a-49e2-888a-cf8bf0b1f97e',
  service: 'highlevel',
  created_at: '2026-03-02T09:15:00.000Z',
  form_id: 'pL6kJ8hG0fD2sA4zX9cV',
  contact_id: 'Zk3Qw8rTy5UiOp1AsDfG',
  name: 'Mia Brook',
  email: 'mia@brookandsons.example',
  answers: {},
} satisfies SampleOf<Submission>;

const fill = filling(submission, sample);

/** Keys beside the answers: where the form was filled in, and the order of its fields. */
const ABOUT = ['eventData', 'fieldsOriSequance'];

/** The key of an answer to a custom field is the field's ID. */
const ID = /^[A-Za-z0-9]{20}$/;
const answersOf = (others: Record<string, unknown>) =>
  _.mapKeys(_.omit(others, ABOUT), (_value, key) => (ID.test(key) ? customKey(key) : key));

const toSubmission = (row: SubmissionRecord): Submission =>
  fill({
    id: row.id,
    created_at: text(row.createdAt),
    form_id: text(row.formId),
    contact_id: text(row.contactId),
    name: text(row.name),
    email: text(row.email),
    answers: answersOf(row.others),
    more: { ...row.more, ..._.pick(row.others, ABOUT) },
  });

/**
 * Neither the order of the list nor the time zone of its days is documented: the days since the day before yesterday are read to
 * the end, and submissions older than a day are left out by their time. A sample may be a month old.
 */
const pagesOf = (client: Client, formId: string | undefined) => {
  const day = today('UTC');
  const query = {
    locationId: locationId(client.auth),
    formId: formId && idIn('Form', formId, 'its ID from an earlier step'),
    startAt: dayFrom(day, client.meta.isLoadingSample ? -30 : -2),
    endAt: dayFrom(day, 1),
  };
  return async (cursor: Cursor, limit: number): Promise<Page<SubmissionRecord>> => {
    const { submissions, meta } = await client.get(
      path`/forms/submissions`,
      submissionPage,
      { ...query, page: Number(cursor ?? 1), limit },
      { bulk: true },
    );
    return { rows: submissions.rows, next: meta?.nextPage ?? undefined };
  };
};

/** Custom fields among the answers, by their names. */
const outputFields = async (client: Client): Promise<PlainOutputField[]> =>
  (await ifAllowed(readCustomFields(client), () => [])).map((field) => ({
    key: `answers__${customKey(field.id)}`,
    label: nameOf(field),
  }));

export const submissions: Submissions = {
  sample,
  created: {
    outputFields,
    poll: async (client, { form_id }) => {
      const source = {
        page: pagesOf(client, form_id || undefined),
        pageSize: SUBMISSIONS,
        id: ({ id }: SubmissionRecord) => id,
      };
      const rows = await readLatest(client, source, ({ createdAt }) => createdAt);
      return rows.map((row) => ({ event_id: row.id, ...toSubmission(row) }));
    },
  },
  forms: {
    pages: true,
    list: async (client) => {
      const query = { locationId: locationId(client.auth), limit: FORMS, skip: client.meta.page * FORMS };
      const forms = await client.get(path`/forms/`, formsAnswer, query);
      return forms.map(({ id, name }) => ({ id, name: name || id }));
    },
  },
};
