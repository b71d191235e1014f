import { describe, expect, it } from '@jest/globals';
import { SECOND, shown, useOnePageCrm } from '../onepagecrm.js';
import { list, readsContext } from './reading.js';

describe('records', () => {
  const { rows, contactId, find, auth } = useOnePageCrm();

  const contextOf = readsContext(rows, contactId);

  describe('the records around a contact', () => {
    it('maps deals, and has nested records without what only the API calls by name', async () => {
      const [catalogue, care] = list(await contextOf('Okafor'), 'deals').toSorted((a, b) =>
        JSON.stringify(a).includes('Autumn') ? -1 : JSON.stringify(b).includes('Autumn') ? 1 : 0,
      );
      const deal = find('deals', { name: 'Autumn catalogue' });
      const fieldId = (name: string) => find('deal_fields', { name }).id;
      const pipeline = find('pipelines', { name: 'New Business' });
      expect(catalogue).toEqual({
        id: deal.id,
        created_at: shown(deal.created_at),
        updated_at: shown(deal.modified_at),
        name: 'Autumn catalogue',
        amount: 4_200,
        total_amount: 4_200,
        status: 'open',
        stage_id: '60',
        stage_name: 'Negotiation',
        pipeline_id: pipeline.id,
        pipeline_name: 'New Business',
        contact_id: contactId(),
        contact_name: 'Maya Okafor',
        company_name: 'Harbor & Pine',
        owner_id: auth().user_id,
        expected_close_date: deal.expected_close_date,
        closed_at: null,
        attachments: ['https://files.example.com/acme/moodboard.pdf'],
        custom_fields: {
          [`cf_${fieldId('Deal Size')}`]: 'Large',
          [`cf_${fieldId('Deliverables')}`]: ['Logo', 'Brochure'],
          [`cf_${fieldId('Go-live')}`]: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
          [`cf_${fieldId('Discount (%)')}`]: 5,
        },
      });
      // So much a month, for a year.
      expect(care).toMatchObject({
        amount: 300,
        total_amount: 3_600,
        pipeline_name: 'Retainers',
        stage_id: '25',
      });
    });

    it('maps a deal that is won, lost or in a stage without a name', async () => {
      const won = find('deals', { name: 'Menu boards' });
      expect(list(await contextOf('Álvarez'), 'deals')).toMatchObject([
        {
          status: 'won',
          stage_id: null,
          stage_name: null,
          closed_at: won.close_date,
          expected_close_date: null,
        },
      ]);
      expect(list(await contextOf('Petrova'), 'deals')).toMatchObject([{ status: 'lost' }]);
      expect(list(await contextOf('Raman'), 'deals')).toMatchObject([
        { amount: 1_900.5, stage_id: '90', stage_name: null, custom_fields: {} },
      ]);
    });

    it('maps calls and meetings, the latest first', async () => {
      const call = find('calls', { call_result: 'interested' });
      const meeting = find('meetings', { place: 'Harbor & Pine, Portland' });
      const shared = {
        contact_id: contactId(),
        author_name: 'Ada L.',
        attachments: [],
      };
      const at = (seconds: unknown) => new Date(Number(seconds) * SECOND).toISOString();
      expect(list(await contextOf('Okafor'), 'activities')).toEqual([
        {
          ...shared,
          id: meeting.id,
          created_at: shown(meeting.created_at),
          updated_at: shown(meeting.modified_at),
          type: 'meeting',
          body: 'Kick-off for the catalogue.',
          started_at: at(meeting.meeting_time_int),
          status: null,
          place: 'Harbor & Pine, Portland',
          phone_number: null,
        },
        {
          ...shared,
          id: call.id,
          created_at: shown(call.created_at),
          updated_at: shown(call.modified_at),
          type: 'call',
          body: 'Talked through the catalogue, wants a quote.',
          started_at: at(call.call_time_int),
          status: 'interested',
          place: null,
          phone_number: '+15550100101',
        },
      ]);
    });
  });
});
