import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { WINDOW } from '../../../../platform/polling.js';
import { ago, DAY, HOUR, MINUTE, SECOND, shown, useOnePageCrm } from '../onepagecrm.js';

describe('feeds', () => {
  const {
    sandbox,
    rows,
    record,
    account,
    contactId,
    requests,
    queries,
    find,
    auth,
    execute,
    settings,
    forget,
    fields,
  } = useOnePageCrm();

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const stored = (text: string) => account().action(find('actions', { text }).id);

  const NOTHING = {};

  const found = async (text: string) =>
    (await rows('searches.find_task', { task_id: find('actions', { text }).id }))[0];

  /** `count` actions, created one minute apart, the last one `age` ago. */
  const many = (count: number, age = 0) => {
    const { actions } = account();
    const [model] = actions.all();
    if (!model) throw new Error('The seed has no actions.');
    for (let place = 0; place < count; place += 1) {
      const created_at = ago(age + (count - place) * MINUTE);
      const id = place.toString(16).padStart(24, '0');
      actions.add({ ...structuredClone(model), id, created_at, modified_at: created_at });
    }
  };

  const ABSENT = '0123456789abcdef01234567';

  describe('an action', () => {
    it('is a task', async () => {
      const action = stored('Call about the boathouse sign');
      expect(await found('Call about the boathouse sign')).toEqual({
        ...NOTHING,
        id: action.id,
        created_at: shown(action.created_at),
        updated_at: shown(action.modified_at),
        title: 'Call about the boathouse sign',
        status: 'date_time',
        completed: false,
        completed_at: null,
        due_at: new Date(Number(action.exact_time) * SECOND).toISOString(),
        assignee_id: auth().user_id,
        assignee_name: 'Ada Lane',
        contact_id: contactId('Kjær'),
        more: expect.objectContaining({ externally_controlled: false }),
      });
    });

    it('that is done says when', async () => {
      const action = stored('Collect the brief');
      expect(await found('Collect the brief')).toMatchObject({
        status: 'done',
        completed: true,
        completed_at: action.done_at,
        due_at: action.date,
      });
    });

    it.each([
      ['Send the van wrap quote', { status: 'asap', due_at: null, assignee_name: 'Bo Reyes' }],
      ['Wait for the menu texts', { status: 'waiting', due_at: null }],
      ['Plan the winter campaign', { status: 'queued', due_at: null }],
      [
        'Book the print slot',
        { status: 'queued_with_date', due_at: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      ],
    ])('shows the status of "%s"', async (text, expected) => {
      expect(await found(text)).toMatchObject({ ...expected, completed: false, completed_at: null });
    });

    it('has every key where the API leaves all of them out', async () => {
      const body = { status: 0, data: { action: { id: ABSENT, status: 'done' } } };
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body, path: '/actions' });
      expect(await rows('searches.find_task', { task_id: ABSENT })).toEqual([
        {
          ...NOTHING,
          id: ABSENT,
          created_at: null,
          updated_at: null,
          title: null,
          status: 'done',
          completed: true,
          completed_at: null,
          due_at: null,
          assignee_id: null,
          assignee_name: null,
          contact_id: null,
        },
      ]);
    });
  });

  describe('new_task', () => {
    const poll = (input = {}, meta = {}) => rows('triggers.new_task', input, meta);

    it('asks once on a quiet poll', async () => {
      expect(await poll()).toEqual([]);
      expect(requests()).toEqual(['GET /actions']);
      expect(queries()).toEqual([{ sort_by: 'created_at', order: 'desc', page: '1', per_page: '100' }]);
    });

    it('asks once while what is there came at an earlier poll', async () => {
      many(30, 4 * HOUR);
      expect(await poll()).toHaveLength(30);
      expect(requests()).toEqual(['GET /actions']);
    });

    it('tells of a new one, with the name of its owner', async () => {
      const assignee_id = find('users', { first_name: 'Cleo' }).id;
      const made = await record('creates.create_task', {
        contact_id: contactId(),
        title: 'Call',
        assignee_id,
      });
      forget();
      expect(await poll()).toMatchObject([
        { event_id: made.id, origin: null, title: 'Call', assignee_name: 'Cleo Park' },
      ]);
      // The names are kept from the create.
      expect(requests()).toEqual(['GET /actions']);
    });

    it('reads on until the window is covered', async () => {
      many(250);
      expect(await poll()).toHaveLength(200);
      expect(requests()).toEqual(['GET /actions', 'GET /actions', 'GET /users']);
    });

    it('looks up the name for an action that is just within the window', async () => {
      const now = Math.floor(Date.now() / SECOND) * SECOND;
      const action = stored('Plan the winter campaign');
      action.created_at = new Date(now - WINDOW).toISOString();
      jest.spyOn(Date, 'now').mockReturnValue(now);
      expect(await poll()).toContainEqual(
        expect.objectContaining({ event_id: action.id, assignee_name: 'Ada Lane' }),
      );
    });

    it('leaves out what Handoff made, unless it is wanted, and shows titles without its mark', async () => {
      await record('creates.create_task', { contact_id: contactId(), title: 'Own', origin: 'flowdash:42' });
      await record('creates.create_task', { contact_id: contactId(), title: 'mailto:ada@acme.example' });
      expect(await poll()).toMatchObject([{ title: 'mailto:ada@acme.example', origin: null }]);
      const all = await poll({ skip_own: false });
      expect(all).toHaveLength(2);
      expect(all).toContainEqual(expect.objectContaining({ title: 'Own', origin: 'flowdash:42' }));
    });

    it('shows three samples of any age, with names', async () => {
      const samples = await poll({}, { isLoadingSample: true });
      expect(samples).toHaveLength(3);
      expect(samples[0]).toMatchObject({ assignee_name: 'Ada Lane' });
    });

    it('fills the dedupe table without names', async () => {
      expect(await poll({}, { isPopulatingDedupe: true })).toHaveLength(account().actions.size);
      expect(requests()).toEqual(['GET /actions']);
    });
  });

  describe('task_completed', () => {
    const poll = (meta = {}) => rows('triggers.task_completed', {}, meta);
    const complete = (text: string) => record('creates.complete_task', { task_id: stored(text).id });

    it('asks once on a quiet poll', async () => {
      expect(await poll()).toEqual([]);
      expect(requests()).toEqual(['GET /actions']);
      expect(queries()).toEqual([
        { done: 'true', sort_by: 'modified_at', order: 'desc', page: '1', per_page: '100' },
      ]);
    });

    it('tells of a completion, by its day', async () => {
      const { id, completed_at } = await complete('Wait for the menu texts');
      expect(await poll()).toMatchObject([
        { id, event_id: `${id}:${completed_at}`, status: 'done', completed: true, assignee_name: 'Ada Lane' },
      ]);
    });

    it('is not moved by a later edit of the same', async () => {
      await complete('Wait for the menu texts');
      const [before] = await poll();
      Object.assign(stored('Wait for the menu texts'), { text: 'Edited', modified_at: ago(-SECOND) });
      expect(await poll()).toMatchObject([{ event_id: before?.event_id, title: 'Edited' }]);
    });

    it('does not take an edit of what was done long ago for a completion', async () => {
      stored('Collect the brief').modified_at = ago(MINUTE);
      expect(await poll()).toEqual([]);
      expect(requests()).toEqual(['GET /actions']);
    });

    it('takes the day before for recent, in whatever time zone it was written', async () => {
      const done_at = ago(DAY).slice(0, 10);
      Object.assign(stored('Collect the brief'), { done_at, modified_at: ago(MINUTE) });
      expect(await poll()).toHaveLength(1);
    });

    it('takes nothing for recent that was completed two days before', async () => {
      const old = stored('Collect the brief');
      Object.assign(old, { done_at: '2026-11-20', modified_at: '2026-11-21T23:00:00Z' });
      jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-22T00:00:00Z'));
      const completed = async () => (await poll()).map(({ id }) => id);
      expect(await completed()).not.toContain(old.id);
      old.done_at = '2026-11-21';
      expect(await completed()).toContain(old.id);
    });

    it('knows from the first fill on what was completed when the day began east of here', async () => {
      settings().max_per_page = 1;
      // The day of the record is two days old, but began 14 hours before it did in UTC.
      const now = Date.parse('2026-11-22T23:59:00Z');
      const old = stored('Collect the brief');
      for (const action of account().actions) if (action !== old) action.modified_at = '2026-11-22T20:00:00Z';
      Object.assign(old, { done_at: '2026-11-21', modified_at: '2026-11-20T10:30:00Z' });
      jest.spyOn(Date, 'now').mockReturnValue(now);
      const known = await poll({ isPopulatingDedupe: true });
      expect(known).toContainEqual({ id: old.id, event_id: `${old.id}:2026-11-21` });
    });

    it('says in the form what it cannot see', async () => {
      expect(await fields('triggers.task_completed')).toContainEqual(
        expect.objectContaining({
          type: 'copy',
          helpText: expect.stringContaining('an action that is reopened and completed again on the same day'),
        }),
      );
    });

    it('shows samples even when nothing was done of late', async () => {
      expect(await poll({ isLoadingSample: true })).toHaveLength(3);
    });
  });

  describe('task_list', () => {
    const list = (inputData = {}, page = 0) =>
      execute('triggers.task_list.operation.perform', { authData: auth(), inputData, meta: { page } });

    it('lists the open actions of a contact by title and day', async () => {
      const { id, date } = stored('Book the print slot');
      expect(await list({ contact_id: contactId('Dubois') })).toContainEqual({
        id,
        name: `Book the print slot · ${date}`,
      });
      expect(queries()).toMatchObject([{ contact_id: contactId('Dubois'), done: 'false', order: 'desc' }]);
    });

    it('tells those of different contacts apart, in one request', async () => {
      const names = Object(await list()).map(({ name }: { name: string }) => name);
      expect(names).toContainEqual(
        expect.stringMatching(/^Book the print slot · \d{4}-\d\d-\d\d · Inès Dubois$/),
      );
      expect(requests()).toEqual(['GET /team_stream']);
    });

    it('does without the names where the key may not see the stream', async () => {
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'forbidden', path: '/team_stream' });
      expect(await list()).toContainEqual({
        id: stored('Ask for photos of the new shop').id,
        name: 'Ask for photos of the new shop',
      });
      expect(requests()).toEqual(['GET /team_stream', 'GET /actions']);
    });

    it('lists those of the account without a contact, without marks, long ones cut', async () => {
      Object.assign(stored('Plan the winter campaign'), {
        text: `${'word '.repeat(20)}· Made from: flowdash:42`,
      });
      Object.assign(stored('Wait for the menu texts'), { text: '' });
      Object.assign(stored('Book the print slot'), { text: 'x'.repeat(61) });
      const names = Object(await list()).map(({ name }: { name: string }) => name);
      expect(names).toContainEqual(expect.stringMatching(/^word .{40,54}\.\.\. · Maya Okafor$/));
      expect(names).toContainEqual(expect.stringMatching(/^[0-9a-f]{24} · /));
      expect(names).toContainEqual(expect.stringMatching(/^x{57}\.\.\. · /));
    });

    it('shows the completed ones to a step that reopens', async () => {
      const done = await execute('triggers.completed_task_list.operation.perform', {
        authData: auth(),
        inputData: {},
      });
      const { id, done_at } = stored('Deliver the bookmarks');
      expect(done).toContainEqual({ id, name: `Deliver the bookmarks · ${done_at}` });
      expect(queries()).toMatchObject([{ done: 'true', sort_by: 'modified_at', order: 'desc' }]);
    });

    it('shows what can become the next one: the queued actions of the connection, in one request', async () => {
      const queued = await rows('triggers.queued_task_list', {});
      const names = queued.map(({ name }) => name);
      expect(names).toContainEqual(expect.stringContaining('Plan the winter campaign'));
      expect(names).not.toContainEqual(expect.stringContaining('Present three logo drafts'));
      expect(queries()).toMatchObject([{ done: 'false', assignee_id: account().callerId }]);
    });

    it('shows the queued and the completed ones of a chosen contact, or of all', async () => {
      const contact_id = find('actions', { text: 'Plan the winter campaign' }).contact_id;
      for (const list of ['queued_task_list', 'completed_task_list']) {
        await rows(`triggers.${list}`, { contact_id });
        await rows(`triggers.${list}`, { contact_id: '' });
      }
      expect(queries().map((query) => query.contact_id)).toEqual([
        contact_id,
        undefined,
        contact_id,
        undefined,
      ]);
    });

    it('ends with the last page', async () => {
      settings().max_per_page = 5;
      expect(await list({}, 1)).not.toEqual([]);
      expect(await list({}, 5)).toEqual([]);
    });
  });

  describe('task_status_changed', () => {
    const poll = (input = {}, meta = {}) => rows('triggers.task_status_changed', input, meta);
    const event = (text: string, status: string) => `${find('actions', { text }).id}:${status}`;

    it('tells of an action and its new status, once', async () => {
      Object.assign(stored('Present three logo drafts'), { status: 'waiting', modified_at: ago(HOUR) });
      expect(await poll()).toMatchObject([
        { event_id: event('Present three logo drafts', 'waiting'), status: 'waiting' },
      ]);
      stored('Present three logo drafts').modified_at = ago(MINUTE);
      expect(await poll()).toMatchObject([{ event_id: event('Present three logo drafts', 'waiting') }]);
    });

    it.each(['waiting', 'done'])('asks the API for the status %s', async (status) => {
      await poll({ status });
      expect(queries()).toMatchObject([{ status, sort_by: 'modified_at', order: 'desc' }]);
    });

    it('tells of an action that is opened once more, where its earlier status was never seen', async () => {
      const text = 'Post the paper samples';
      const known = (await poll({}, { isPopulatingDedupe: true })).map(({ event_id }) => event_id);
      expect(known).toContain(event(text, 'done'));
      await record('creates.reopen_task', { task_id: find('actions', { text }).id });
      const [row] = await poll();
      expect(row).toMatchObject({ event_id: event(text, 'waiting'), completed: false });
      expect(known).not.toContain(row?.event_id);
    });

    it('is quiet in one request, and refuses a status that is none', async () => {
      expect(await poll()).toEqual([]);
      expect(requests()).toEqual(['GET /actions']);
      await expect(poll({ status: 'later' })).rejects.toThrow(
        'New Status \\"later\\" is not one of the choices: ASAP',
      );
    });
  });

  describe('task_assigned', () => {
    const poll = (input = {}) => rows('triggers.task_assigned', input);

    it('tells of an action and who got it', async () => {
      const bo = find('users', { first_name: 'Bo' }).id;
      const action = stored('Present three logo drafts');
      Object.assign(action, { assignee_id: bo, modified_at: ago(HOUR) });
      expect(await poll()).toMatchObject([{ event_id: `${action.id}:${bo}`, assignee_name: 'Bo Reyes' }]);
      expect(await poll({ assignee_id: auth().user_id })).toEqual([]);
      expect(queries().at(-1)).toMatchObject({ assignee_id: auth().user_id });
    });

    it('is quiet in one request', async () => {
      expect(await poll()).toEqual([]);
      expect(requests()).toEqual(['GET /actions']);
    });
  });

  it.each(['task_status_changed', 'task_assigned'])(
    '%s knows every action when Zapier fills its table',
    async (key) => {
      many(250, 90 * DAY);
      const known = await rows(`triggers.${key}`, {}, { isPopulatingDedupe: true });
      expect(known).toHaveLength(account().actions.size);
    },
  );

  describe('task_due', () => {
    const poll = (input = {}, meta = {}) => rows('triggers.task_due', input, meta);
    const titles = (found: Array<Record<string, unknown>>) => found.map(({ title }) => title);
    const day = (offset: number) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

    it('tells of open actions whose day has come, in one request and one for names', async () => {
      const { id } = find('actions', { text: 'Review the landing page copy' });
      expect(await poll()).toMatchObject([{ event_id: `${id}:${day(0)}`, assignee_name: 'Ada Lane' }]);
      expect(requests()).toEqual(['GET /actions', 'GET /users']);
      expect(queries()[0]).toMatchObject({
        done: 'false',
        date_filter: 'date',
        since: day(-1),
        until: day(1),
      });
    });

    it('tells of an action made long ago, and of none that is done', async () => {
      Object.assign(stored('Chase the signed order form'), { date: day(0), created_at: ago(90 * DAY) });
      Object.assign(stored('Review the landing page copy'), { done_at: day(0) });
      expect(titles(await poll())).toEqual(['Chase the signed order form']);
    });

    it('tells the next date of the same action again', async () => {
      const action = stored('Chase the signed order form');
      action.date = day(-1);
      const [, before] = await poll();
      action.date = day(0);
      expect((await poll()).map(({ event_id }) => event_id)).not.toContain(before?.event_id);
    });

    it('may wait until the day after', async () => {
      stored('Chase the signed order form').date = day(-1);
      expect(titles(await poll({ when: 'overdue' }))).toEqual(['Chase the signed order form']);
    });

    it('goes by the day of the Zap’s time zone, and by the assignee', async () => {
      const zone = new Date().getUTCHours() < 12 ? 'Etc/GMT+12' : 'Pacific/Kiritimati';
      const assignee_id = find('users', { first_name: 'Bo' }).id;
      expect(await poll({ assignee_id }, { timezone: zone })).toEqual([]);
      const there = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
      const since = new Date(Date.parse(there) - DAY).toISOString().slice(0, 10);
      const until = new Date(Date.parse(there) + DAY).toISOString().slice(0, 10);
      expect(queries()[0]).toMatchObject({ since, until, assignee_id });
    });

    it('reads every page, however many are due', async () => {
      many(250, 30 * DAY);
      for (const action of account().actions)
        if (action.text === 'Send the autumn catalogue draft')
          Object.assign(action, { status: 'date', date: day(0) });
      expect((await poll()).length).toBe(account().actions.filter(({ date }) => date === day(0)).length);
    });

    it('shows a sample where nothing is due', async () => {
      for (const action of account().actions) action.date = null;
      expect(await poll({}, { isLoadingSample: true })).toHaveLength(3);
    });
  });
});
