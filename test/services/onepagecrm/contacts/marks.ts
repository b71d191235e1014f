import { describe, expect, it } from '@jest/globals';
import { useUpdates } from '../updates.js';

describe('marks', () => {
  const { sandbox, account, record, requests, sent, contactId, stored, find, complaint, settings } =
    useUpdates();

  const on = (key: string, lastName: string, input: Record<string, unknown> = {}) =>
    record(`creates.${key}`, { contact_id: contactId(lastName), ...input });
  const refusal = (key: string, lastName: string, input: Record<string, unknown> = {}) =>
    complaint(`creates.${key}`, { contact_id: contactId(lastName), ...input });

  describe('status, owner and star', () => {
    it.each([
      ['change_contact_status', () => ({ status_id: find('statuses', { text: 'Inactive' }).id })],
      ['change_contact_owner', () => ({ owner_id: find('users', { first_name: 'Cleo' }).id })],
      ['star_contact', () => ({ starred: true })],
    ])('%s reads once and writes once', async (key, input) => {
      expect(await on(key, 'Strand', input())).toMatchObject({ changed: true });
      expect(requests()).toHaveLength(2);
    });

    it('star_contact stars without a choice', async () => {
      expect(await on('star_contact', 'Strand')).toMatchObject({ changed: true });
      expect(requests()[1]).toBe('PUT /contacts/ID/star');
    });

    it('star_contact takes no star away where the API names none', async () => {
      const body = { status: 0, data: { contact: { id: contactId('Strand') } } };
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body });
      expect(await on('star_contact', 'Strand', { starred: false })).toMatchObject({ changed: false });
      expect(sent()).toEqual([]);
    });

    it('takes the star away, which is the API user’s own', async () => {
      const bo = find('users', { first_name: 'Bo' }).id;
      stored('Okafor').starred_by.push(bo);
      expect(await on('star_contact', 'Okafor', { starred: false })).toMatchObject({ changed: true });
      expect(stored('Okafor').starred_by).toEqual([bo]);
      expect(await on('star_contact', 'Okafor', { starred: 'no' })).toMatchObject({ changed: false });
    });

    it.each([
      ['change_contact_status', { status_id: '0123456789abcdef01234567' }, 'status'],
      ['change_contact_owner', { owner_id: '0123456789abcdef01234567' }, 'user'],
    ])('%s names what is not there', async (key, input, subject) => {
      expect(await refusal(key, 'Strand', input)).toContain(`OnePageCRM could not find this ${subject}.`);
    });
  });

  describe('the sales cycle', () => {
    it('closes with a comment, once', async () => {
      const input = { comment: 'Not this year.' };
      expect(await on('close_sales_cycle', 'Strand', input)).toMatchObject({
        changed: true,
        more: { closed_sales: [{ comment: 'Not this year.' }] },
      });
      expect(await on('close_sales_cycle', 'Strand', input)).toMatchObject({ changed: false });
      expect(sent()).toEqual([input]);
    });

    it('refuses to close over open actions of the API user, before anything is sent', async () => {
      expect(await refusal('close_sales_cycle', 'Dubois')).toBe(
        'The connected user has open actions with this contact. Complete them first, or choose Yes for Delete Open Actions.',
      );
      expect(sent()).toEqual([]);
    });

    it('deletes open actions first when it is told to', async () => {
      await on('close_sales_cycle', 'Dubois', { delete_open_actions: true });
      expect(requests()[1]).toBe('PUT /contacts/ID/force_close_sales_cycle');
      expect(account().openActions(contactId('Dubois'))).toEqual([]);
    });

    it('minds no action of a colleague', async () => {
      expect(await on('close_sales_cycle', 'Hale')).toMatchObject({ changed: true });
    });

    it('refuses a comment that is too long', async () => {
      expect(await refusal('close_sales_cycle', 'Strand', { comment: 'x'.repeat(141) })).toBe(
        'Comment has 141 characters; OnePageCRM allows at most 140.',
      );
      expect(requests()).toEqual([]);
      const longest = { comment: 'x'.repeat(140) };
      expect(await on('close_sales_cycle', 'Strand', longest)).toMatchObject({ changed: true });
    });

    it('opens once more what is closed', async () => {
      expect(await on('reopen_sales_cycle', 'Petrova')).toMatchObject({
        changed: true,
        more: { closed_sales: [] },
      });
      expect(await on('reopen_sales_cycle', 'Strand')).toMatchObject({ changed: false });
    });
  });

  describe('delete_contact', () => {
    it('gives the contact as it was, in two requests', async () => {
      const id = contactId('Strand');
      expect(await on('delete_contact', 'Strand')).toMatchObject({ id, last_name: 'Strand', changed: true });
      expect(requests()).toEqual(['GET /contacts/ID', 'DELETE /contacts/ID']);
      expect(account().hasContact(id)).toBe(false);
    });

    it('says who can give a permission that is missing', async () => {
      settings().may_delete = false;
      expect(await refusal('delete_contact', 'Strand')).toContain(
        'Ask a OnePageCRM administrator for the permission.',
      );
    });
  });
});
