import { beforeEach, describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { addressesWith, filledAddresses } from '../../../../services/onepagecrm/addresses.js';
import { EMAILS, withFirst } from '../../../../services/onepagecrm/typed_lists.js';
import { failure } from '../../../support/app.js';
import { useUpdates } from '../updates.js';

describe('lists', () => {
  const { sandbox, forget, sent, requests, stored, update, sentOnce, sentNothing } = useUpdates();

  describe('emails, phones and web addresses', () => {
    it('replaces the first, which keeps its type, and keeps the others', async () => {
      expect(await sentOnce('Okafor', { email: 'm@example.com', phone: '+15550100999' })).toEqual({
        emails: [
          { type: 'work', value: 'm@example.com' },
          { type: 'home', value: 'maya@example.org' },
        ],
        phones: [
          { type: 'work', value: '+15550100999' },
          { type: 'mobile', value: '+15550100128' },
        ],
      });
    });

    it('keeps of a replaced one its type only', () => {
      const present = [{ type: 'home', value: 'a@example.com', verified: true }];
      expect(withFirst(present, [{ value: 'b@example.com', type: undefined }], EMAILS)).toEqual([
        { type: 'home', value: 'b@example.com' },
      ]);
    });

    it('moves one up that is there already, and loses none', async () => {
      expect(await sentOnce('Okafor', { email: 'Maya@example.org' })).toEqual({
        emails: [
          { type: 'home', value: 'maya@example.org' },
          { type: 'work', value: 'maya.okafor@example.com' },
        ],
      });
    });

    it('knows a number that is written otherwise, and keeps the spelling that is stored', async () => {
      await sentNothing('Okafor', { phone: '1 555 010 0101' });
      forget();
      await sentNothing('Okafor', {
        phone: '(555) 010-0101',
        more_phones: [{ more_phones_value: '5550100128' }],
      });
      forget();
      expect(await sentOnce('Okafor', { phone: '+1 (555) 010-0128' })).toEqual({
        phones: [
          { type: 'mobile', value: '+15550100128' },
          { type: 'work', value: '+15550100101' },
        ],
      });
    });

    it('takes the country code that a number brings, in its place', async () => {
      stored('Okafor').phones = [
        { type: 'work', value: '555 010 0101' },
        { type: 'mobile', value: '+15550100128' },
      ];
      expect(await sentOnce('Okafor', { phone: '+15550100101' })).toEqual({
        phones: [
          { type: 'work', value: '+15550100101' },
          { type: 'mobile', value: '+15550100128' },
        ],
      });
      stored('Okafor').phones = [
        { type: 'work', value: '+15550100128' },
        { type: 'mobile', value: '555 010 0101' },
      ];
      forget();
      expect(await sentOnce('Okafor', { more_phones: [{ more_phones_value: '+15550100101' }] })).toEqual({
        phones: [
          { type: 'work', value: '+15550100128' },
          { type: 'mobile', value: '+15550100101' },
        ],
      });
    });

    it('changes the type that was chosen', async () => {
      expect(
        await sentOnce('Okafor', { email: 'maya.okafor@example.com', email_type: 'other' }),
      ).toMatchObject({
        emails: [{ type: 'other', value: 'maya.okafor@example.com' }, { type: 'home' }],
      });
    });

    it('adds to the end, each once, and changes the type of one that is there', async () => {
      const more_emails = [
        { more_emails_value: 'new@example.com' },
        { more_emails_value: 'NEW@example.com', more_emails_type: 'home' },
        { more_emails_value: 'maya@example.org', more_emails_type: 'other' },
      ];
      expect(await sentOnce('Okafor', { more_emails })).toEqual({
        emails: [
          { type: 'work', value: 'maya.okafor@example.com' },
          { type: 'other', value: 'maya@example.org' },
          { type: 'home', value: 'new@example.com' },
        ],
      });
    });

    it('sends a stored kind of number that can no longer be written as other', async () => {
      expect(await sentOnce('Dubois', { phone: '+15550100999' })).toEqual({
        phones: [
          { type: 'work', value: '+15550100999' },
          { type: 'other', value: 'ines.dubois' },
        ],
      });
    });

    it('does not send such a number where nothing else changes', async () => {
      await sentNothing('Dubois', { phone: '+15550100103', job_title: 'Head of Brand' });
    });

    it('replaces the website, wherever it stands', async () => {
      expect(await sentOnce('Okafor', { website: 'https://new.example.com' })).toEqual({
        urls: [
          { type: 'linkedin', value: 'https://social.example.com/maya-okafor' },
          { type: 'website', value: 'https://new.example.com' },
        ],
      });
    });

    it('adds a website before other addresses, and turns one that is there into it', async () => {
      const blog = { type: 'blog', value: 'https://ines.example.com' };
      stored('Dubois').urls = [blog];
      const site = { type: 'website', value: 'https://lumiere.example.com' };
      expect(await sentOnce('Dubois', { website: site.value })).toEqual({ urls: [site, blog] });
      forget();
      stored('Dubois').urls = [blog];
      expect(await sentOnce('Dubois', { website: 'HTTPS://ines.example.com' })).toEqual({
        urls: [{ ...blog, type: 'website' }],
      });
    });
  });

  describe('addresses', () => {
    const home = {
      address: '2 Hill',
      city: 'Bend',
      state: 'OR',
      zip_code: '97701',
      country_code: 'US',
      type: 'home',
    };

    beforeEach(() => {
      stored('Okafor').address_list.push({ ...home });
    });

    it('fills in the lines that the form names, and keeps the others and the second address', async () => {
      expect(await sentOnce('Okafor', { street: '12 Mill Street', country: 'ca' })).toEqual({
        address_list: [
          { address: '12 Mill Street', city: 'Portland', country_code: 'CA', type: 'work' },
          home,
        ],
      });
    });

    it('fills in the second one and both types, and keeps the rest', async () => {
      const filled = { address_type: 'billing', second_city: 'Salem', second_address_type: 'delivery' };
      const [first] = stored('Okafor').address_list;
      expect(await sentOnce('Okafor', filled)).toEqual({
        address_list: [
          { ..._.omitBy(first, (value) => !value), type: 'billing' },
          { ...home, city: 'Salem', type: 'delivery' },
        ],
      });
    });

    it('adds a second one to the first', async () => {
      stored('Strand').address_list = [
        { address: '', city: 'Oslo', state: '', zip_code: '', country_code: 'NO', type: 'work' },
      ];
      expect(await sentOnce('Strand', { second_city: 'Bergen', second_country: 'no' })).toEqual({
        address_list: [
          { city: 'Oslo', country_code: 'NO', type: 'work' },
          { city: 'Bergen', country_code: 'NO' },
        ],
      });
    });

    it.each([
      [{ second_city: 'Bergen' }, 'Fill in Street, City or another part of the first address'],
      [{ city: 'Oslo', second_address_type: 'home' }, 'Fill in a part of the second address'],
      [
        { city: 'Oslo', second_city: 'Bergen', second_country: 'Norwegia' },
        'Second Country must be the name or the code of a country',
      ],
    ])('refuses %j where there is none, and sends nothing', async (input, message) => {
      stored('Strand').address_list = [];
      expect(await failure(update('Strand', input))).toMatchObject({
        message: expect.stringContaining(message),
      });
      expect(sent()).toEqual([]);
    });

    it('lose their blank parts, and nothing else', () => {
      const stored = [{ city: 'Oslo', state: '', type: '', region: '' }, { city: null }];
      expect(filledAddresses(stored)).toEqual([{ city: 'Oslo', region: '' }]);
      const three = [{ city: 'Oslo' }, { city: 'Bergen' }, { city: 'Hamar' }];
      expect(addressesWith(three, { city: 'Bodø' })).toEqual([{ city: 'Bodø' }, ...three.slice(1)]);
    });

    it('begins one where there is none but blank lines', async () => {
      stored('Strand').address_list = [];
      expect(await sentOnce('Strand', { city: 'Bergen' })).toEqual({ address_list: [{ city: 'Bergen' }] });
    });

    it('empties all of them once', async () => {
      expect(await sentOnce('Okafor', { clear_fields: ['address'] })).toEqual({ address_list: [] });
      expect(stored('Okafor').address_list).toEqual([]);
    });

    it.each([
      ['blank lines', [{ address: '', city: '', state: '', zip_code: '', country_code: '' }]],
      ['lines of null', [{ address: null, city: null, type: 'work' }]],
      ['nothing', null],
    ])('has nothing to empty where there are %s', async (_name, address_list) => {
      const contact = {
        id: stored('Strand').id,
        emails: null,
        phones: null,
        urls: null,
        tags: null,
        custom_fields: null,
      };
      const body = { status: 0, data: { contact: { ...contact, address_list } } };
      sandbox().faults.add({ vendor: 'onepagecrm', kind: 'status', status: 200, body });
      const clear_fields = ['address', 'emails', 'phones', 'urls', 'tags'];
      expect(await update('Strand', { clear_fields })).toMatchObject({
        changed: false,
        tags: [],
        emails: [],
      });
      expect(requests()).toEqual(['GET /contacts/ID']);
    });

    it('begins anew with what is filled in beside', async () => {
      expect(await update('Okafor', { clear_fields: ['address'], city: 'Salem' })).toMatchObject({
        address: { city: 'Salem', country: null },
      });
      expect(sent()).toEqual([{ address_list: [{ city: 'Salem' }] }]);
    });
  });
});
