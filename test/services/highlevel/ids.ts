import { describe, expect, it } from '@jest/globals';
import { useBetween } from '../../support/between.js';
import { useHighLevel } from './highlevel.js';

describe('ids', () => {
  const { sandbox, complaint, requests, sent, contactId, pick } = useHighLevel();
  const between = useBetween('highlevel', sandbox);

  const NO_ID = 'which is not an ID. Choose it from the list, or map';

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

  describe('a record that was read by its id', () => {
    const writes = () => requests().filter((request) => !request.startsWith('GET'));
    const task = () => {
      const { id, contactId: contact } = pick('tasks', {});
      return { task_id: id, contact_id: contact };
    };
    const note = () => {
      const { id, contactId: contact } = pick('notes', {});
      return { note_id: id, contact_id: contact };
    };
    const deal = () => ({ deal_id: pick('opportunities', {}).id });
    const company = () => ({ company_id: pick('businesses', {}).id });

    it.each([
      ['contact', 'creates.delete_contact', () => ({ contact_id: contactId() })],
      ['contact', 'creates.update_contact', () => ({ contact_id: contactId(), city: 'Cork' })],
      ['contact', 'creates.add_tags', () => ({ contact_id: contactId(), tags: ['news'] })],
      ['opportunity', 'creates.delete_deal', deal],
      ['opportunity', 'creates.update_deal', () => ({ ...deal(), name: 'New' })],
      ['opportunity', 'searches.find_deal', deal],
      ['task', 'creates.delete_task', task],
      ['task', 'creates.update_task', () => ({ ...task(), title: 'New' })],
      ['task', 'searches.find_task', task],
      ['note', 'creates.delete_note', note],
      ['note', 'creates.update_note', () => ({ ...note(), body: 'New' })],
      ['note', 'searches.find_note', note],
      ['business', 'creates.update_company', () => ({ ...company(), name: 'New' })],
      ['business', 'searches.find_company', company],
      ['user', 'searches.find_user', () => ({ user_id: pick('users', {}).id })],
    ])('is the %s that was asked for: %s', async (what, path, input) => {
      between.watch((body) => JSON.parse(JSON.stringify(body).replace(/"id":"/g, '"id":"other')));
      expect(await complaint(path, input())).toBe(
        `HighLevel: it returned a different ${what} from the one requested, so nothing was done.`,
      );
      between.stop();
      expect(writes()).toEqual([]);
    });

    it("is no task that is another contact's", async () => {
      between.watch((body) =>
        JSON.parse(JSON.stringify(body).replace(/"contactId":"/, '"contactId":"other')),
      );
      expect(await complaint('creates.delete_task', task())).toContain('different task');
      between.stop();
      expect(writes()).toEqual([]);
    });
  });
});
