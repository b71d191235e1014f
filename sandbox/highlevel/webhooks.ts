/**
 * What a Marketplace app of HighLevel sends (its webhook guide): an event about contacts, tasks, notes and opportunities,
 * signed with the sandbox's own key, which `HIGHLEVEL_WEBHOOK_KEY` passes to the app.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import _ from 'lodash';
import type { Change, Telling } from '../kernel/emulator.js';
import type { World } from '../kernel/world.js';

const keys = generateKeyPairSync('ed25519');

/** DER as base64, as HighLevel publishes its own key. */
export const PUBLIC_KEY = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

/** By method and path: the event, and where its record is in the answer. */
const EVENTS: Array<[method: string, path: RegExp, event: string, record: string]> = [
  ['POST', /^\/contacts(\/upsert)?$/, 'ContactCreate', 'contact'],
  ['PUT', /^\/contacts\/[^/]+$/, 'ContactUpdate', 'contact'],
  ['DELETE', /^\/contacts\/[^/]+$/, 'ContactDelete', 'contact'],
  ['POST', /^\/contacts\/[^/]+\/tasks$/, 'TaskCreate', 'task'],
  ['PUT', /^\/contacts\/[^/]+\/tasks\/[^/]+\/completed$/, 'TaskComplete', 'task'],
  ['DELETE', /^\/contacts\/[^/]+\/tasks\/[^/]+$/, 'TaskDelete', 'task'],
  ['POST', /^\/contacts\/[^/]+\/notes$/, 'NoteCreate', 'note'],
  ['PUT', /^\/contacts\/[^/]+\/notes\/[^/]+$/, 'NoteUpdate', 'note'],
  ['DELETE', /^\/contacts\/[^/]+\/notes\/[^/]+$/, 'NoteDelete', 'note'],
  ['POST', /^\/opportunities$/, 'OpportunityCreate', 'opportunity'],
  ['PUT', /^\/opportunities\/[^/]+$/, 'OpportunityUpdate', 'opportunity'],
  ['PUT', /^\/opportunities\/[^/]+\/status$/, 'OpportunityStatusUpdate', 'opportunity'],
  ['DELETE', /^\/opportunities\/[^/]+$/, 'OpportunityDelete', 'opportunity'],
];

/** A deletion sends only the id. */
const recordOf = (record: string, { path, answer }: Change): object => {
  const told: unknown = _.get(answer, record);
  if (_.isPlainObject(told)) return Object(told);
  const [, , owner, , id = owner] = path.split('/');
  return { id };
};

/** Builds the messages with this world's clock and ids. */
export const telling =
  (world: World, locationId: string): Telling =>
  (change) => {
    const path = change.path.replace(/\/$/, '');
    const known = EVENTS.find(([method, pattern]) => method === change.method && pattern.test(path));
    if (!known) return undefined;
    const [, , type, record] = known;
    // An upsert that found a contact is not a create.
    const isUpdate = path === '/contacts/upsert' && _.get(change.answer, 'new') === false;
    const [, list, owner] = path.split('/');
    const body = JSON.stringify({
      ...(list === 'contacts' && record !== 'contact' && { contactId: owner }),
      ...recordOf(record, { ...change, path }),
      // The event's type replaces the contact's own type.
      type: isUpdate ? 'ContactUpdate' : type,
      locationId,
      timestamp: world.iso(),
      webhookId: world.id('hex32'),
    });
    return {
      headers: { 'x-ghl-signature': sign(null, Buffer.from(body), keys.privateKey).toString('base64') },
      body,
    };
  };
