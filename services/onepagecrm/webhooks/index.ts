import { createHash, timingSafeEqual } from 'node:crypto';
import _ from 'lodash';
import { Failure } from '../../../platform/failure.js';
import { withoutSecrets } from '../../../platform/redact.js';
import { list } from '../../../platform/values.js';
import { isObject } from '../../../platform/wire.js';
import type { Offer } from '../../../records/capability.js';
import type { Webhooks } from '../../../records/event/capabilities.js';
import { type WebhookEvent, webhookEvent } from '../../../records/event/webhook_event.js';
import { filling, nested, type SampleOf } from '../../../records/keys.js';
import { ID } from '../paths.js';
import { fill as fillTask, sample as taskSample } from '../tasks/record.js';
import { type Payload, readPayload, readSent, type Sent } from './payload.js';
import { isKnown, RECORDS } from './records.js';
import { latestRecords } from './samples.js';

/** The form's values, under the same names that OnePageCRM sends. */
export interface WebhookInput {
  type?: string[] | string;
  reason?: string[] | string;
  secretkey?: string;
}

/** The types on OnePageCRM's webhooks page. */
const TYPES = { contact: 'Contact', action: 'Action', deal: 'Deal', note: 'Note' };

const REASONS = {
  created: 'Created',
  updated: 'Updated',
  deleted: 'Deleted',
  undeleted: 'Restored (contacts)',
  completed: 'Completed (actions)',
  uncompleted: 'Reopened (actions)',
  expected_close_time_updated: 'Expected close date changed (deals)',
  changed_to_pending: 'Changed to pending (deals)',
  changed_to_won: 'Changed to won (deals)',
  changed_to_lost: 'Changed to lost (deals)',
};

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

/** The key is in the body itself; there is no signature. */
const checkSecret = ({ secret }: Sent, expected: string | undefined): void => {
  if (!expected || timingSafeEqual(digest(secret ?? ''), digest(expected))) return;
  throw new Failure({
    kind: 'halted',
    message:
      'This event does not have the Secret Key of this trigger. Enter the key that the webhook has in OnePageCRM',
  });
};

const isWanted = (chosen: unknown, value: string): boolean => {
  const all = list(chosen).map((each) => each.toLowerCase());
  return all.length === 0 || all.includes(value);
};

/** An event about a record of an unknown type, or without any record, is passed on as it came. */
const unknown = (hash: string, { type, id }: Payload) => ({
  id: id === null || (isKnown(type) && !ID.test(id)) ? hash : id,
  created_at: null,
  updated_at: null,
  record_type: null,
});

/** All that was sent, without the secret. */
const moreOf = (body: Record<string, unknown>): Record<string, unknown> => {
  const kept = withoutSecrets(body);
  return isObject(kept) ? kept : {};
};

const sample = {
  id: '65f0c1a2b3d4e5f60123456b',
  service: 'onepagecrm',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  event: 'action.updated',
  record_type: 'task',
  task: nested(fillTask(taskSample)),
} satisfies SampleOf<WebhookEvent>;

const fill = filling(webhookEvent, sample);

export const webhooks: Offer<Webhooks, WebhookInput> & Pick<Webhooks, 'sample'> = {
  sample,
  fields: [
    {
      key: 'type',
      label: 'Record Types',
      list: true,
      choices: TYPES,
      helpText: 'Leave blank for any. Each webhook of OnePageCRM sends all of them.',
    },
    {
      key: 'reason',
      label: 'Reasons',
      list: true,
      choices: REASONS,
      helpText: 'Leave blank for any section.',
    },
    {
      key: 'secretkey',
      label: 'Secret Key',
      type: 'password',
      helpText: 'As entered with the webhook in OnePageCRM. If filled in, events without it are left out.',
    },
  ],
  receive: async (client, input, delivery) => {
    const sent = await readSent(delivery);
    // Before anything else is read: anyone who knows the address can send to it.
    checkSecret(sent, input.secretkey?.trim());
    const payload = readPayload(sent);
    if (!payload) {
      client.z.console.log('Left out a delivery that names no record type.');
      return [];
    }
    const { type, reason, timestamp, body } = payload;
    if (!isWanted(input.type, type) || !isWanted(input.reason, reason)) return [];
    const record = isKnown(type) ? await RECORDS[type](client, payload, reason === 'deleted') : undefined;
    const more = moreOf(body);
    const hash = client.z.hash('sha256', JSON.stringify(more)).slice(0, 24);
    const part = record ?? unknown(hash, payload);
    return [
      {
        ...fill({ task: null, event: _.compact([type, reason]).join('.'), ...part, more }),
        event_id: _.compact([type, part.id, reason, timestamp ?? hash]).join(':'),
      },
    ];
  },
  recent: async (client, input) => {
    const [reason = 'updated'] = list(input.reason);
    const wanted = Object.keys(TYPES).filter((type) => isWanted(input.type, type));
    const rows = await latestRecords(client, wanted);
    return rows.map(({ type, part, sent }) => ({
      ...fill({
        task: null,
        event: `${type}.${reason}`,
        ...part,
        more: moreOf({ type, reason, data: sent }),
      }),
      event_id: [type, part.id, reason, part.updated_at ?? ''].join(':'),
    }));
  },
};
