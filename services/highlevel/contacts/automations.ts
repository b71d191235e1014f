/** Workflows and campaigns. */

import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { inZone, readDue } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { type Path, path } from '../../../platform/path.js';
import { flag } from '../../../platform/values.js';
import { id, inside, type Of, record, rows, text } from '../../../platform/wire.js';
import type { Choice, Choices, Offer } from '../../../records/capability.js';
import type { Contacts } from '../../../records/contact/capabilities.js';
import type { Contact } from '../../../records/contact/record.js';
import type { Written } from '../../../records/results.js';
import { accepted, orRefused } from '../accepted.js';
import { locationId } from '../location.js';
import { contactPath, idIn } from '../paths.js';
import { readContact, toContact } from './record.js';

/** No search returns these IDs. */
const inList = (label: string, id: string): string => idIn(label, id, 'its ID from an earlier step');

/**
 * Workflows and campaigns of a contact. No answer says which ones it is in: every run sends its request, and HighLevel itself
 * decides whether a contact may enter again.
 */
const move = async (
  client: Client,
  contactId: string,
  send: (contact: Path) => Promise<unknown>,
): Promise<Written<Contact>> => {
  const present = await readContact(client, contactId);
  await send(contactPath(contactId));
  return { ...toContact(present), changed: true };
};

/** ISO 8601 with zone, to the second; a date without a time begins at midnight. */
const startOf = (value: string, { meta: { timezone } }: Client): string => {
  const { day, time } = readDue(value, timezone, 'Event Start Time');
  const iso = time?.toISOString() ?? inZone(`${day}T00:00:00`, timezone) ?? '';
  return iso.replace('.000Z', 'Z');
};

export const addToWorkflow: Offer<Contacts['addToWorkflow']> = {
  run: async (client, { contact_id, workflow_id, eventStartTime }) => {
    const body = eventStartTime ? { eventStartTime: startOf(eventStartTime, client) } : {};
    return move(client, contact_id, (contact) =>
      orRefused(client.post(path`${contact}/workflow/${inList('Workflow', workflow_id)}`, accepted, body)),
    );
  },
};

export const removeFromWorkflow: Offer<Contacts['removeFromWorkflow']> = {
  run: (client, { contact_id, workflow_id }) =>
    move(client, contact_id, (contact) =>
      client.delete(path`${contact}/workflow/${inList('Workflow', workflow_id)}`, { body: {} }),
    ),
};

export const addToCampaign: Offer<Contacts['addToCampaign']> = {
  run: (client, { contact_id, campaign_id }) =>
    move(client, contact_id, (contact) =>
      orRefused(client.post(path`${contact}/campaigns/${inList('Campaign', campaign_id)}`, accepted)),
    ),
};

export const removeFromCampaign: Offer<Contacts['removeFromCampaign']> = {
  run: async (client, { contact_id, campaign_id, removeAll }) => {
    const all = flag(removeAll, false);
    if (all === Boolean(campaign_id)) {
      throw invalidInput('Fill in Campaign, or choose Yes for Remove From All Campaigns, not both');
    }
    return move(client, contact_id, (contact) =>
      client.delete(
        all
          ? path`${contact}/campaigns/removeAll`
          : path`${contact}/campaigns/${inList('Campaign', campaign_id ?? '')}`,
      ),
    );
  },
};

const row = record({ id, name: text, status: text });
const workflowsAnswer = inside('workflows', rows(row));
const campaignsAnswer = inside('campaigns', rows(row));

const choices = (rows: Array<Of<typeof row>>): Choice[] =>
  _.sortBy(
    rows.map(({ id, name }) => ({ id, name: name || id })),
    ({ name }) => name.toLowerCase(),
  );

/** Published workflows only: no others run. */
export const workflows: Choices = {
  list: async (client) => {
    const all = await client.get(path`/workflows/`, workflowsAnswer, { locationId: locationId(client.auth) });
    return choices(all.filter(({ status }) => status === 'published'));
  },
};

export const campaigns: Choices = {
  list: async (client) => {
    return choices(
      await client.get(path`/campaigns/`, campaignsAnswer, { locationId: locationId(client.auth) }),
    );
  },
};
