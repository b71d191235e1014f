import { describe, expect, it } from '@jest/globals';
import { todayIn, useOnePageCrm } from '../onepagecrm.js';

describe('update', () => {
  const { record, complaint, requests, queries, sent, find, forget, account } = useOnePageCrm();

  const id = (text: string) => find('actions', { text }).id;
  const update = (text: string, input: Record<string, unknown>) =>
    record('creates.update_task', { task_id: id(text), ...input }, { timezone: 'America/New_York' });

  /** Runs it twice: what the first run sent; the second must send nothing. */
  const sentOnce = async (text: string, input: Record<string, unknown>): Promise<unknown> => {
    const again = { task_id: id(text), ...input };
    expect(await update(text, input)).toMatchObject({ changed: true });
    const [body] = sent();
    forget();
    const second = await record('creates.update_task', again, { timezone: 'America/New_York' });
    expect(second).toMatchObject({ changed: false });
    expect(sent()).toEqual([]);
    return body;
  };

  const WAITING = 'Wait for the menu texts';
  const DATED = 'Present three logo drafts';
  const QUEUED = 'Plan the winter campaign';
  const BOOKED = 'Intro meeting (booked online)';
  const TIMED = 'Call about the boathouse sign';

  describe('update_task', () => {
    it('reads, and sends what differs as a partial update', async () => {
      await update(WAITING, { title: 'Ask for the menu texts' });
      expect(requests()).toEqual(['GET /users', 'GET /actions/ID', 'PUT /actions/ID']);
      expect(queries()[2]).toEqual({ partial: 'true' });
      expect(sent()).toEqual([{ text: 'Ask for the menu texts' }]);
    });

    it.each([
      [
        'a day for a waiting one',
        WAITING,
        { due_date: '2026-12-01' },
        { status: 'date', date: '2026-12-01' },
      ],
      [
        'a time',
        DATED,
        { due_date: '2026-12-01T09:00:00' },
        { status: 'date_time', date: '2026-12-01', exact_time: Date.parse('2026-12-01T14:00:00Z') / 1000 },
      ],
      [
        'a day for a queued one',
        QUEUED,
        { due_date: '2026-12-01' },
        { status: 'queued_with_date', date: '2026-12-01' },
      ],
      ['another day', DATED, { due_date: '2031-12-01' }, { status: 'date', date: '2031-12-01' }],
      ['ASAP', DATED, { status: 'asap' }, { status: 'asap' }],
      ['ASAP instead of a time', TIMED, { status: 'asap' }, { status: 'asap' }],
      ['waiting', DATED, { status: 'waiting' }, { status: 'waiting' }],
      ['queued without a date', DATED, { status: 'queued' }, { status: 'queued' }],
      [
        'a date for one without',
        WAITING,
        { status: 'date' },
        { status: 'date', date: todayIn('America/New_York') },
      ],
    ])('sends status and date together for %s, once', async (_name, text, input, body) => {
      expect(await sentOnce(text, input)).toEqual(body);
    });

    it('keeps the date that is there when only the status changes', async () => {
      const { date } = account().action(id(DATED));
      expect(await sentOnce(DATED, { status: 'queued_with_date' })).toEqual({
        status: 'queued_with_date',
        date,
      });
    });

    it.each([
      ['nothing', WAITING, {}],
      ['blanks', WAITING, { title: ' ', due_date: '', assignee_id: '', status: '' }],
      ['the same title', WAITING, { title: WAITING }],
      ['the same status', TIMED, { status: 'date_time' }],
    ])('sends nothing for %s', async (_name, text, input) => {
      expect(await update(text, input)).toMatchObject({ changed: false });
      expect(sent()).toEqual([]);
    });

    it('keeps the mark of where the action came from', async () => {
      account().action(id(WAITING)).text = 'Wait · Made from: flowdash:42';
      const { id: task_id } = find('actions', { text: 'Wait · Made from: flowdash:42' });
      const made = await record('creates.update_task', { task_id, title: 'Ask' });
      expect(sent()).toEqual([{ text: 'Ask · Made from: flowdash:42' }]);
      expect(made.title).toBe('Ask');
    });

    it.each([
      [WAITING, { title: 'x'.repeat(141) }, 'Title has 141 characters; OnePageCRM allows at most 140'],
      [WAITING, { status: 'date_time' }, 'Fill in Due Date: it is required for the Status "At a time".'],
      [WAITING, { status: 'asap', due_date: '2026-12-01' }, 'Leave Due Date blank, or choose another Status'],
      [WAITING, { status: 'done' }, 'Status "done" is not one of the choices:'],
      ['Deliver the bookmarks', { due_date: '2026-12-01' }, 'This action is completed. Reopen it before'],
    ])('refuses for %s %j before it writes', async (text, input, sentence) => {
      expect(await complaint('creates.update_task', { task_id: id(text), ...input })).toContain(sentence);
      expect(sent()).toEqual([]);
    });

    it('names the person who is not there', async () => {
      const input = { task_id: id(WAITING), assignee_id: '0123456789abcdef01234567' };
      expect(await complaint('creates.update_task', input)).toContain('Assignee');
    });
  });

  describe('an action that mirrors an event', () => {
    it('may change hands', async () => {
      const assignee_id = find('users', { first_name: 'Bo' }).id;
      expect(await update(BOOKED, { assignee_id })).toMatchObject({ changed: true, assignee_id });
      expect(sent()).toEqual([{ assignee_id }]);
    });

    it('is left alone otherwise', async () => {
      const input = { task_id: id(BOOKED), title: 'Cancelled' };
      expect(await complaint('creates.update_task', input)).toContain(
        'Choose Yes for Unlink From Its Event, or change the event in that app.',
      );
      expect(sent()).toEqual([]);
    });

    it.each([
      ['update_task', { title: 'Cancelled' }, 'PUT /actions/ID'],
      ['complete_task', {}, 'PUT /actions/ID/mark_as_done'],
      ['delete_task', {}, 'DELETE /actions/ID'],
    ])('is unlinked first by %s where that is wanted', async (key, input, last) => {
      await record(`creates.${key}`, { task_id: id(BOOKED), unlink: true, ...input });
      expect(requests()).toEqual(['GET /users', 'GET /actions/ID', 'PUT /actions/ID/unlink', last]);
    });

    it('is not unlinked where nothing changes', async () => {
      expect(await update(BOOKED, { title: BOOKED, unlink: true })).toMatchObject({ changed: false });
      expect(sent()).toEqual([]);
    });
  });
});
