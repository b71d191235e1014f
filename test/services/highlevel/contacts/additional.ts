import { beforeEach, describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('additional', () => {
  const { record, rows, sent, requests, contactId, store } = useHighLevel();

  const MAIN = 'nora@harborpine.example.com';
  const OTHER = 'nora.private@example.com';
  const OTHER_PHONE = '+15550107777';
  const upsert = (input: Record<string, unknown>) => record('creates.create_or_update_contact', input);
  const update = (input: Record<string, unknown>) =>
    record('creates.update_contact', { contact_id: contactId(), ...input });
  const contact = () => store().contact(contactId());

  beforeEach(() => {
    contact().additionalEmails = [{ email: OTHER }];
    contact().additionalPhones = [{ phone: OTHER_PHONE }];
  });

  describe('find_contact', () => {
    it('finds by additional addresses and numbers', async () => {
      expect(await rows('searches.find_contact', { email: OTHER })).toMatchObject([{ id: contactId() }]);
      expect(await rows('searches.find_contact', { phone: OTHER_PHONE })).toMatchObject([
        { id: contactId() },
      ]);
    });
  });

  describe('create_or_update_contact', () => {
    it('writes nothing where an additional address or number is all that is given', async () => {
      expect(await upsert({ email: OTHER })).toMatchObject({ id: contactId(), email: MAIN, changed: false });
      expect(await upsert({ phone: OTHER_PHONE })).toMatchObject({ id: contactId(), changed: false });
      expect(sent()).toEqual([]);
    });

    it('sends what else differs by id, and keeps all addresses', async () => {
      const { phone } = contact();
      const made = await upsert({ email: OTHER, phone: OTHER_PHONE, city: 'Bangor', company_name: 'Quinn' });
      expect(made).toMatchObject({
        changed: true,
        email: MAIN,
        emails: [{ value: MAIN }, { value: OTHER }],
        phones: [{ value: phone }, { value: OTHER_PHONE }],
      });
      expect(sent()).toEqual([{ city: 'Bangor' }]);
      expect(requests()).toEqual(['GET /contacts/search/duplicate', `PUT /contacts/${contactId()}`]);
      expect(contact()).toMatchObject({ email: MAIN, phone, city: 'Bangor' });
    });
  });

  describe('create_or_update_contact by one additional address or number', () => {
    it.each([{ email: OTHER }, { phone: OTHER_PHONE }, { email: OTHER, phone: '+15550101001' }])(
      'writes by id: %j',
      async (input) => {
        expect(await upsert({ ...input, city: 'Bangor' })).toMatchObject({ changed: true, email: MAIN });
        expect(requests().at(-1)).toBe(`PUT /contacts/${contactId()}`);
        expect(sent()).toEqual([{ city: 'Bangor' }]);
      },
    );
  });

  describe('update_contact', () => {
    it('leaves addresses that the contact has', async () => {
      expect(await update({ email: OTHER.toUpperCase(), phone: '(555) 010-7777' })).toMatchObject({
        changed: false,
      });
      expect(sent()).toEqual([]);
      expect(await update({ email: 'new@example.com' })).toMatchObject({ changed: true });
      expect(sent()).toEqual([{ email: 'new@example.com' }]);
    });

    it('keeps the stored spelling of a number, and takes one that adds the country code', async () => {
      contact().phone = '+353915550100';
      expect(await update({ phone: '091 555 0100' })).toMatchObject({
        changed: false,
        phone: '+353915550100',
      });
      contact().phone = '0915550100';
      expect(await update({ phone: '+353 91 555 0100' })).toMatchObject({ changed: true });
      expect(contact()).toMatchObject({
        phone: '+353915550100',
        additionalPhones: [{ phone: OTHER_PHONE }],
      });
      forgetSpelling();
      expect(await update({ phone: '+1 555 010 7777', city: 'Bangor' })).toMatchObject({
        phone: '+353915550100',
      });
    });

    /** An additional number that lacks its country code cannot be written: it must not take the main one's place. */
    const forgetSpelling = () => {
      contact().additionalPhones = [{ phone: '5550107777' }];
    };
  });
});
