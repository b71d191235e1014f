import { describe, expect, it } from '@jest/globals';
import { todayIn } from '../onepagecrm.js';
import { useUpdates } from '../updates.js';

describe('upsert', () => {
  const { account, record, requests, sent, contactId, stored, complaint, find } = useUpdates();

  const upsert = (input: Record<string, unknown>) => record('creates.create_or_update_contact', input);

  describe('create_or_update_contact', () => {
    it('updates the contact with the address, found by it, read once more just before the write', async () => {
      const made = await upsert({ email: 'IDA.strand@example.org', job_title: 'Editor', tags: ['Jury 1.5'] });
      expect(made).toMatchObject({ id: contactId('Strand'), changed: true, job_title: 'Editor' });
      expect(requests()).toEqual(['GET /contacts', 'GET /contacts/ID', 'PUT /contacts/ID']);
      expect(sent()).toEqual([{ job_title: 'Editor', tags: ['Jury 1.5'] }]);
    });

    it('adds tags to those that are there, once, and loses none that a colleague adds meanwhile', async () => {
      const made = await upsert({ email: 'maya.okafor@example.com', tags: ['vip', 'Jury', 'Press'] });
      expect(made).toMatchObject({ changed: true, tags: ['VIP', 'Newsletter', 'Jury', 'Press'] });
      expect(requests()).toEqual([
        'GET /contacts',
        'PUT /contacts/ID/assign_tag/Jury',
        'PUT /contacts/ID/assign_tag/Press',
        'GET /contacts/ID',
      ]);
      expect(await upsert({ email: 'maya.okafor@example.com', tags: ['jury'] })).toMatchObject({
        changed: false,
      });
    });

    it('leaves a contact in its company, and renames none', async () => {
      const input = { email: 'maya.okafor@example.com', company_name: 'Freelance Okafor' };
      expect(await upsert(input)).toMatchObject({ changed: false, company_name: 'Harbor & Pine' });
      expect(sent()).toEqual([]);
      expect(find('companies', { name: 'Harbor & Pine' }).id).toBe(stored('Becker').company_id);
    });

    it('moves it to another company when asked', async () => {
      const input = { email: 'maya.okafor@example.com', company_name: 'Freelance Okafor', split: true };
      expect(await upsert(input)).toMatchObject({ changed: true, company_name: 'Freelance Okafor' });
      expect(requests()).toEqual(['GET /contacts', 'GET /contacts/ID', 'PUT /contacts/ID/split']);
      expect(await upsert(input)).toMatchObject({ changed: false });
      expect(find('companies', { name: 'Harbor & Pine' }).id).toBe(stored('Becker').company_id);
    });

    it('gives a company to one that has none', async () => {
      const made = await upsert({ email: 'ida.strand@example.org', company_name: 'Strand Letters' });
      expect(made).toMatchObject({ changed: true, company_name: 'Strand Letters' });
    });

    it('leaves the address where it stands in the list, and sets its type where one is chosen', async () => {
      expect(await upsert({ email: 'maya@example.org' })).toMatchObject({ changed: false });
      await upsert({ email: 'maya@example.org', email_type: 'other' });
      expect(stored('Okafor').emails).toEqual([
        { type: 'work', value: 'maya.okafor@example.com' },
        { type: 'other', value: 'maya@example.org' },
      ]);
    });

    it('marks nobody else’s contact as made by Handoff', async () => {
      expect(await upsert({ email: 'ida.strand@example.org', origin: 'flowdash:42' })).toMatchObject({
        changed: false,
      });
    });

    it('creates where there is none, with a first action', async () => {
      const made = await upsert({
        email: 'new@example.com',
        last_name: 'Quinn',
        next_action_name: 'Call',
        next_action_date: 'waiting',
      });
      expect(made).toMatchObject({ changed: true, email: 'new@example.com' });
      expect(find('actions', { text: 'Call' })).toMatchObject({ contact_id: made.id, status: 'waiting' });
    });

    it('takes the one whose first address it is among several, and the oldest of those', async () => {
      const email = { type: 'work', value: 'shared@example.com' };
      stored('Kjær').emails.push(email);
      stored('Rossi').emails = [email];
      stored('Strand').emails = [email];
      expect(await upsert({ email: 'shared@example.com' })).toMatchObject({ id: contactId('Rossi') });
    });

    it('refuses a new contact without a name', async () => {
      expect(await complaint('creates.create_or_update_contact', { email: 'new@example.com' })).toContain(
        'Fill in Last Name or Company Name',
      );
      expect(sent()).toEqual([]);
    });
  });

  describe('the first action of a new contact', () => {
    const create = (input: Record<string, unknown>) =>
      record('creates.create_contact', { last_name: 'Quinn', ...input }, { timezone: 'Asia/Tokyo' });

    it.each([
      ['ASAP', { status: 'asap' }],
      ['waiting', { status: 'waiting' }],
      ['2026-12-01T00:00:00', { status: 'date', date: '2026-12-01' }],
      ['', { status: 'date', date: todayIn('Asia/Tokyo') }],
    ])('may be due %s', async (next_action_date, expected) => {
      const { id } = await create({ next_action_name: 'Call', next_action_date });
      expect(account().openActions(String(id))).toMatchObject([{ text: 'Call', ...expected }]);
      expect(requests()).toEqual(['POST /contacts']);
    });

    it('may have 140 characters', async () => {
      const { id } = await create({ next_action_name: 'x'.repeat(140) });
      expect(account().openActions(String(id))).toMatchObject([{ text: 'x'.repeat(140) }]);
    });

    it.each([
      [
        { next_action_name: 'x'.repeat(141) },
        'First Next Action has 141 characters; OnePageCRM allows at most 140',
      ],
      [{ next_action_date: 'asap' }, 'Fill in First Next Action, or leave First Next Action Due blank.'],
      [{ next_action_name: 'Call', next_action_date: 'soon' }, 'First Next Action Due is not a date'],
    ])('is refused as %j', async (input, sentence) => {
      const run = complaint('creates.create_contact', { last_name: 'Quinn', ...input });
      expect(await run).toContain(sentence);
      expect(requests()).toEqual([]);
    });
  });
});
