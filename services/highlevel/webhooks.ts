import _ from 'lodash';
import { emptyEvent, type WebhookEvent } from '../../model/webhook_event.js';
import type { Client } from '../../platform/client.js';
import { unlessMissing } from '../../platform/failure.js';
import { withoutSecrets } from '../../platform/redact.js';
import { flag, list, text } from '../../platform/values.js';
import type { Webhook } from '../service.js';
import { searchContacts } from './contact_page.js';
import { readContact, toContact } from './contacts.js';
import { locationId } from './location.js';
import { contactPart, type Data, isData, type RecordPart, recordOf } from './webhook_records.js';
import { checkSignature } from './webhook_signature.js';

export interface WebhookInput {
  /** HighLevel's names of events, such as `TaskComplete`. */
  type?: string[] | string;
  only_signed?: boolean | string;
}

/** Those of Marketplace webhooks that are about the records Handoff knows. */
const EVENTS = [
  ...['ContactCreate', 'ContactUpdate', 'ContactDelete', 'ContactTagUpdate', 'ContactDndUpdate'],
  ...['TaskCreate', 'TaskComplete', 'TaskDelete', 'NoteCreate', 'NoteUpdate', 'NoteDelete'],
  ...['OpportunityCreate', 'OpportunityUpdate', 'OpportunityStageUpdate', 'OpportunityStatusUpdate'],
  ...['OpportunityDelete', 'AppointmentCreate', 'AppointmentUpdate', 'AppointmentDelete'],
];

/** What an event without a type of its own is called: the Webhook step of a workflow names none. */
const WORKFLOW = 'Workflow';

/** A workflow sends what its maker chose. Only the contact's id is relied on, and the contact then read: one request. */
const ofWorkflow = async (client: Client, body: Data): Promise<RecordPart | undefined> => {
  const id = text(body.contact_id) ?? text(body.contactId);
  const contact = id ? await unlessMissing(readContact(client, id)) : undefined;
  return contact && contactPart(toContact(contact));
};

/** The sub-account that a delivery is about, where it says. */
const locationIn = ({ locationId: own, location }: Data): string | null =>
  text(own) ?? (isData(location) ? text(location.id) : null);

const isOf = (client: Client, location: string | null): boolean =>
  !location || location === locationId(client.auth);

const event = (client: Client, name: string, body: Data, part: RecordPart | undefined): WebhookEvent => {
  const raw = withoutSecrets(body);
  const hash = client.z.hash('sha256', JSON.stringify(raw)).slice(0, 24);
  const { id = text(body.id) ?? hash, ...rest } = part ?? {};
  return {
    ...emptyEvent,
    service: 'highlevel',
    url: null,
    created_at: null,
    updated_at: null,
    record_type: null,
    ...rest,
    id,
    event: name,
    event_id: text(body.webhookId) ?? [name, id, text(body.timestamp) ?? hash].join(':'),
    raw,
  };
};

export const webhooks: Webhook<WebhookInput, WebhookEvent> = {
  fields: () => [
    {
      key: 'type',
      label: 'Events',
      list: true,
      choices: [...EVENTS, WORKFLOW],
      helpText:
        'Any without a choice. Workflow stands for what the Webhook step of a workflow sends; the others come from a Marketplace app.',
    },
    {
      key: 'only_signed',
      label: 'Only Signed Events',
      type: 'boolean',
      default: 'false',
      helpText:
        'Leaves out what does not carry the signature of HighLevel. A Marketplace app signs, a workflow does not. A wrong signature is never taken.',
    },
  ],
  receive: async (client, input, delivery) => {
    checkSignature(delivery, flag(input.only_signed, false));
    const { body } = delivery;
    if (!isData(body)) {
      client.z.console.log('Left out a delivery that is no object.');
      return [];
    }
    const type = text(body.type);
    const name = type ?? WORKFLOW;
    const chosen = list(input.type);
    if (chosen.length > 0 && !chosen.includes(name)) return [];
    if (!isOf(client, locationIn(body))) {
      client.z.console.log('Left out a delivery of another sub-account.');
      return [];
    }
    const part = type ? recordOf(type, body) : await ofWorkflow(client, body);
    return [event(client, name, body, part)];
  },
  recent: async (client) => {
    const { contacts = [] } = await searchContacts(client, {
      pageLimit: 3,
      sort: [{ field: 'dateUpdated', direction: 'desc' }],
    });
    return contacts.map((row) => {
      const body = { ..._.omit(row, 'searchAfter'), type: 'ContactUpdate' };
      return event(client, 'ContactUpdate', body, contactPart(toContact(row)));
    });
  },
};
