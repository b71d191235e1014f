import { beforeEach, describe, expect, it } from '@jest/globals';
import { useUpdates } from '../updates.js';

describe('update', () => {
  const {
    sandbox,
    complaint,
    requests,
    queries,
    sent,
    contactId,
    find,
    stored,
    update,
    sentOnce,
    sentNothing,
    forget,
  } = useUpdates();

  describe('update_contact', () => {
    it('reads, sends what differs as a partial update, and leaves all else alone', async () => {
      const { modified_at, job_title, ...others } = structuredClone(stored('Okafor'));
      const made = await update('Okafor', { job_title: 'Owner', first_name: 'Maya', city: 'Portland' });
      expect(made).toMatchObject({ changed: true, job_title: 'Owner', company_name: 'Harbor & Pine' });
      expect(requests()).toEqual(['GET /contacts/ID', 'PUT /contacts/ID']);
      expect(queries()[1]).toEqual({ partial: 'true' });
      expect(sent()).toEqual([{ job_title: 'Owner' }]);
      expect(stored('Okafor')).toMatchObject(others);
    });

    it.each([
      ['nothing', {}],
      ['blanks', { first_name: '', email: '', tags: [], more_phones: [], city: '', clear_fields: [] }],
      [
        'the same',
        {
          first_name: 'Maya',
          title: 'Ms',
          lead_source_id: 'referral',
          website: 'https://harborpine.example.com',
        },
      ],
      ['blanks around the same', { first_name: ' Maya ', background: '' }],
      ['the email in another letter case', { email: 'MAYA.OKAFOR@example.com' }],
      ['the company in another letter case', { company_name: 'HARBOR & PINE' }],
      ['the tags in another order and letter case', { tags: ['newsletter', 'vip', 'VIP'] }],
      ['values that are there already', { more_emails: [{ more_emails_value: 'Maya@example.org' }] }],
      ['a type without a value', { email_type: 'other', phone_type: 'fax' }],
    ])('sends nothing for %s', async (_name, input) => {
      await sentNothing('Okafor', input);
    });

    it.each([
      ['first_name', 'x'.repeat(26), 'First Name has 26 characters; OnePageCRM allows at most 25.'],
      ['clear_fields', ['owner_id'], 'Clear These Fields has no choice "owner_id".'],
    ])('refuses a wrong %s before it writes', async (key, value, sentence) => {
      const input = { contact_id: contactId(), [key]: value };
      expect(await complaint('creates.update_contact', input)).toBe(sentence);
      expect(sent()).toEqual([]);
    });

    it('takes owner, status and lead source', async () => {
      const wanted = {
        owner_id: find('users', { first_name: 'Cleo' }).id,
        status_id: find('statuses', { text: 'Inactive' }).id,
        lead_source_id: 'tradeshow',
      };
      expect(await sentOnce('Strand', wanted)).toEqual(wanted);
    });
  });

  describe('what is to be emptied', () => {
    it('goes out blank, once', async () => {
      const keys = [
        'first_name',
        'job_title',
        'emails',
        'phones',
        'urls',
        'tags',
        'lead_source_id',
        'background',
      ];
      expect(await sentOnce('Okafor', { clear_fields: keys })).toEqual({
        first_name: '',
        job_title: '',
        emails: [],
        phones: [],
        urls: [],
        tags: [],
        lead_source_id: '',
        background: '',
      });
      expect(stored('Okafor')).toMatchObject({ job_title: '', emails: [], tags: [], background: '' });
    });

    it('may come as one text with commas, and may be a last name beside a company', async () => {
      expect(await sentOnce('Okafor', { clear_fields: 'last_name, phones' })).toEqual({
        last_name: '',
        phones: [],
      });
    });

    it('of a whole list gives way to what is filled in', async () => {
      const input = {
        clear_fields: ['emails'],
        email: 'm@example.com',
        tags: ['Web'],
        job_title: 'Owner',
      };
      expect(await sentOnce('Okafor', input)).toEqual({
        emails: [{ type: 'work', value: 'm@example.com' }],
        tags: ['Web'],
        job_title: 'Owner',
      });
    });
  });

  describe('where a contact came from', () => {
    const mark = 'Made from: flowdash:42';

    beforeEach(() => {
      stored('Strand').background = `Shy.\n\n${mark}`;
    });

    it.each([
      ['a new text', { background: 'Bold.' }, `Bold.\n\n${mark}`],
      [
        'a text that was mapped together with the mark',
        { background: `Bold.\n\n${mark}` },
        `Bold.\n\n${mark}`,
      ],
      ['the wish to empty it', { clear_fields: ['background'] }, mark],
    ])('stays through %s', async (_name, input, background) => {
      expect(await sentOnce('Strand', input)).toEqual({ background });
    });

    it('stays out of what does not touch the background', async () => {
      expect(await sentOnce('Strand', { job_title: 'Editor' })).toEqual({ job_title: 'Editor' });
    });
  });

  describe('the move to another company', () => {
    it.each([
      ['a new one', { company_name: 'Becker Consulting' }, 'Becker Consulting'],
      ['one that is there', { company_name: 'byrne books' }, 'Byrne Books'],
      ['none', {}, null],
    ])(
      'takes the contact out of its company into %s, and leaves that as it is',
      async (_name, input, after) => {
        const made = await update('Becker', { split: true, job_title: 'Owner', ...input });
        expect(made).toMatchObject({ changed: true, company_name: after, job_title: 'Owner' });
        expect(requests()).toEqual(['GET /contacts/ID', 'PUT /contacts/ID/split', 'PUT /contacts/ID']);
        expect(find('companies', { name: 'Harbor & Pine' })).toBeDefined();
        expect(stored('Okafor').company_id).toBe(find('companies', { name: 'Harbor & Pine' }).id);
      },
    );

    it('is made once', async () => {
      await update('Becker', { split: true, company_name: 'Becker Consulting' });
      const again = await update('Becker', { split: 'yes', company_name: 'BECKER consulting' });
      expect(again).toMatchObject({ changed: false });
    });

    it('is refused to the last contact, with whom the company would go', async () => {
      const input = { contact_id: contactId('Rossi'), split: true, company_name: 'Elsewhere' };
      expect(await complaint('creates.update_contact', input)).toContain(
        'would remove the last contact from its company',
      );
      expect(sent()).toEqual([]);
    });

    it('is a first company for a contact without any', async () => {
      expect(await update('Strand', { split: true, company_name: 'Fjord Kayaks' })).toMatchObject({
        company_name: 'Fjord Kayaks',
      });
      expect(requests()).toEqual(['GET /contacts/ID', 'PUT /contacts/ID']);
    });
  });

  describe('the photo', () => {
    const PNG = Buffer.from('89504e470d0a1a0a00', 'hex');
    /** Puts a file where it can be fetched from. */
    const hosted = (bytes: Buffer): string => {
      const { storage } = sandbox();
      storage.objects.set('photo', { key: 'photo', contentType: 'application/octet-stream', bytes });
      return storage.presign('photo');
    };

    it('is added, then put in the place of the present one', async () => {
      expect(await update('Strand', { photo: hosted(PNG) })).toMatchObject({ changed: true });
      expect(sent()).toEqual([{ image: PNG.toString('base64') }]);
      expect(stored('Strand').photo_url).not.toBe('');
      await update('Strand', { photo: hosted(PNG), job_title: 'Editor' });
      expect(requests().filter((each) => each.includes('ID'))).toEqual([
        'GET /contacts/ID',
        'POST /contacts/ID/contact_photo',
        'GET /contacts/ID',
        'PUT /contacts/ID',
        'PUT /contacts/ID/contact_photo',
      ]);
    });

    it('may have five megabytes, and no byte more', async () => {
      const large = (size: number) => hosted(Buffer.concat([PNG], size));
      const limit = 5 * 1024 * 1024;
      expect(await update('Strand', { photo: large(limit) })).toMatchObject({ changed: true });
      forget();
      const input = { contact_id: contactId('Strand'), photo: large(limit + 1) };
      expect(await complaint('creates.update_contact', input)).toBe(
        'Photo is larger than the limit of 5 MB.',
      );
      expect(sent()).toEqual([]);
    });

    it('must be an image, or nothing is changed', async () => {
      const photo = hosted(Buffer.from('Hello'));
      const input = { contact_id: contactId('Strand'), job_title: 'Editor', photo };
      expect(await complaint('creates.update_contact', input)).toBe(
        'Photo must be a PNG, JPEG or GIF image.',
      );
      expect(sent()).toEqual([]);
    });
  });
});
