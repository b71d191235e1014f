import { flag, type Shape, text } from '../body_check.js';
import { SUCCEEDED } from '../envelope.js';
import { notFound } from '../errors.js';
import { type Json, present, textOf } from '../reading.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import type { Note } from '../types.js';

const REST = { userId: text, title: text, color: text, pinned: flag };
const CREATE: Shape = { required: { body: text }, optional: REST };
const UPDATE: Shape = { optional: { body: text, ...REST } };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** The text of a body, which may be HTML. */
const plain = (html: string): string =>
  html
    .replace(/<br\s*\/?>|<\/(p|div|li|h[1-6])>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .trim();

/** A note as recorded: `userId` is null if the API created it; unset title and color are absent. */
export const noteAnswer = ({ title, color, ...note }: Note): Json => ({
  ...note,
  bodyText: plain(note.body),
  ...present({ title, color }),
  relations: [],
});

const apply = (note: Note, body: Json): Note => {
  if (typeof body.body === 'string') note.body = body.body;
  if (typeof body.pinned === 'boolean') note.pinned = body.pinned;
  if (body.userId !== undefined) note.userId = textOf(body.userId) || null;
  if (body.title !== undefined) note.title = textOf(body.title) || null;
  if (body.color !== undefined) note.color = textOf(body.color) || null;
  return note;
};

const noteOf = (store: Store, { contactId = '', id = '' }: Record<string, string>): Note => {
  const contact = store.contact(contactId);
  const note = store.notes.get(id);
  if (note?.contactId !== contact.id) throw notFound('Note', id);
  return note;
};

/** The notes of a contact, newest first (a guess). */
export const notesOf = (store: Store, contactId: string): Note[] =>
  store.notes
    .filter((note) => note.contactId === contactId)
    .sort((one, other) => other.dateAdded.localeCompare(one.dateAdded));

export const noteRoutes = (router: Router, store: Store): void => {
  const notes = '/contacts/:contactId/notes';
  const one = `${notes}/:id`;

  router.on({ method: 'GET', path: notes, scope: 'contacts.readonly' }, ({ params: { contactId = '' } }) => ({
    notes: notesOf(store, store.contact(contactId).id).map(noteAnswer),
  }));

  router.on(
    { method: 'POST', path: notes, scope: 'contacts.write', status: 201, body: CREATE },
    ({ params: { contactId = '' }, body }) => {
      const contact = store.contact(contactId);
      const note = apply(
        {
          id: store.world.id('mixed20'),
          contactId: contact.id,
          body: '',
          userId: null,
          title: null,
          color: null,
          pinned: false,
          dateAdded: store.world.iso(),
        },
        body,
      );
      return { note: noteAnswer(store.notes.add(note)) };
    },
  );

  router.on({ method: 'GET', path: one, scope: 'contacts.readonly' }, ({ params }) => ({
    note: noteAnswer(noteOf(store, params)),
  }));

  router.on({ method: 'PUT', path: one, scope: 'contacts.write', body: UPDATE }, ({ params, body }) => {
    const note = noteOf(store, params);
    return { note: noteAnswer(apply(note, body)) };
  });

  router.on({ method: 'DELETE', path: one, scope: 'contacts.write' }, ({ params }) => {
    store.notes.delete(noteOf(store, params).id);
    return SUCCEEDED;
  });
};
