import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import type { Offer } from '../../../records/capability.js';
import { type ClearInput, clearChoices, clearedKeys, clearField } from '../../../records/clear_fields.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import { accepted, orRefused } from '../accepted.js';
import { readAhead } from '../custom_body.js';
import { dealInputFields, dealOutputFields, fillable } from '../custom_fields.js';
import { opportunityPath } from '../paths.js';
import { bodyOf, type Own, status, statusOf } from './body.js';
import { readPipelines } from './pipelines.js';
import { readOpportunity, toDeal } from './record.js';
import { opportunityAnswer, opportunityToChange } from './wire.js';

/** `customBody` returns only those of the account's own values that differ. */
const RULES = { customFields: () => false };

export const update: Offer<Deals['update'], Own & ClearInput> = {
  fields: async (client) => {
    const custom = await dealInputFields(client);
    const own = fillable(custom);
    return [
      status({ helpText: 'Open reopens a closed opportunity.' }),
      {
        key: 'lostReasonId',
        label: 'Lost Reason',
        dynamic: 'lost_reason_list.id.name',
        helpText: 'Only with the status Lost.',
      },
      ...custom,
      ...(own.length > 0 ? [clearField(clearChoices({}, own))] : []),
    ];
  },
  accountFields: dealInputFields,
  outputFields: dealOutputFields,
  run: async (client, { deal_id, lostReasonId, clear_fields, ...input }) => {
    const cleared = clearedKeys(clear_fields, {});
    const wanted = statusOf(input.status);
    if (lostReasonId && wanted !== 'lost')
      throw invalidInput('Leave Lost Reason blank, or choose Lost for Status');
    const base = opportunityPath(deal_id);
    // Requested now and cached, so that the opportunity is read just before it is written.
    const pipelines = await readPipelines(client);
    await readAhead(client, { ...input }, cleared, 'opportunity');
    const present = await readOpportunity(client, deal_id, opportunityToChange);
    const body = differing(await bodyOf(client, input, present, cleared), present, RULES);
    const isNews = wanted && wanted !== present.status;
    // Only the call for the status accepts a reason, and its answer does not hold the record.
    const withReason = lostReasonId && (isNews || lostReasonId !== present.lostReasonId);
    if (withReason)
      await orRefused(client.put(path`${base}/status`, accepted, { status: wanted, lostReasonId }));
    else if (isNews) Object.assign(body, { status: wanted });
    if (_.isEmpty(body)) {
      const deal = withReason ? await readOpportunity(client, deal_id) : present;
      return { ...toDeal(deal, pipelines), changed: Boolean(withReason) };
    }
    const opportunity = await client.put(base, opportunityAnswer, body);
    return { ...toDeal(opportunity, pipelines), changed: true };
  },
};
