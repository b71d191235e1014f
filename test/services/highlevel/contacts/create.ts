import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';
import { asSent, filledIn } from './values.js';

describe('create', () => {
  const { sandbox, record, complaint, fields, contactId, fieldId, location, pick, requests, sent } =
    useHighLevel();

  const bo = () => pick('users', { firstName: 'Bo' });
  const create = (input: Record<string, unknown>, meta = {}) => record('creates.create_contact', input, meta);

  describe('create_contact', () => {
    it('sends what the form filled in, in one request', async () => {
      const made = await create({ ...filledIn(bo()), company_name: 'Lane & Co', gender: 'female' });
      expect(sent()).toEqual([
        { locationId: location(), ...asSent(bo()), companyName: 'Lane & Co', gender: 'female' },
      ]);
      expect(requests()).toEqual(['POST /contacts/']);
      expect(made).toMatchObject({ name: 'Ada Lane', company_name: 'Lane & Co', changed: true });
    });

    it('keeps where it came from at the end of the source', async () => {
      expect(await create({ first_name: 'Ada', source: 'fair', origin: 'flowdash:42' })).toMatchObject({
        source: 'fair',
      });
      expect(await create({ first_name: 'Bo', origin: 'flowdash:43' })).toMatchObject({ source: null });
      expect(sent()).toMatchObject([
        { source: 'fair · Made from: flowdash:42' },
        { source: 'Made from: flowdash:43' },
      ]);
    });

    it('refuses a contact without anything to know it by', async () => {
      expect(await complaint('creates.create_contact', { city: 'Cork', tags: ['vip'] })).toBe(
        'Fill in at least one of First Name, Last Name, Email, Phone or Company Name.',
      );
      expect(requests()).toEqual([]);
    });

    it('finds what another run made since the search, by email or phone', async () => {
      const withSearch = { withSearch: 'find_contact' };
      expect(await create({ email: 'NORA@harborpine.example.com' }, withSearch)).toMatchObject({
        id: contactId(),
        changed: false,
      });
      expect(requests()).toEqual(['GET /contacts/search/duplicate']);
      expect(await create({ phone: '555 010 1001' }, withSearch)).toMatchObject({
        id: contactId(),
        changed: false,
      });
      expect(await create({ first_name: 'Ada' }, withSearch)).toMatchObject({ changed: true });
    });

    it('is not sent a second time when its answer is lost', async () => {
      sandbox().faults.add({ vendor: 'highlevel', kind: 'lost_answer' });
      expect(await complaint('creates.create_contact', { first_name: 'Ada' })).toBe(
        'HighLevel cut the connection. The work may have been done anyway: check there before you replay this step.',
      );
      expect(requests()).toEqual(['POST /contacts/']);
    });
  });

  describe('the forms', () => {
    const keys = async (path: string) => (await fields(path)).map(({ key }) => key);

    it('offer what HighLevel keeps of a contact', async () => {
      expect(await keys('creates.create_contact')).toEqual(
        expect.arrayContaining([
          'company_name',
          'source',
          'dateOfBirth',
          'timezone',
          'dnd',
          'gender',
          'tags',
          'origin',
        ]),
      );
    });

    it('take several channels that may not be disturbed, or may be again', async () => {
      const form = await fields('creates.create_contact');
      for (const key of ['dndSettings_active', 'dndSettings_inactive'])
        expect(form).toContainEqual(expect.objectContaining({ key, list: true }));
    });

    it('say that a company name cannot be updated, and offer what can be emptied', async () => {
      const form = await fields('creates.update_contact');
      expect(form.map(({ key }) => key)).not.toContain('gender');
      expect(form).toContainEqual(
        expect.objectContaining({ type: 'copy', helpText: expect.stringContaining('**Company Name**') }),
      );
      expect(form.at(-1)).toMatchObject({
        key: 'clear_fields',
        list: true,
        choices: { first_name: 'First Name', tags: 'All Tags', [`cf_${fieldId('brief')}`]: 'Brief' },
      });
    });

    it('are read once in five minutes', async () => {
      await fields('creates.create_contact');
      await fields('creates.update_contact');
      await fields('triggers.new_contact', 'outputFields');
      expect(requests()).toEqual(['GET /locations/LOCATION/customFields']);
    });
  });
});
