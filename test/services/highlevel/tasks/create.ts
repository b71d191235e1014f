import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('create', () => {
  const { sandbox, record, complaint, fields, requests, sent, settings, contactId, pick, store } =
    useHighLevel();

  const create = (input: Record<string, unknown> = {}, meta = {}) =>
    record('creates.create_task', { contact_id: contactId(), title: 'Call', ...input }, meta);

  describe('create_task', () => {
    it('sends what the form filled in, in one request', async () => {
      const made = await create({ description: 'About the sign.', due_date: '2026-12-01T09:30:00Z' });
      expect(sent()).toEqual([
        { title: 'Call', dueDate: '2026-12-01T09:30:00Z', completed: false, body: 'About the sign.' },
      ]);
      expect(requests()).toEqual([`POST /contacts/${contactId()}/tasks`]);
      expect(made).toEqual({
        id: made.id,
        created_at: null,
        updated_at: null,
        title: 'Call',
        description: 'About the sign.',
        status: 'to_do',
        completed: false,
        due_at: '2026-12-01T09:30:00.000Z',
        assignee_id: null,
        assignee_name: null,
        contact_id: contactId(),
        contact_name: null,
        changed: true,
        note_id: null,
        note_error: null,
        pending: null,
      });
    });

    it.each([
      ['a date ends with that day', '2026-12-01', 'Europe/Dublin', '2026-12-01T23:59:00Z'],
      ['a date ends with that day elsewhere', '2026-12-01', 'America/New_York', '2026-12-02T04:59:00Z'],
      ['midnight means the day', '2026-12-01T00:00:00', 'America/New_York', '2026-12-02T04:59:00Z'],
      ["a time is the user's", '2026-12-01T09:00:00', 'America/New_York', '2026-12-01T14:00:00Z'],
    ])('%s', async (_what, due_date, timezone, dueDate) => {
      await create({ due_date }, { timezone });
      expect(sent()).toMatchObject([{ dueDate }]);
    });

    it("is due at the end of the user's day without a date, and says so in the form", async () => {
      await create({}, { timezone: 'Asia/Tokyo' });
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
      expect(sent()).toMatchObject([{ dueDate: `${today}T14:59:00Z` }]);
      expect(await fields('creates.create_task')).toContainEqual(
        expect.objectContaining({ type: 'copy', helpText: expect.stringContaining('end of the day') }),
      );
    });

    it('names the assignee, asked for before the write', async () => {
      const { id } = pick('users', { firstName: 'Bo' });
      expect(await create({ assignee_id: id })).toMatchObject({ assignee_id: id, assignee_name: 'Bo Reyes' });
      expect(requests()).toEqual(['GET /users/', `POST /contacts/${contactId()}/tasks`]);
      expect(sent()).toMatchObject([{ assignedTo: id }]);
    });

    it('writes nothing when the users cannot be read, and no name when they may not be', async () => {
      const { id } = pick('users', { firstName: 'Bo' });
      sandbox().faults.add({ vendor: 'highlevel', kind: 'server_error', path: '/users' });
      expect(
        await complaint('creates.create_task', { contact_id: contactId(), title: 'Call', assignee_id: id }),
      ).toBe('HighLevel answered with an error (500). Try again in a few minutes.');
      expect(sent()).toEqual([]);
      sandbox().faults.clear();
      settings().missing_scopes = 'users.readonly';
      expect(await create({ assignee_id: id })).toMatchObject({
        assignee_id: id,
        assignee_name: null,
        changed: true,
      });
    });

    it('looks again after the search of find or create', async () => {
      const { id, contactId: contact_id } = pick('tasks', { title: 'Send moodboard' });
      const search = { withSearch: 'find_task' };
      const again = { contact_id, title: 'send moodboard', note: 'Once more.' };
      expect(await create(again, search)).toMatchObject({ id, changed: false, pending: null, note_id: null });
      expect(sent()).toEqual([]);
      expect(await create({ title: 'Something new' }, search)).toMatchObject({ changed: true });
      expect(sent()).toHaveLength(1);
    });

    it('keeps where it came from as the last line of its text', async () => {
      expect(await create({ description: 'About.', origin: 'flowdash:42' })).toMatchObject({
        description: 'About.',
      });
      expect(await create({ origin: 'flowdash:43' })).toMatchObject({ description: null });
      expect(sent()).toMatchObject([
        { body: 'About.\n\nMade from: flowdash:42' },
        { body: 'Made from: flowdash:43' },
      ]);
    });

    it('attaches a note in the same step, and tells when it could not', async () => {
      const made = await create({ note: 'Be kind.' });
      expect(made).toMatchObject({ note_id: expect.any(String), note_error: null });
      expect(store().notes.get(String(made.note_id))).toMatchObject({
        body: 'Be kind.',
        contactId: contactId(),
      });
      sandbox().faults.add({ vendor: 'highlevel', kind: 'server_error', path: '/notes' });
      expect(await create({ note: 'Be kind.' })).toMatchObject({
        changed: true,
        note_id: null,
        note_error: expect.stringContaining('HighLevel answered with an error (500).'),
      });
    });

    it('refuses what HighLevel cannot keep', async () => {
      expect(await complaint('creates.create_task', { title: 'Call' })).toBe('Fill in Contact.');
      const input = { contact_id: contactId(), title: 'Call', external_id: '42' };
      expect(await complaint('creates.create_task', input)).toBe(
        'Leave External ID blank: HighLevel has none for tasks. Use Made From to link records.',
      );
      expect(
        await complaint('creates.create_task', { contact_id: contactId(), title: 'Call', due_date: 'soon' }),
      ).toBe('Due Date is not a date: "soon". Use for example 2026-11-30 or 2026-11-30T09:00.');
      expect(requests()).toEqual([]);
    });
  });
});
