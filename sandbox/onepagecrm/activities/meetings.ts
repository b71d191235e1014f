import type { Account } from '../account.js';
import { dropAttachments } from '../attachment_view.js';
import { type Fields, integer, requiredText, text } from '../body.js';
import { created, type Envelope, ok } from '../envelope.js';
import { type ListRules, listed, newestModifiedFirst, onlyOneOf } from '../list.js';
import type { Call, Query, Router } from '../router.js';
import type { Meeting } from '../types.js';
import { meetingView } from './view.js';

const PLACE_LIMIT = 100;
const TEXT_LIMIT = 7_168;

const RULES: ListRules<Meeting> = {
  moments: { meeting_time: ({ meeting_time_int }) => meeting_time_int },
  sorts: { updated_at: (a, b) => newestModifiedFirst(b, a) },
  usual: newestModifiedFirst,
};

/** `index` counts through the whole list, from 1. */
const listMeetings = (account: Account, query: Query): Envelope => {
  onlyOneOf(query, 'contact_id', 'company_id');
  const all = account.allOfContacts(account.meetings, query);
  const { rows, fields } = listed(all, query, RULES, account.settings);
  const before = (fields.page - 1) * fields.per_page;
  const meetings = rows.map((meeting, at) => ({
    meeting: { ...meetingView(account, meeting), index: before + at + 1 },
  }));
  return ok(account.world, { meetings, ...fields });
};

type Writable = Pick<Meeting, 'text' | 'meeting_time_int' | 'place'>;

const blank = (account: Account): Writable => ({
  text: '',
  meeting_time_int: account.unixNow(),
  place: '',
});

const writeMeeting = (body: Fields, base: Writable): Writable => ({
  text: text(body, 'text', TEXT_LIMIT) ?? base.text,
  meeting_time_int: integer(body, 'meeting_time_int') ?? base.meeting_time_int,
  place: text(body, 'place', PLACE_LIMIT) ?? base.place,
});

const createMeeting = (account: Account, { body }: Call): Envelope => {
  const contact = account.contact(requiredText(body, 'contact_id'));
  const meeting = account.meetings.add({
    ...account.stamps(),
    ...writeMeeting(body, blank(account)),
    contact_id: contact.id,
    author: account.catalog.authorName(account.callerId),
  });
  account.activityOn(contact.id);
  return created(account.world, { meeting: meetingView(account, meeting) });
};

const updateMeeting = (account: Account, { param, body, partial }: Call): Envelope => {
  const meeting = account.ofContact(account.meetings, param('meeting_id'));
  const before = JSON.stringify(meeting);
  Object.assign(meeting, writeMeeting(body, partial ? meeting : blank(account)));
  if (JSON.stringify(meeting) !== before) meeting.modified_at = account.now();
  return ok(account.world, { meeting: meetingView(account, meeting) });
};

export const meetingRoutes = (router: Router, account: Account): void => {
  router.get('/meetings', ({ query }) => listMeetings(account, query));
  router.post('/meetings', (call) => createMeeting(account, call));
  router.get('/meetings/:meeting_id', ({ param }) => {
    const meeting = account.ofContact(account.meetings, param('meeting_id'));
    return ok(account.world, { meeting: meetingView(account, meeting) });
  });
  router.put('/meetings/:meeting_id', (call) => updateMeeting(account, call));
  router.delete('/meetings/:meeting_id', ({ param }) => {
    const { id } = account.ofContact(account.meetings, param('meeting_id'));
    account.meetings.delete(id);
    dropAttachments(account, 'meeting', id);
    return ok(account.world, {});
  });
  router.get('/contacts/:contact_id/meetings', ({ param, query }) => {
    const { id: contact_id } = account.contact(param('contact_id'));
    return listMeetings(account, { ...query, contact_id, company_id: undefined });
  });
};
