import { describe, expect, it } from '@jest/globals';
import { useBetween } from '../../support/between.js';
import { useHighLevel } from './highlevel.js';

const { sandbox, complaint, requests, sent, contactId, pick } = useHighLevel();
const between = useBetween('highlevel', sandbox);

const NO_ID = 'which is no ID. Choose it from the list, or map';

describe('an id that is none', () => {
  it.each([
    [
      'creates.delete_contact',
      { contact_id: 'search' },
      `Contact is "search", ${NO_ID} the ID from Find Contact.`,
    ],
    ['creates.delete_contact', { contact_id: 'Ida Strand' }, `Contact is "Ida Strand", ${NO_ID} `],
    [
      'creates.delete_contact',
      { contact_id: 'ab/cd' },
      `Contact is "ab/cd", ${NO_ID} the ID from Find Contact.`,
    ],
    ['creates.delete_deal', { deal_id: 'pipelines' }, `Opportunity is "pipelines", ${NO_ID} `],
    ['creates.delete_deal', { deal_id: 'lost-reason' }, `Opportunity is "lost-reason", ${NO_ID} `],
    ['creates.update_company', { company_id: 'a b', name: 'x' }, `is "a b", ${NO_ID} `],
    ['creates.delete_task', { task_id: 'search', contact_id: 'abc' }, `Task is "search", ${NO_ID} `],
    ['creates.delete_note', { note_id: 'a/b', contact_id: 'abc' }, `Note is "a/b", ${NO_ID} `],
    ['searches.find_user', { user_id: 'search' }, `User is "search", ${NO_ID} `],
    [
      'creates.remove_from_workflow',
      { contact_id: 'bulk', workflow_id: 'abc' },
      `Contact is "bulk", ${NO_ID} `,
    ],
  ])('is told: %s %j', async (path, input, says) => {
    expect(await complaint(path, input)).toContain(says);
    expect(requests()).toEqual([]);
  });

  it.each(['removeAll', 'remove-all', 'REMOVEALL'])(
    'takes a contact out of no campaign for %s',
    async (id) => {
      const input = { contact_id: contactId(), campaign_id: id };
      expect(await complaint('creates.remove_from_campaign', input)).toContain(
        `Campaign is "${id}", ${NO_ID} `,
      );
      expect(sent()).toEqual([]);
    },
  );
});

describe('a delete', () => {
  const deletes = () => requests().filter((request) => request.startsWith('DELETE'));

  it.each([
    ['contact', 'creates.delete_contact', () => ({ contact_id: contactId() })],
    ['opportunity', 'creates.delete_deal', () => ({ deal_id: pick('opportunities', {}).id })],
    [
      'task',
      'creates.delete_task',
      () => {
        const task = pick('tasks', {});
        return { task_id: task.id, contact_id: task.contactId };
      },
    ],
    [
      'note',
      'creates.delete_note',
      () => {
        const note = pick('notes', {});
        return { note_id: note.id, contact_id: note.contactId };
      },
    ],
  ])('goes out only for the %s that was asked for', async (what, path, input) => {
    between.watch((body) => JSON.parse(JSON.stringify(body).replace(/"id":"/, '"id":"other')));
    expect(await complaint(path, input())).toBe(
      `HighLevel: it showed another ${what} than the one that was asked for, so nothing was deleted.`,
    );
    between.stop();
    expect(deletes()).toEqual([]);
  });

  it("leaves a task that is another contact's", async () => {
    const task = pick('tasks', {});
    between.watch((body) => JSON.parse(JSON.stringify(body).replace(/"contactId":"/, '"contactId":"other')));
    const input = { task_id: task.id, contact_id: task.contactId };
    expect(await complaint('creates.delete_task', input)).toContain('another task');
    between.stop();
    expect(deletes()).toEqual([]);
  });
});
