import type { Account } from '../account.js';
import { dropAttachments } from '../attachment_view.js';
import { day, type Fields, requiredText, text } from '../body.js';
import { created, type Envelope, ok } from '../envelope.js';
import { invalid, notFound } from '../errors.js';
import { byText, type ListRules, listed, newestModifiedFirst, onlyOneOf } from '../list.js';
import type { Call, Query, Router } from '../router.js';
import type { Note } from '../types.js';
import { noteView } from './view.js';

const TEXT_LIMIT = 7_168;

const RULES: ListRules<Note> = {
  moments: { date: ({ date }) => date },
  sorts: { updated_at: (a, b) => newestModifiedFirst(b, a), date: byText(({ date }) => date) },
  usual: newestModifiedFirst,
};

const listNotes = (account: Account, query: Query): Envelope => {
  onlyOneOf(query, 'contact_id', 'company_id');
  const all = account.allOfContacts(account.notes, query);
  const { rows, fields } = listed(all, query, RULES, account.settings);
  return ok(account.world, { notes: rows.map((note) => ({ note: noteView(account, note) })), ...fields });
};

type Writable = Pick<Note, 'text' | 'date' | 'linked_deal_id'>;

/** Guess: a note can only be linked to an existing deal. `user_ids_to_notify` has no effect here. */
const writeNote = (account: Account, body: Fields, base: Writable): Writable => {
  const deal = text(body, 'linked_deal_id');
  if (deal && !account.deals.get(deal)) throw invalid({ linked_deal_id: 'linked_deal_id is invalid' });
  return {
    text: base.text !== '' && body.text === undefined ? base.text : requiredText(body, 'text', TEXT_LIMIT),
    date: day(body, 'date') ?? base.date,
    linked_deal_id: deal === undefined ? base.linked_deal_id : deal || null,
  };
};

const blank = (account: Account): Writable => ({ text: '', date: account.today(), linked_deal_id: null });

const createNote = (account: Account, { body }: Call): Envelope => {
  const contact = account.contact(requiredText(body, 'contact_id'));
  const note = account.notes.add({
    ...account.stamps(),
    ...writeNote(account, body, blank(account)),
    contact_id: contact.id,
    author: account.catalog.authorName(account.callerId),
  });
  account.activityOn(contact.id);
  return created(account.world, { note: noteView(account, note) });
};

/** The author does not change. Guess: `contact_id` is ignored. */
const updateNote = (account: Account, { param, body, partial }: Call): Envelope => {
  const note = account.ofContact(account.notes, param('note_id'));
  const before = JSON.stringify(note);
  Object.assign(note, writeNote(account, body, partial ? note : blank(account)));
  if (JSON.stringify(note) !== before) note.modified_at = account.now();
  return ok(account.world, { note: noteView(account, note) });
};

/** Permanent: the API has no undo for notes. */
const deleteNote = (account: Account, { param, undo }: Call): Envelope => {
  const note = account.ofContact(account.notes, param('note_id'));
  if (undo) throw notFound();
  account.notes.delete(note.id);
  dropAttachments(account, 'note', note.id);
  return ok(account.world, {});
};

export const noteRoutes = (router: Router, account: Account): void => {
  router.get('/notes', ({ query }) => listNotes(account, query));
  router.post('/notes', (call) => createNote(account, call));
  router.get('/notes/:note_id', ({ param }) =>
    ok(account.world, { note: noteView(account, account.ofContact(account.notes, param('note_id'))) }),
  );
  router.put('/notes/:note_id', (call) => updateNote(account, call));
  router.delete('/notes/:note_id', (call) => deleteNote(account, call));
  router.get('/contacts/:contact_id/notes', ({ param, query }) =>
    listNotes(account, {
      ...query,
      contact_id: account.contact(param('contact_id')).id,
      company_id: undefined,
    }),
  );
};
