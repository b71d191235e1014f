import { describe, expect, it } from '@jest/globals';
import { DAY, todayIn, useOnePageCrm } from '../onepagecrm.js';

describe('complete', () => {
  const { sandbox, record, complaint, contactId, requests, sent, find } = useOnePageCrm();

  describe('complete_task', () => {
    const waiting = () => find('actions', { text: 'Wait for the menu texts' }).id;
    const complete = (input: Record<string, unknown> = {}) =>
      record('creates.complete_task', { task_id: waiting(), ...input });

    it('reads, and marks as done', async () => {
      expect(await complete()).toMatchObject({
        id: waiting(),
        status: 'done',
        completed: true,
        completed_at: todayIn('UTC'),
        assignee_name: 'Ada Lane',
        changed: true,
      });
      expect(requests()).toEqual(['GET /users', 'GET /actions/ID', 'PUT /actions/ID/mark_as_done']);
      expect(sent()).toEqual([{}]);
    });

    it('sends nothing, and adds no note, where it is done already', async () => {
      const { id } = find('actions', { text: 'Collect the brief' });
      expect(await complete({ task_id: id, note: 'Done.' })).toMatchObject({ changed: false, note_id: null });
      expect(requests()).toEqual(['GET /users', 'GET /actions/ID']);
    });

    it('takes contact:task', async () => {
      const task_id = `${contactId('Álvarez')}:${waiting()}`;
      expect(await complete({ task_id })).toMatchObject({ id: waiting(), changed: true });
    });

    it('notes it at the contact of the action', async () => {
      expect(await complete({ note: 'All done.' })).toMatchObject({ note_id: expect.any(String) });
      expect(sent()[1]).toEqual({ contact_id: contactId('Álvarez'), text: 'All done.' });
    });

    it('leaves alone what another app controls, until its time has passed', async () => {
      const { id } = find('actions', { text: 'Intro meeting (booked online)' });
      expect(await complaint('creates.complete_task', { task_id: id })).toBe(
        'Another app controls this action, for example a booking page. Choose Yes for Unlink From Its Event, or change the event in that app.',
      );
      expect(sent()).toEqual([]);
      sandbox().world.advance(5 * DAY);
      expect(await complete({ task_id: id })).toMatchObject({ changed: true });
    });
  });
});
