import { describe, expect, it } from '@jest/globals';
import { appFor, failure, runner } from '../../../support/app.js';
import { useOnePageCrm } from '../onepagecrm.js';
import { list, readsContext } from './reading.js';

describe('gathered', () => {
  const { sandbox, rows, run, contactId, requests, queries, auth, forget } = useOnePageCrm();

  const contextOf = readsContext(rows, contactId);

  describe('get_contact_context', () => {
    it('brings the contact with its lists by two requests, and two for names', async () => {
      const found = await contextOf('Okafor');
      expect(found).toMatchObject({
        id: contactId(),
        name: 'Maya Okafor',
        more: expect.objectContaining({}),
      });
      expect(requests().sort()).toEqual(['GET /actions', 'GET /contacts/ID', 'GET /pipelines', 'GET /users']);
      expect(queries()).toContainEqual({ fields: 'deals(all),notes(all),calls(all),meetings(all)' });
      expect(queries()).toContainEqual({
        contact_id: contactId(),
        sort_by: 'created_at',
        order: 'desc',
        page: '1',
        per_page: '100',
      });
      forget();
      await contextOf('Okafor');
      expect(requests().sort()).toEqual(['GET /actions', 'GET /contacts/ID']);
    });

    it('has notes and actions, done ones too, the newest first', async () => {
      const found = await contextOf('Okafor');
      expect(list(found, 'notes')).toMatchObject([
        { body: 'Sent the first catalogue layout; she likes the second cover.' },
        { body: 'Prefers [b]short[/b] weekly calls. Budget year ends in June.' },
      ]);
      const tasks = list(found, 'tasks');
      expect(tasks).toHaveLength(4);
      expect(tasks[0]).toMatchObject({ title: 'Plan the winter campaign', assignee_name: 'Ada Lane' });
      expect(tasks[3]).toMatchObject({ title: 'Collect the brief', completed: true });
      expect(JSON.stringify([tasks, found.notes])).not.toContain('"more"');
    });

    it('sums up in plain text', async () => {
      const { summary } = await contextOf('Okafor');
      expect(String(summary).split('\n').slice(0, 4)).toEqual([
        'Maya Okafor · Marketing Director · Harbor & Pine',
        'maya.okafor@example.com · +15550100101 · https://harborpine.example.com',
        'Portland, US',
        'Status: Customer · Source: Referral',
      ]);
      expect(summary).toContain('Open tasks: Plan the winter campaign; ');
      expect(summary).not.toContain('Collect the brief');
      expect(summary).toContain('Autumn catalogue, 4200, open, Negotiation');
      expect(summary).toContain('Note by Ada L.: Sent the first catalogue layout');
      expect(summary).toContain('Prefers short weekly calls.');
    });

    it('names the pipeline of a single deal', async () => {
      expect((await contextOf('Byrne')).deals).toMatchObject([{ pipeline_name: 'New Business' }]);
    });

    it('asks for no names where there is nothing to name', async () => {
      expect(await contextOf('Strand')).toMatchObject({ notes: [], tasks: [], deals: [], activities: [] });
      expect(requests().sort()).toEqual(['GET /actions', 'GET /contacts/ID']);
    });

    it('reads the lists one by one where the API does not bring them along: six requests at worst', async () => {
      const whole = await contextOf('Okafor');
      forget();
      const contact = { id: contactId(), last_name: 'Okafor' };
      sandbox().faults.add({
        vendor: 'onepagecrm',
        kind: 'status',
        status: 200,
        body: { status: 0, data: { contact } },
        path: 'fields=',
      });
      const found = await contextOf('Okafor');
      expect(requests().sort()).toEqual([
        'GET /actions',
        'GET /contacts/ID',
        'GET /contacts/ID/calls',
        'GET /contacts/ID/deals',
        'GET /contacts/ID/meetings',
        'GET /contacts/ID/notes',
      ]);
      expect(found).toMatchObject({ deals: whole.deals, activities: whole.activities, notes: whole.notes });
    });

    it('takes rows in wrappers beside the contact', async () => {
      const note = { id: '5b', text: 'Hello' };
      const body = {
        status: 0,
        data: {
          contact: { id: contactId('Strand'), last_name: 'Quinn' },
          notes: [{ note }],
          deals: [{ deal: { id: '5c', status: 'odd' } }],
          calls: [{ call: { id: '5d', call_time_int: '1700000000' } }],
          meetings: [{ meeting: { id: '5e' } }],
        },
      };
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body, path: 'fields=' });
      expect(await contextOf('Strand')).toMatchObject({
        notes: [{ id: '5b', body: 'Hello' }],
        deals: [{ id: '5c', status: null, amount: null, stage_id: null, pipeline_name: null }],
        activities: expect.arrayContaining([
          expect.objectContaining({ id: '5d', started_at: '2023-11-14T22:13:20.000Z' }),
          expect.objectContaining({ id: '5e', started_at: null }),
        ]),
      });
    });

    it('fails where a list fails, and finds nothing where there is no contact', async () => {
      const nobody = { contact_id: '0123456789abcdef01234567' };
      expect(await rows('searches.get_contact_context', nobody)).toEqual([]);
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'throttled', path: '/actions' });
      expect(await failure(run('searches.get_contact_context', { contact_id: contactId() }))).toMatchObject({
        name: 'ThrottledError',
      });
    });

    it('is the same in the app for all services', async () => {
      const all = runner(appFor());
      const bundle = { authData: auth(), inputData: { contact_id: contactId() } };
      expect(await all('searches.get_contact_context.operation.perform', bundle)).toMatchObject([
        await contextOf('Okafor'),
      ]);
    });
  });
});
