import type { Deal } from '../../model/deal.js';
import type { Client } from '../../platform/client.js';
import { withoutSecrets } from '../../platform/redact.js';
import { text } from '../../platform/values.js';
import { customValues } from './custom_values.js';
import type { DealRecord, Single } from './types.js';

/** Names of a pipeline and of its stages by number. */
export interface Pipeline {
  id: string;
  name: string;
  stages: Array<{ stage: number; label?: string | null }>;
}

/** All pipelines. The OpenAPI file declares no paging for them. */
export const readPipelines = (client: Client): Promise<Pipeline[]> =>
  client.cached('onepagecrm:pipelines', async () => {
    const { data } = await client.get<Single<{ pipelines?: Array<{ pipeline: Pipeline }> }>>('/pipelines');
    return (data.pipelines ?? []).map(({ pipeline }) => pipeline);
  });

const STATUS: Record<string, Deal['status']> = { pending: 'open', won: 'won', lost: 'lost' };

/** OnePageCRM deal -> deal. A stage is a number, unique in its pipeline, and only there while the deal is pending. */
export const toDeal = (deal: DealRecord, pipelines: Pipeline[]): Deal => {
  const pipeline = pipelines.find(({ id }) => id === deal.pipeline_id);
  const stage = pipeline?.stages.find((each) => each.stage === deal.stage);
  return {
    id: deal.id,
    service: 'onepagecrm',
    url: null,
    created_at: text(deal.created_at),
    updated_at: text(deal.modified_at),
    name: text(deal.name),
    amount: deal.amount ?? null,
    total_amount: deal.total_amount ?? null,
    status: STATUS[deal.status ?? ''] ?? null,
    stage_id: text(deal.stage),
    stage_name: text(stage?.label),
    stage_changed_at: null,
    pipeline_id: text(deal.pipeline_id),
    pipeline_name: text(pipeline?.name),
    contact_id: text(deal.contact_id),
    contact_name: text(deal.contact_info?.contact_name),
    company_name: text(deal.contact_info?.company),
    owner_id: text(deal.owner_id),
    expected_close_date: text(deal.expected_close_date),
    closed_at: text(deal.close_date),
    custom_fields: customValues(
      (deal.deal_fields ?? []).map(({ deal_field: field, value }) => ({ field, value })),
    ),
    raw: withoutSecrets(deal),
  };
};
