import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { withoutSecrets } from '../../../platform/redact.js';
import { flag, list, text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Webhooks } from '../../../records/event/capabilities.js';
import { type WebhookEvent, webhookEvent } from '../../../records/event/webhook_event.js';
import { filling, nested, type SampleOf } from '../../../records/keys.js';
import { searchContacts } from '../contact_page.js';
import { sample as contactSample, fill as fillContact, toContact } from '../contacts/record.js';
import { locationId } from '../location.js';
import { contactPart, type Data, isData, type RecordPart } from './parts.js';
import { dataOf, recordOf } from './records.js';
import { checkSignature } from './signature.js';
import { isOfWorkflow, ofWorkflow } from './workflow.js';

export interface WebhookInput {
  /** HighLevel's names of events, such as `TaskComplete`. */
  type?: string[] | string;
  only_signed?: boolean | string;
}

/** Marketplace events about the records that Handoff knows. */
const EVENTS = [
  ...['ContactCreate', 'ContactUpdate', 'ContactDelete', 'ContactTagUpdate', 'ContactDndUpdate'],
  ...['TaskCreate', 'TaskComplete', 'TaskDelete', 'NoteCreate', 'NoteUpdate', 'NoteDelete'],
  ...['OpportunityCreate', 'OpportunityUpdate', 'OpportunityStageUpdate', 'OpportunityStatusUpdate'],
  ...['OpportunityAssignedToUpdate', 'OpportunityMonetaryValueUpdate', 'OpportunityDelete'],
  ...['AppointmentCreate', 'AppointmentUpdate', 'AppointmentDelete'],
];

/** What an event without a type of its own is called: the Webhook step of a workflow names none. */
const WORKFLOW = 'Workflow';

/** The sub-account that a delivery is about, if it says so. A workflow has it in `location`. */
const locationIn = (body: Data): string | null => {
  const { location } = body;
  const told = isData(location) ? text(location.id) : null;
  return told ?? text(body.locationId) ?? text(dataOf(body).locationId);
};

const isOf = (client: Client, location: string | null): boolean =>
  !location || location === locationId(client.auth);

const sample = {
  id: contactSample.id,
  service: 'highlevel',
  created_at: contactSample.created_at,
  updated_at: contactSample.updated_at,
  event: 'ContactUpdate',
  record_type: 'contact',
  contact: nested(fillContact(contactSample)),
} satisfies SampleOf<WebhookEvent>;

const fill = filling(webhookEvent, sample);

const event = (client: Client, name: string, body: Data, part: RecordPart | undefined): WebhookEvent => {
  const hash = client.z.hash('sha256', JSON.stringify(withoutSecrets(body))).slice(0, 24);
  const { id = text(body.id) ?? hash, more = body, ...rest } = part ?? {};
  const isMarketplace = name !== WORKFLOW;
  const others = withoutSecrets(isMarketplace ? _.omit(more, 'type') : more);
  const nothing = { created_at: null, updated_at: null, record_type: null, contact: null };
  return {
    ...fill({
      ...nothing,
      ...rest,
      id,
      event: name,
      ...(isData(others) && !_.isEmpty(others) && { more: others }),
    }),
    // In a workflow's delivery, both of these Marketplace keys may be the account's own fields.
    event_id:
      (isMarketplace && text(body.webhookId)) ||
      [name, id, (isMarketplace && text(body.timestamp)) || hash].join(':'),
  };
};

export const webhooks: Offer<Webhooks, WebhookInput> & Pick<Webhooks, 'sample'> = {
  sample,
  fields: [
    {
      key: 'type',
      label: 'Events',
      list: true,
      choices: [...EVENTS, WORKFLOW],
      helpText:
        'Leave blank for any. Workflow is for events from the Webhook step of a workflow; the others come from a Marketplace app.',
    },
    {
      key: 'only_signed',
      label: 'Only Signed Events',
      type: 'boolean',
      default: 'false',
      helpText:
        'Leaves out events without HighLevel’s signature. A Marketplace app signs its events, a workflow does not. An event with a wrong signature is always left out.',
    },
  ],
  receive: async (client, input, delivery) => {
    checkSignature(delivery, flag(input.only_signed, false));
    const { body } = delivery;
    if (!isData(body)) {
      client.z.console.log('Left out a delivery that is no object.');
      return [];
    }
    const name = (!isOfWorkflow(body) && text(body.type)) || WORKFLOW;
    const chosen = list(input.type);
    if (chosen.length > 0 && !chosen.includes(name)) return [];
    if (!isOf(client, locationIn(body))) {
      client.z.console.log('Left out a delivery of another sub-account.');
      return [];
    }
    const part = await (name === WORKFLOW ? ofWorkflow(client, body) : recordOf(client, name, body));
    return [event(client, name, body, part)];
  },
  recent: async (client) => {
    const { contacts } = await searchContacts(client, {
      pageLimit: 3,
      sort: [{ field: 'dateUpdated', direction: 'desc' }],
    });
    return contacts.rows.map((row) => event(client, 'ContactUpdate', {}, contactPart(toContact(row))));
  },
};
