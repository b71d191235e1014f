import { describe, expect, it } from '@jest/globals';
import { useUpdates } from '../updates.js';

describe('links', () => {
  const { sandbox, account, record, requests, sent, contactId, complaint, find, execute, auth, forget } =
    useUpdates();

  const companyId = (name: string) => find('companies', { name }).id;
  const linkedTo = (name: string) => account().company(companyId(name)).linked_contacts;

  const variant = (name: string): string =>
    account()
      .catalog.relationshipTypes.all()
      .flatMap(({ variants }) => variants)
      .find((each) => each.name === name)?.id ?? '';

  describe('link_contact_to_company', () => {
    const run = (lastName: string, company: string, input = {}) =>
      record('creates.link_contact_to_company', {
        contact_id: contactId(lastName),
        company_id: companyId(company),
        ...input,
      });

    it('links somebody who works elsewhere, and leaves the own company alone', async () => {
      const made = await run('Dubois', 'Harbor & Pine');
      expect(made).toMatchObject({ changed: true, company_name: 'Lumière Atelier' });
      expect(linkedTo('Harbor & Pine')).toContain(contactId('Dubois'));
      expect(requests()).toHaveLength(2);
      expect(await run('Dubois', 'Harbor & Pine')).toMatchObject({ changed: false });
    });

    it('takes a link away, once', async () => {
      expect(await run('Cole', 'Harbor & Pine', { link: 'unlink' })).toMatchObject({ changed: true });
      expect(linkedTo('Harbor & Pine')).toEqual([]);
      expect(await run('Cole', 'Harbor & Pine', { link: 'unlink' })).toMatchObject({ changed: false });
    });

    it('tells of somebody who works there', async () => {
      const input = { contact_id: contactId('Becker'), company_id: companyId('Harbor & Pine') };
      expect(await complaint('creates.link_contact_to_company', input)).toBe(
        'OnePageCRM did not accept Contact: Cannot link a contact to the company they already work at.',
      );
    });

    it('names the company that is not there', async () => {
      const input = { contact_id: contactId('Becker'), company_id: '0123456789abcdef01234567' };
      expect(await complaint('creates.link_contact_to_company', input)).toContain(
        'could not find this company.',
      );
    });
  });

  describe('relate_contacts', () => {
    const run = (from: string, role: string, to: string) =>
      record('creates.relate_contacts', {
        contact_id: contactId(from),
        variant_id: variant(role),
        related_contact_id: contactId(to),
      });

    it.each([
      ['Manager', 'Reports to'],
      ['Reports to', 'Manager'],
      ['Partner', 'Partner'],
    ])('says that one is the %s of another', async (role, related_role) => {
      expect(await run('Strand', role, 'Rossi')).toMatchObject({
        changed: true,
        contact_id: contactId('Strand'),
        contact_name: 'Ida Strand',
        role,
        related_contact_id: contactId('Rossi'),
        related_role,
      });
      expect(requests()).toEqual([
        'GET /relationship_types',
        'GET /contacts/ID/relationships',
        'POST /contacts/ID/relationships',
      ]);
      forget();
      expect(await run('Strand', role, 'Rossi')).toMatchObject({ changed: false });
      // The same, said from the other side.
      expect(await run('Rossi', related_role, 'Strand')).toMatchObject({
        changed: false,
        role: related_role,
      });
      expect(sent()).toEqual([]);
    });

    it('puts another relationship in place of the present one', async () => {
      expect(await run('Okafor', 'Reports to', 'Becker')).toMatchObject({
        changed: true,
        role: 'Reports to',
      });
      expect(await run('Okafor', 'Partner', 'Becker')).toMatchObject({ changed: true, role: 'Partner' });
      expect(account().relationships.all()).toHaveLength(2);
    });

    it('refuses a contact with itself, and a relationship that is gone', async () => {
      const input = {
        contact_id: contactId(),
        variant_id: variant('Partner'),
        related_contact_id: contactId(),
      };
      expect(await complaint('creates.relate_contacts', input)).toBe(
        'Related Contact must be a different contact from Contact.',
      );
      const gone = { ...input, related_contact_id: contactId('Rossi'), variant_id: 'gone' };
      expect(await complaint('creates.relate_contacts', gone)).toBe(
        'Relationship no longer exists in OnePageCRM. Choose another one.',
      );
      expect(sent()).toEqual([]);
    });

    it('changes nothing between two for what the API tells of others', async () => {
      await run('Okafor', 'Manager', 'Rossi');
      const { id } = account().relationships.all().at(-1) ?? {};
      const parties = [contactId(), contactId('Rossi')].map((contact_id) => ({ contact_id }));
      const relationships = [{ relationship: { id, related_contacts: parties } }];
      const body = { status: 0, data: { relationships } };
      sandbox().faults.add({
        vendor: 'onepagecrm',
        kind: 'status',
        status: 200,
        body,
        path: '/relationships',
      });
      const pair = { contact_id: contactId(), related_contact_id: contactId('Strand') };
      expect(await complaint('creates.unrelate_contacts', pair)).toContain(
        'could not find this relationship',
      );
      expect(sent()).toHaveLength(1);
    });

    it('offers each end of each relationship', async () => {
      const list = await execute('triggers.relationship_type_list.operation.perform', {
        authData: auth(),
        inputData: {},
        meta: { page: 0 },
      });
      expect(list).toContainEqual({ id: variant('Partner'), name: 'Partner' });
      expect(list).toContainEqual({ id: variant('Manager'), name: 'Manager (the other one: Reports to)' });
    });
  });
});
