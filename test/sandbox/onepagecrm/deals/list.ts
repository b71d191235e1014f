import { beforeEach, describe, expect, test } from '@jest/globals';
import { pastJobs } from '../../../../sandbox/onepagecrm/seed/past_jobs.js';
import { useOnePageCrm } from '../client.js';

describe('deals: list', () => {
  /** The names of their deals. */
  const PAST_JOBS = pastJobs().map(({ name }) => name);

  const crm = useOnePageCrm();
  let contact_id: string;
  beforeEach(async () => {
    contact_id = await crm.contactId('Strand');
  });

  const create = (fields: object = {}) => crm.post('/deals', { contact_id, name: 'Banner', ...fields });
  const pipelineId = async (name: string) => {
    const all = await crm.get('/pipelines');
    return all.string(
      `data.pipelines.${all.each('data.pipelines', 'pipeline.name').indexOf(name)}.pipeline.id`,
    );
  };

  describe('lists', () => {
    test.each([
      ['status=won', ['Menu boards', 'Bookmarks', ...PAST_JOBS]],
      ['status=lost', ['Fair stand']],
      ['status=closed', ['Menu boards', 'Bookmarks', 'Fair stand', ...PAST_JOBS]],
      ['stage=30', ['New logo']],
      ['name=LOGO', ['New logo']],
      ['search=lumi%C3%A8re', ['New logo']],
      ['search=petrova', ['Fair stand']],
      ['tag=vip&status=pending&stage=60', ['Autumn catalogue']],
      ['name=nothing', []],
    ])('%s lists %j', async (query, expected) => {
      const found = await crm.get(`/deals?per_page=100&${query}`);
      expect(found.each('data.deals', 'deal.name').toSorted()).toEqual(expected.toSorted());
    });

    test('by owner, pipeline, contact, company and saved filter', async () => {
      const found = async (query: string) =>
        (await crm.get(`/deals?${query}`)).each('data.deals', 'deal.name');
      expect(await found(`owner_id=${await crm.userId('Bo')}`)).toEqual(['Van wraps']);
      expect(await found(`pipeline_id=${await pipelineId('Delivery')}`)).toEqual(['Website relaunch']);
      expect(await found(`sales_pipeline_id=${await pipelineId('Retainers')}`)).toEqual(['Care plan']);
      const okafor = await crm.contactId('Okafor');
      const company = (await crm.get(`/contacts/${okafor}`)).string('data.contact.company_id');
      expect(await found(`company_id=${company}`)).toEqual(['Autumn catalogue', 'Care plan']);
      expect((await crm.get(`/contacts/${okafor}/deals`)).at('data.total_count')).toBe(2);
      const filter = (await crm.get('/filters')).string('data.filters.0.filter.id');
      expect(await found(`filter_id=${filter}&stage=60`)).toEqual(['Autumn catalogue']);
      expect((await crm.get(`/deals?contact_id=${okafor}&tag=VIP`)).status).toBe(400);
      expect((await crm.get('/deals?status=open')).status).toBe(400);
    });

    test('related notes and, on demand, contacts stand beside the deal', async () => {
      const found = await crm.get('/deals?name=autumn&fields=contacts(all)');
      expect(found.list('data.deals.0.related_notes')).toMatchObject([
        { note: { linked_deal_name: 'Autumn catalogue' } },
      ]);
      expect(found.each('data.deals.0.contacts', 'last_name')).toEqual(['Okafor', 'Becker']);
      expect(found.at('data.deals.0.deal')).toMatchObject({
        has_related_notes: true,
        linked_contacts: [{ contact_name: 'Tom Becker', company: 'Harbor & Pine', photo_url: '' }],
      });
      expect((await crm.get('/deals?name=autumn')).at('data.deals.0')).not.toHaveProperty('contacts');
    });

    test('by closing date and by time of change', async () => {
      const closed = await crm.get('/deals?status=closed&sort_by=close_date&order=desc');
      const names = closed
        .each('data.deals', 'deal.name')
        .filter((name) => !PAST_JOBS.includes(String(name)));
      expect(names).toEqual(['Bookmarks', 'Menu boards']);
      const dates = closed.each('data.deals', 'deal.close_date');
      expect(dates).toEqual(dates.toSorted().toReversed());
      const id = (await create({ status: 'won', close_date: '2030-02-01' })).string('data.deal.id');
      const range = await crm.get('/deals?date_filter=close_date&since=2030-02-01&until=2030-02-01');
      expect(range.each('data.deals', 'deal.id')).toEqual([id]);
      const newest = await crm.get('/deals?sort_by=modified_at&order=desc&per_page=1');
      expect(newest.each('data.deals', 'deal.id')).toEqual([id]);
    });
  });
});
