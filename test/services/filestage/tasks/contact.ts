import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { useAccount } from '../account.js';

describe('contact', () => {
  const account = useAccount();
  const CONTACT = '65f0c1a2b3d4e5f601234567';
  const brief = (own: object = {}) => ({ ...account.group('Client'), title: 'Brief: Ada Lane', ...own });
  const uploads = () => account.requests().filter((each) => each === 'POST /files');

  describe('a review for a contact of another product', () => {
    it('is kept by the ID of the contact where it has no External ID', async () => {
      const made = await account.create('create_task', brief({ contact_id: ` ${CONTACT} ` }));
      expect(made).toMatchObject({ external_id: CONTACT, changed: true });
      const other = await account.create(
        'create_task',
        brief({ contact_id: CONTACT, external_id: 'deal-7' }),
      );
      expect(other).toMatchObject({ external_id: 'deal-7', changed: true });
    });

    it.each([
      ['its own', CONTACT],
      ['that of one of its tasks', `${CONTACT}:task9`],
    ])('is found where its External ID is %s, and made once', async (_what, external_id) => {
      const made = await account.create('create_task', brief({ external_id }));
      const input = { ...account.group('Client'), contact_id: CONTACT };
      expect(await account.search('find_task', input)).toMatchObject([{ id: made.id, external_id }]);
      account.clearLog();
      for (let i = 0; i < 2; i += 1) {
        const again = await account.create('create_task', brief({ contact_id: CONTACT }));
        expect(again).toMatchObject({ id: made.id, changed: false });
      }
      expect(uploads()).toEqual([]);
    });

    it('is not one for another contact, project, group or name', async () => {
      await account.create('create_task', brief({ external_id: `${CONTACT}:task9` }));
      const scope = account.group('Client');
      const find = (own: object) => account.search('find_task', { ...scope, contact_id: CONTACT, ...own });
      expect(await find({ contact_id: CONTACT.slice(1) })).toEqual([]);
      expect(await find({ contact_id: 'task9' })).toEqual([]);
      expect(await find(account.group('Internal', 'Nordlys Coffee – Packaging'))).toEqual([]);
      expect(await find({ step_id: account.step('Legal') })).toEqual([]);
      expect(await find({ title: 'Poster' })).toEqual([]);
      expect(await find({ title: 'brief: ada lane' })).toHaveLength(1);
    });

    it('is looked for in a project', async () => {
      expect(await failure(account.search('find_task', { contact_id: CONTACT }))).toMatchObject({
        message: 'Fill in Project: reviews in Filestage belong to a project.',
      });
      expect(await failure(account.search('find_task', {}))).toMatchObject({ code: 'blank' });
    });
  });

  describe('a search for a name that found nothing', () => {
    const search = { withSearch: 'find_task' };
    const run = (meta: object) => account.run('creates.create_task', brief(), { ...meta });

    it('looks once more just before it makes one', async () => {
      const made = await account.create('create_task', brief());
      expect(await run(search)).toMatchObject({ id: made.id, changed: false });
      expect(uploads()).toHaveLength(1);
      expect(await run({})).toMatchObject({ changed: true });
      expect(uploads()).toHaveLength(2);
    });

    it('looks for none by its name that has an External ID, or is a website', async () => {
      const made = await account.create('create_task', brief());
      account.clearLog();
      const known = brief({ external_id: 'crm-9' });
      expect(await account.run('creates.create_task', known, search)).toMatchObject({ changed: true });
      expect(account.requests().slice(0, 3)).toEqual(['GET /files', 'POST /files/upload-url', 'PUT storage']);
      account.clearLog();
      const website = { ...brief(), title: made.title, website_url: 'https://acme.example' };
      expect(await account.run('creates.create_task', website, search)).toMatchObject({
        id: null,
        changed: true,
      });
      expect(account.requests()).toEqual(['POST /files/import-website']);
    });

    it('takes none of another group for the same', async () => {
      await account.create('create_task', { ...brief(), ...account.group('Legal') });
      expect(await run(search)).toMatchObject({ changed: true });
    });
  });

  it('shows Contact as a text, without a list to choose from', async () => {
    const fields = await account.execute('creates.create_task.operation.inputFields', {});
    const contact = [fields].flat().find((field) => Object(field).key === 'contact_id');
    expect(contact).toMatchObject({ label: 'Contact' });
    expect(contact).not.toHaveProperty('dynamic');
    expect(contact).not.toHaveProperty('search');
  });
});
