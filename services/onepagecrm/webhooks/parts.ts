/** A webhook's records, as its documentation writes them. */
import { compact, flag, text } from '../../../platform/values.js';

/**
 * What can be read from a record that came in part, as form texts or under the names of the old API, which the samples of
 * OnePageCRM's webhooks page still use: `cid`, `name` and `body` for the text, `closed`, `exp_close`.
 */
export type Data = Record<string, unknown>;

const string = (...values: unknown[]): string | undefined => values.flatMap((value) => text(value) ?? [])[0];

/** `26.06.2013`, as that page writes days, or a day of the API. */
const day = (...values: unknown[]): string | undefined =>
  string(...values)?.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1');

const stamps = ({ created_at, modified_at }: Data) => ({
  created_at: string(created_at),
  modified_at: string(modified_at),
});

export const partOfContact = (data: Data): Data =>
  compact({
    ...stamps(data),
    first_name: string(data.first_name, data.firstname),
    last_name: string(data.last_name, data.lastname),
    job_title: string(data.job_title),
    company_id: string(data.company_id),
    company_name: string(data.company_name, data.company),
    status: string(data.status),
    status_id: string(data.status_id),
    lead_source_id: string(data.lead_source_id),
    owner_id: string(data.owner_id),
    background: string(data.background),
  });

export const partOfAction = (data: Data): Data =>
  compact({
    ...stamps(data),
    text: string(data.text, data.name),
    contact_id: string(data.contact_id, data.cid),
    assignee_id: string(data.assignee_id),
    status: string(data.status),
    date: day(data.date),
    exact_time: data.exact_time,
    done: flag(data.done, false),
    done_at: day(data.done_at, data.closed),
  });

export const partOfDeal = (data: Data): Data =>
  compact({
    ...stamps(data),
    name: string(data.name),
    amount: data.amount,
    total_amount: data.total_amount,
    status: string(data.status),
    stage: data.stage,
    pipeline_id: string(data.pipeline_id),
    contact_id: string(data.contact_id, data.cid),
    owner_id: string(data.owner_id),
    expected_close_date: day(data.expected_close_date, data.exp_close),
    close_date: day(data.close_date),
  });

export const partOfNote = (data: Data): Data =>
  compact({
    ...stamps(data),
    text: string(data.text, data.body),
    contact_id: string(data.contact_id, data.cid),
    author: string(data.author),
    linked_deal_id: string(data.linked_deal_id),
  });
