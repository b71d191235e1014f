import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('upsert', () => {
  const { sandbox, record, complaint, fields, requests, sent, settings, contactId, store, location } =
    useHighLevel();

  const EMAIL = 'nora@harborpine.example.com';
  const upsert = (input: Record<string, unknown>) => record('creates.create_or_update_contact', input);
  const path = () => `/contacts/${contactId()}`;
  const contact = () => store().contact(contactId());

  describe('create_or_update_contact', () => {
    it('does not write for a gender, which no answer has', async () => {
      expect(await upsert({ email: EMAIL, gender: 'female' })).toMatchObject({ changed: false });
      expect(sent()).toEqual([]);
    });

    it('sends what differs, and adds tags without touching the others', async () => {
      contact().tags = ['vip'];
      contact().source = 'Fair · Made from: flowdash:42';
      const input = { email: EMAIL, city: 'Bangor', tags: ['VIP', 'Sign'], origin: 'flowdash:43' };
      expect(await upsert(input)).toMatchObject({
        id: contactId(),
        tags: ['vip', 'sign'],
        source: 'Fair',
        changed: true,
      });
      expect(sent()).toEqual([{ locationId: location(), email: EMAIL, city: 'Bangor' }, { tags: ['sign'] }]);
      expect(requests()).toEqual([
        'GET /contacts/search/duplicate',
        'POST /contacts/upsert',
        `POST ${path()}/tags`,
      ]);
      expect(contact()).toMatchObject({ city: 'Bangor', tags: ['vip', 'sign'] });
      expect(await upsert(input)).toMatchObject({ changed: false });
    });

    it('adds one tag to a contact that is as wanted otherwise', async () => {
      expect(await upsert({ email: EMAIL, tags: ['sign'] })).toMatchObject({ changed: true });
      expect(sent()).toEqual([{ tags: ['sign'] }]);
    });

    it('creates one by its phone alone', async () => {
      expect(await upsert({ phone: '+15550108888' })).toMatchObject({ phone: '+15550108888', changed: true });
      expect(sent()).toEqual([{ locationId: location(), phone: '+15550108888' }]);
    });

    it('goes by the main email or phone, in the spelling of the contact, with another address beside it', async () => {
      const { phone } = contact();
      const written = async (input: Record<string, unknown>) => {
        await upsert(input);
        return { request: requests().at(-1), body: sent().at(-1) };
      };
      const request = 'POST /contacts/upsert';
      expect(await written({ phone: '(555) 010-1001', city: 'Bangor' })).toEqual({
        request,
        body: { locationId: location(), phone, city: 'Bangor' },
      });
      expect(await written({ email: EMAIL.toUpperCase(), phone: '+15550108888' })).toEqual({
        request,
        body: { locationId: location(), email: EMAIL, phone: '+15550108888' },
      });
      settings().unique_identifiers = 'phone';
      expect(await written({ email: 'new@example.com', phone: '+15550108888' })).toEqual({
        request,
        body: { locationId: location(), email: 'new@example.com', phone: '+15550108888' },
      });
    });

    it('creates one that is not there, with where it came from', async () => {
      const input = { email: 'zoe@example.com', company_name: 'Quinn', origin: 'flowdash:42' };
      const made = await upsert(input);
      expect(made).toMatchObject({ email: 'zoe@example.com', company_name: 'Quinn', changed: true });
      expect(sent()).toEqual([
        {
          locationId: location(),
          email: 'zoe@example.com',
          companyName: 'Quinn',
          source: 'Made from: flowdash:42',
        },
      ]);
      expect(await upsert(input)).toMatchObject({ id: made.id, changed: false });
    });

    it('says what is missing where tags are throttled after the contact was saved', async () => {
      sandbox().faults.add({
        vendor: 'highlevel',
        kind: 'status',
        status: 429,
        body: {},
        headers: { 'retry-after': '60' },
        after: 2,
      });
      const input = { email: EMAIL, city: 'Bangor', tags: ['sign'] };
      expect(await complaint('creates.create_or_update_contact', input)).toBe(
        'The contact is saved. HighLevel was receiving too many requests. What you filled in under Tags is missing: add it with Add Tags to Contact.',
      );
    });

    it('needs an email or a phone, and says whose setting decides', async () => {
      expect(await complaint('creates.create_or_update_contact', { first_name: 'Zoë' })).toBe(
        'Fill in Email or Phone: HighLevel identifies contacts by them.',
      );
      expect(requests()).toEqual([]);
      expect(await fields('creates.create_or_update_contact')).toContainEqual(
        expect.objectContaining({
          type: 'copy',
          helpText: expect.stringContaining('The sub-account decides'),
        }),
      );
    });
  });

  describe('do not disturb by channel', () => {
    const update = (input: Record<string, unknown>) =>
      record('creates.update_contact', { contact_id: contactId(), ...input });

    it('changes the chosen channels and keeps the others', async () => {
      contact().dndSettings = { SMS: { status: 'permanent', code: '103' }, Email: { status: 'inactive' } };
      expect(await update({ dndSettings_active: ['Email', 'SMS'] })).toMatchObject({ changed: true });
      expect(sent()).toEqual([
        { dndSettings: { SMS: { status: 'permanent', code: '103' }, Email: { status: 'active' } } },
      ]);
      expect(await update({ dndSettings_active: ['Email', 'SMS'] })).toMatchObject({ changed: false });
      expect(await update({ dndSettings_inactive: ['SMS', 'Call'] })).toMatchObject({ changed: true });
      expect(contact().dndSettings).toMatchObject({
        SMS: { status: 'inactive' },
        Email: { status: 'active' },
      });
    });

    it('changes one channel alone, or two in opposite ways', async () => {
      contact().dndSettings = { SMS: { status: 'active' } };
      await update({ dndSettings_active: ['Email'] });
      await update({ dndSettings_active: ['Call'], dndSettings_inactive: ['SMS'] });
      const [SMS, on] = [{ status: 'active' }, { status: 'active' }];
      expect(sent()).toEqual([
        { dndSettings: { SMS, Email: on } },
        { dndSettings: { SMS: { status: 'inactive' }, Email: on, Call: on } },
      ]);
    });

    it.each([
      [
        { dndSettings_active: ['Fax'] },
        'Do Not Disturb On "Fax" is not one of the choices: Calls, Email, SMS, WhatsApp, Google',
      ],
      [{ dndSettings_active: ['SMS'], dndSettings_inactive: ['SMS'] }, 'Choose SMS for Do Not Disturb On or'],
    ])('refuses %j', async (input, says) => {
      expect(await complaint('creates.update_contact', { contact_id: contactId(), ...input })).toContain(
        says,
      );
      expect(sent()).toEqual([]);
    });
  });

  describe('delete_contact', () => {
    it('gives the contact as it was', async () => {
      const id = contactId();
      expect(await record('creates.delete_contact', { contact_id: id })).toMatchObject({
        id,
        first_name: 'Nora',
        changed: true,
      });
      expect(store().contacts.get(id)).toBeUndefined();
    });
  });
});
