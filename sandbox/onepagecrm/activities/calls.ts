import type { Account } from '../account.js';
import { dropAttachments } from '../attachment_view.js';
import { choice, type Fields, integer, requiredText, text } from '../body.js';
import { created, type Envelope, ok } from '../envelope.js';
import { invalid } from '../errors.js';
import { type ListRules, listed, newestModifiedFirst, onlyOneOf } from '../list.js';
import type { Call, Query, Router } from '../router.js';
import type { PhoneCall } from '../types.js';
import { callView } from './view.js';

const TEXT_LIMIT = 7_168;

const RULES: ListRules<PhoneCall> = {
  moments: { call_time: ({ call_time_int }) => call_time_int },
  sorts: { updated_at: (a, b) => newestModifiedFirst(b, a) },
  usual: newestModifiedFirst,
};

/** `index` counts through the whole list, from 1. */
const listCalls = (account: Account, query: Query): Envelope => {
  onlyOneOf(query, 'contact_id', 'company_id');
  const { rows, fields } = listed(
    account.allOfContacts(account.calls, query),
    query,
    RULES,
    account.settings,
  );
  const before = (fields.page - 1) * fields.per_page;
  const calls = rows.map((call, at) => ({ call: { ...callView(account, call), index: before + at + 1 } }));
  return ok(account.world, { calls, ...fields });
};

type Writable = Omit<PhoneCall, 'id' | 'created_at' | 'modified_at' | 'contact_id' | 'author'>;

/** Guess: a call without a result has a blank one. */
const blank = (account: Account): Writable => ({
  text: '',
  call_result: '',
  call_time_int: account.unixNow(),
  via: 'unknown',
  phone_number: '',
  recording_link: null,
});

const writeCall = (account: Account, body: Fields, base: Writable): Writable => {
  const result = text(body, 'call_result') ?? base.call_result;
  if (result && !account.catalog.callResults.get(result))
    throw invalid({ call_result: 'call_result is invalid' });
  const recording = text(body, 'recording_link');
  return {
    text: text(body, 'text', TEXT_LIMIT) ?? base.text,
    call_result: result,
    call_time_int: integer(body, 'call_time_int') ?? base.call_time_int,
    via: choice(body, 'via', ['unknown', 'jabber', 'talkdesk', 'phone']) ?? base.via,
    phone_number: text(body, 'phone_number') ?? base.phone_number,
    recording_link: recording === undefined ? base.recording_link : recording || null,
  };
};

const createCall = (account: Account, { body }: Call): Envelope => {
  const contact = account.contact(requiredText(body, 'contact_id'));
  const call = account.calls.add({
    ...account.stamps(),
    ...writeCall(account, body, blank(account)),
    contact_id: contact.id,
    author: account.catalog.authorName(account.callerId),
  });
  account.activityOn(contact.id);
  // Only in this answer does a time that was sent as text come back as text (recorded answer).
  const call_time_int = typeof body.call_time_int === 'string' ? body.call_time_int : call.call_time_int;
  return created(account.world, { call: { ...callView(account, call), call_time_int } });
};

const updateCall = (account: Account, { param, body, partial }: Call): Envelope => {
  const call = account.ofContact(account.calls, param('call_id'));
  const before = JSON.stringify(call);
  Object.assign(call, writeCall(account, body, partial ? call : blank(account)));
  if (JSON.stringify(call) !== before) call.modified_at = account.now();
  return ok(account.world, { call: callView(account, call) });
};

export const callRoutes = (router: Router, account: Account): void => {
  router.get('/calls', ({ query }) => listCalls(account, query));
  router.post('/calls', (call) => createCall(account, call));
  router.get('/calls/:call_id', ({ param }) =>
    ok(account.world, { call: callView(account, account.ofContact(account.calls, param('call_id'))) }),
  );
  router.put('/calls/:call_id', (call) => updateCall(account, call));
  router.delete('/calls/:call_id', ({ param }) => {
    const { id } = account.ofContact(account.calls, param('call_id'));
    account.calls.delete(id);
    dropAttachments(account, 'call', id);
    return ok(account.world, {});
  });
  router.get('/contacts/:contact_id/calls', ({ param, query }) =>
    listCalls(account, {
      ...query,
      contact_id: account.contact(param('contact_id')).id,
      company_id: undefined,
    }),
  );
};
