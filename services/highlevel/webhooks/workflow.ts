/**
 * What the Webhook or Custom Webhook step of a workflow sends: standard keys, the account's own fields under their labels, and
 * pairs that its author added, all at top level. Any key may be one of the last two, so only ids are taken from it; the records
 * are read.
 */
import type { Client } from '../../../platform/client.js';
import { text } from '../../../platform/values.js';
import { readAppointments } from '../activities/appointments.js';
import { readContact, toContact } from '../contacts/record.js';
import { readOpportunity, toDeal } from '../deals/record.js';
import { isId } from '../paths.js';
import { orNone } from '../permission.js';
import { activityPart, contactPart, type Data, dealPart, isData, type RecordPart } from './parts.js';

/** Whatever its `type`, which may be one of the account's own fields. */
export const isOfWorkflow = (body: Data): boolean =>
  ['workflow', 'customData', 'triggerData'].some((key) => body[key] !== undefined) ||
  (body.contact_id !== undefined && body.location !== undefined) ||
  text(body.type) === null;

const idAmong = (...values: unknown[]): string | undefined =>
  values.flatMap((value) => text(value)?.trim() ?? []).find((value) => value !== '' && isId(value));

const within = (value: unknown): Data => (isData(value) ? value : {});

const contactIdIn = (body: Data): string | undefined => {
  const { id } = within(body.contact);
  const own = within(body.customData);
  return idAmong(
    body.contact_id,
    body.contactId,
    id,
    own.contact_id,
    own.contactId,
    own.contactID,
    own.contact,
  );
};

/** `id` at top level belongs to an opportunity if one triggered the workflow. */
const dealIdIn = (body: Data): string | undefined => {
  const own = within(body.customData);
  const isAboutOne = ['opportunity_name', 'pipeline_id', 'pipleline_stage'].some((key) => text(body[key]));
  return idAmong(
    isAboutOne ? body.id : undefined,
    body.opportunity_id,
    own.opportunity_id,
    own.opportunityId,
  );
};

const appointmentIdIn = (body: Data): string | undefined => {
  const { appointmentId, appointment_id } = within(body.calendar);
  return idAmong(appointmentId, appointment_id, within(body.customData).appointment_id);
};

const contactFor = async (client: Client, id: string | undefined): Promise<RecordPart | undefined> => {
  const contact = id ? await orNone(readContact(client, id)) : undefined;
  return contact && contactPart(toContact(contact));
};

const dealFor = async (client: Client, id: string | undefined): Promise<RecordPart | undefined> => {
  const deal = id ? await orNone(readOpportunity(client, id)) : undefined;
  return deal && dealPart(toDeal(deal, []));
};

/** Looks among the contact's appointments: reading a single one takes another version of the API and another scope. */
const activityFor = async (
  client: Client,
  id: string | undefined,
  contactId: string | undefined,
): Promise<RecordPart | undefined> => {
  if (!id || !contactId) return undefined;
  const found = (await orNone(readAppointments(client, contactId)))?.find((each) => each.id === id);
  return found && activityPart(found);
};

const main = ({ id, created_at, updated_at, record_type }: RecordPart) => ({
  id,
  created_at,
  updated_at,
  record_type,
});

/** The contact comes first, then what the workflow was about. */
export const ofWorkflow = async (client: Client, body: Data): Promise<RecordPart | undefined> => {
  const contactId = contactIdIn(body);
  const [contact, deal, activity] = await Promise.all([
    contactFor(client, contactId),
    dealFor(client, dealIdIn(body)),
    activityFor(client, appointmentIdIn(body), contactId),
  ]);
  const first = contact ?? deal ?? activity;
  return first && { ...activity, ...deal, ...contact, ...main(first), more: body };
};
