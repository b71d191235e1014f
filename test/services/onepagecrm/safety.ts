import { describe, expect, it } from '@jest/globals';
import { failure } from '../../support/app.js';
import { useOnePageCrm } from './onepagecrm.js';

describe('safety', () => {
  const { sandbox, record, complaint, account, contactId, find, requests, sent, answer } = useOnePageCrm();

  const ABSENT = '0123456789abcdef01234567';

  describe('an ID', () => {
    it.each([
      ['creates.delete_contact', 'contact_id', 'Contact', 'the ID from Find Contact'],
      ['creates.update_deal', 'deal_id', 'Deal', 'the ID from Find Deal'],
      ['creates.delete_note', 'note_id', 'Note', 'the ID from Find Note'],
      ['creates.complete_task', 'task_id', 'Action', 'the ID from Find Action'],
      ['creates.update_company', 'company_id', 'Company', 'the ID from Find Company'],
      ['triggers.new_note', 'contact_id', 'Contact', 'its ID from an earlier step'],
    ])('of %s that can be none is refused by its label', async (path, key, label, from) => {
      for (const strange of ['Ida Strand', 'delete', 'filters', 'cascade', `${ABSENT}/..`, '5a']) {
        const input = { [key]: strange, [`${key}x`]: '', name: 'x' };
        expect(await complaint(path, input)).toBe(
          `${label} is "${strange}", which is not an ID. Choose it from the list, or map ${from}.`,
        );
      }
      expect(requests()).toEqual([]);
    });

    it('of a status is refused before its contact is read', async () => {
      const input = { contact_id: contactId(), status_id: 'search' };
      expect(await complaint('creates.change_contact_status', input)).toContain(
        'Status is "search", which is not an ID',
      );
      expect(sent()).toEqual([]);
    });
  });

  describe('a change', () => {
    it.each([
      ['creates.delete_contact', 'contacts', 'contact', 'contact_id'],
      ['creates.delete_deal', 'deals', 'deal', 'deal_id'],
      ['creates.delete_note', 'notes', 'note', 'note_id'],
      ['creates.delete_task', 'actions', 'action', 'task_id'],
      ['creates.update_contact', 'contacts', 'contact', 'contact_id'],
      ['creates.update_deal', 'deals', 'deal', 'deal_id'],
      ['creates.complete_task', 'actions', 'action', 'task_id'],
    ])('by %s is not made where another record was read', async (path, list, name, key) => {
      const { id } = find(list, {});
      answer({ [name]: { id: ABSENT } }, { path: `/${list}/`, method: 'GET' });
      const input = { [key]: id, first_name: 'Ida', name: 'New' };
      expect(await complaint(path, input)).toContain('sent an answer that cannot be read');
      expect(sent()).toEqual([]);
    });

    it.each([
      [{ emails: 'x' }, { email: 'new@example.test' }],
      [{ phones: [{ value: {} }] }, { more_phones: [{ more_phones_value: '+15550100999' }] }],
      [{ address_list: [null] }, { city: 'Galway' }],
      [{ background: {} }, { background: 'New.' }],
    ])('is not made where %j cannot be read whole', async (odd, input) => {
      const id = contactId();
      answer({ contact: { id, ...odd } }, { path: '/contacts/', method: 'GET' });
      expect(await complaint('creates.update_contact', { contact_id: id, ...input })).toBe(
        'OnePageCRM sent an answer that cannot be read. Try again in a few minutes.',
      );
      expect(sent()).toEqual([]);
    });

    it('sends back what it does not know of a list', async () => {
      const id = contactId();
      const emails = [{ type: 'work', value: 'a@example.test', verified: true }];
      const address_list = [{ address: '1 Quay', city: 'Galway', geo: { lat: 1 } }];
      answer({ contact: { id, emails, address_list } }, { path: '/contacts/', method: 'GET', times: 1 });
      answer({ contact: { id } }, { path: '/contacts/', method: 'PUT' });
      const more_emails = [{ more_emails_value: 'b@example.test' }];
      await record('creates.update_contact', { contact_id: id, more_emails, city: 'Cork' });
      expect(sent()).toEqual([
        {
          emails: [...emails, { type: 'other', value: 'b@example.test' }],
          address_list: [{ ...address_list[0], city: 'Cork' }],
        },
      ]);
      // The OpenAPI file has no such keys.
      sandbox().log.clear();
    });
  });

  describe('what comes after the main write', () => {
    it('waits for a throttle, and else says what is missing and how to add it', async () => {
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'throttled', path: '/assign_tag' });
      const input = { email: 'maya.okafor@example.com', job_title: 'Editor', tags: ['Jury'] };
      const told = await failure(record('creates.create_or_update_contact', input));
      expect(told.message).toBe(
        'The contact was updated. OnePageCRM was receiving too many requests. The tag "Jury" is missing: add it with Add Tags to Contact.',
      );
      expect(told.name).not.toBe('ThrottledError');
      expect(account().contact(contactId())).toMatchObject({ job_title: 'Editor' });
    });

    it('of a company names the status that is missing', async () => {
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'server_error', path: '/synced_status' });
      const company_id = find('companies', {}).id;
      const synced_status_id = find('statuses', { text: 'Customer' }).id;
      const told = await complaint('creates.update_company', {
        company_id,
        description: 'New.',
        synced_status_id,
      });
      expect(told).toMatch(
        /^The company was updated\. .*The one status for all contacts may have been added anyway/,
      );
    });
  });
});
