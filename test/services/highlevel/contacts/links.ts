import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

describe('links', () => {
  const { record, rows, complaint, fields, requests, sent, contactId, pick, store, location } =
    useHighLevel();

  const nora = () => ({ contact_id: contactId() });
  const path = () => `/contacts/${contactId()}`;
  const contact = (firstName = 'Nora') => store().contact(contactId(firstName));
  const bo = () => pick('users', { firstName: 'Bo' }).id;

  describe('add_tags and remove_tags', () => {
    it('send the tags that are news, in lower case', async () => {
      contact().tags = ['vip'];
      expect(await record('creates.add_tags', { ...nora(), tags: ['VIP', 'Sign'] })).toMatchObject({
        tags: ['vip', 'sign'],
        changed: true,
      });
      expect(await record('creates.remove_tags', { ...nora(), tags: ['SIGN', 'none'] })).toMatchObject({
        tags: ['vip'],
        changed: true,
      });
      expect(sent()).toEqual([{ tags: ['sign'] }, { tags: ['sign'] }]);
      expect(requests()).toEqual([
        `GET ${path()}`,
        `POST ${path()}/tags`,
        `GET ${path()}`,
        `DELETE ${path()}/tags`,
      ]);
      expect(await record('creates.add_tags', { ...nora(), tags: ['Vip'] })).toMatchObject({
        changed: false,
      });
      expect(await record('creates.remove_tags', { ...nora(), tags: ['sign'] })).toMatchObject({
        tags: ['vip'],
        changed: false,
      });
      expect(sent()).toHaveLength(2);
      expect(await fields('creates.add_tags')).toContainEqual(
        expect.objectContaining({ key: 'contacts', list: true }),
      );
    });

    it('change many contacts in one request', async () => {
      const others = [contactId('Wei'), contactId('Søren')];
      const input = { ...nora(), contacts: others, tags: ['Spring'] };
      expect(await record('creates.add_tags', input)).toMatchObject({ id: contactId(), changed: true });
      expect(contact('Wei').tags).toContain('spring');
      expect(requests()).toEqual([`GET ${path()}`, 'POST /contacts/bulk/tags/update/add']);
      expect(await record('creates.add_tags', input)).toMatchObject({ changed: false });
      expect(await record('creates.remove_tags', input)).toMatchObject({ changed: true });
      expect(contact('Søren').tags).not.toContain('spring');
    });

    it('name the contacts whose tags did not change', async () => {
      const input = { ...nora(), contacts: ['0123456789abcdefghij'], tags: ['Spring'] };
      expect(await complaint('creates.add_tags', input)).toBe(
        'HighLevel: the tags of these contacts did not change: 0123456789abcdefghij (contact is deleted).',
      );
    });
  });

  describe('change_contact_owner', () => {
    it('sends the owner alone', async () => {
      expect(await record('creates.change_contact_owner', { ...nora(), owner_id: bo() })).toMatchObject({
        owner_id: bo(),
        changed: true,
      });
      expect(await record('creates.change_contact_owner', { ...nora(), owner_id: bo() })).toMatchObject({
        owner_id: bo(),
        changed: false,
      });
      expect(sent()).toEqual([{ assignedTo: bo() }]);
    });
  });

  describe('add_followers and remove_followers', () => {
    it('send the users for whom something changes', async () => {
      const ada = pick('users', { firstName: 'Ada' }).id;
      contact().followers = [ada];
      const change = async (type: 'add' | 'remove', followers: string[]) => {
        const { changed, more } = await record(`creates.${type}_followers`, { ...nora(), followers });
        return { changed, followers: Object(more).followers };
      };
      expect(await change('add', [ada, bo()])).toEqual({ changed: true, followers: [ada, bo()] });
      expect(contact().followers).toEqual([ada, bo()]);
      expect(await change('add', [bo()])).toEqual({ changed: false, followers: [ada, bo()] });
      expect(await change('remove', [ada])).toEqual({ changed: true, followers: [bo()] });
      expect(contact().followers).toEqual([bo()]);
      expect(await change('remove', [ada])).toEqual({ changed: false, followers: [bo()] });
      expect(sent()).toEqual([{ followers: [bo()] }, { followers: [ada] }]);
    });
  });

  describe('set_business', () => {
    it('puts a contact in and takes it out', async () => {
      const { id, name } = pick('businesses');
      contact().businessId = null;
      expect(await record('creates.set_business', { ...nora(), company_id: id })).toMatchObject({
        company_id: id,
        company_name: name,
        changed: true,
      });
      expect(await record('creates.set_business', { ...nora(), company_id: id })).toMatchObject({
        company_id: id,
        changed: false,
      });
      expect(await record('creates.set_business', { ...nora(), leave: true })).toMatchObject({
        company_id: null,
        changed: true,
      });
      expect(await record('creates.set_business', { ...nora(), leave: true })).toMatchObject({
        changed: false,
      });
      expect(sent()).toEqual(
        [id, null].map((businessId) => ({ locationId: location(), ids: [contactId()], businessId })),
      );
    });

    it.each([{}, { company_id: '0123456789abcdef01234567', leave: true }])(
      'takes one of two: %j',
      async (input) => {
        expect(await complaint('creates.set_business', { ...nora(), ...input })).toBe(
          'Fill in Business, or choose Yes for Remove From Business, not both.',
        );
        expect(requests()).toEqual([]);
      },
    );
  });

  describe('workflows and campaigns', () => {
    const published = () => pick('workflows', { status: 'published' });

    it('start a workflow, with the time of its event in the user’s zone', async () => {
      const workflow_id = published().id;
      const meta = { timezone: 'Europe/Dublin' };
      expect(await record('creates.add_to_workflow', { ...nora(), workflow_id }, meta)).toMatchObject({
        id: contactId(),
        changed: true,
      });
      const event = { ...nora(), workflow_id, eventStartTime: '2026-07-01T09:30' };
      await record('creates.add_to_workflow', event, meta);
      await record('creates.add_to_workflow', { ...event, eventStartTime: '2026-07-01' }, meta);
      expect(sent()).toEqual([
        {},
        { eventStartTime: '2026-07-01T08:30:00Z' },
        { eventStartTime: '2026-06-30T23:00:00Z' },
      ]);
      expect(contact().workflows).toContain(workflow_id);
      await record('creates.remove_from_workflow', { ...nora(), workflow_id });
      expect(contact().workflows).not.toContain(workflow_id);
    });

    it('end one campaign or all', async () => {
      const campaign_id = pick('campaigns').id;
      await record('creates.add_to_campaign', { ...nora(), campaign_id });
      expect(contact().campaigns).toEqual([campaign_id]);
      await record('creates.remove_from_campaign', { ...nora(), campaign_id });
      expect(contact().campaigns).toEqual([]);
      contact().campaigns = [campaign_id];
      await record('creates.remove_from_campaign', { ...nora(), removeAll: true });
      expect(contact().campaigns).toEqual([]);
      expect(await complaint('creates.remove_from_campaign', nora())).toBe(
        'Fill in Campaign, or choose Yes for Remove From All Campaigns, not both.',
      );
    });

    it('fill their dropdowns; of workflows with those that run', async () => {
      const list = await rows('triggers.workflow_list');
      expect(list.map(({ id }) => id).sort()).toEqual(
        store()
          .workflows.filter(({ status }) => status === 'published')
          .map(({ id }) => id)
          .sort(),
      );
      expect(list.length).toBeLessThan(store().workflows.size);
      expect(await rows('triggers.campaign_list')).toHaveLength(store().campaigns.size);
      expect(await rows('triggers.time_zone_list')).toContainEqual({
        id: 'America/New_York',
        name: 'America/New_York',
      });
      expect(await rows('triggers.tag_list')).toContainEqual({ id: 'vip', name: 'vip' });
    });
  });
});
