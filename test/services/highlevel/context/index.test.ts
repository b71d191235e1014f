import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

const { sandbox, rows, complaint, fields, requests, settings, store, contactId, fieldId, pick, location } =
  useHighLevel();

const get = async (firstName = 'Nora') => {
  const [context] = await rows('searches.get_contact_context', { contact_id: contactId(firstName) });
  return context;
};

const FIVE = () => [
  `GET /contacts/${contactId()}`,
  `GET /contacts/${contactId()}/appointments`,
  `GET /contacts/${contactId()}/notes`,
  `GET /contacts/${contactId()}/tasks`,
  'GET /opportunities/search',
];

describe('get_contact_context', () => {
  it('asks for all at once, then for what only has ids', async () => {
    await get();
    expect(requests().slice(0, 5).sort()).toEqual(FIVE());
    expect(requests().slice(5).sort()).toEqual([
      'GET /locations/LOCATION',
      'GET /opportunities/pipelines',
      'GET /users/',
    ]);
    const search = sandbox()
      .log.all()
      .find(({ url }) => url.startsWith('/opportunities/search'));
    expect(search?.url).toBe(
      `/opportunities/search?location_id=${location()}&contact_id=${contactId()}&limit=100`,
    );
  });

  it('looks at one opportunity to see whether its form may have them', async () => {
    expect(await fields('searches.get_contact_context')).not.toContainEqual(
      expect.objectContaining({ key: 'deals_notice' }),
    );
    expect(
      sandbox()
        .log.all()
        .map(({ url }) => url),
    ).toContain(`/opportunities/search?location_id=${location()}&limit=1`);
  });

  it('asks for no more than five where there is nothing around the contact', async () => {
    const [{ id } = { id: '' }] = store().contacts.filter(
      ({ email }) => email === 'studio@mapleframe.example.com',
    );
    expect(await rows('searches.get_contact_context', { contact_id: id })).toMatchObject([
      { notes: [], tasks: [], deals: [], activities: [] },
    ]);
    expect(requests()).toHaveLength(5);
  });

  it('brings notes and tasks, latest first, with names', async () => {
    const context = await get();
    expect(context?.notes).toMatchObject([
      { body: 'Prefers calls in the afternoon.', author_name: 'Cleo Park' },
      { title: 'Order of work', author_name: 'Ada Lane' },
      { body: 'Came in through the website form.', author_name: null },
    ]);
    expect(context?.tasks).toMatchObject([
      { title: 'Send moodboard', completed: false, assignee_name: 'Ada Lane', contact_id: contactId() },
      {
        title: 'Review floor plan renders',
        status: 'completed',
        completed: true,
        assignee_name: 'Cleo Park',
      },
    ]);
    expect(JSON.stringify(context?.notes)).not.toContain('"more"');
  });

  it('brings opportunities with the names of their pipeline and stage', async () => {
    const deal = pick('opportunities', { name: 'Shop front and signage' });
    const pipeline = pick('pipelines', { name: 'Projects' });
    expect(await get()).toMatchObject({
      deals: [
        {
          id: deal.id,
          created_at: deal.createdAt,
          updated_at: deal.updatedAt,
          name: 'Shop front and signage',
          amount: 18_500,
          total_amount: 18_500,
          status: 'open',
          stage_id: deal.pipelineStageId,
          stage_name: 'Negotiation',
          stage_changed_at: deal.lastStageChangeAt,
          pipeline_id: pipeline.id,
          pipeline_name: 'Projects',
          contact_id: contactId(),
          contact_name: 'Nora Whitfield',
          company_name: 'Harbor & Pine Interiors',
          owner_id: pick('users', { firstName: 'Ada' }).id,
          closed_at: null,
        },
      ],
    });
  });

  it.each(['fieldValue', 'typed'])('reads custom values of opportunities as %s', async (form) => {
    settings().opportunity_search_fields = form;
    const { id: hours } = pick('customFields', { fieldKey: 'opportunity.hours_estimated' });
    const { id: goods } = pick('customFields', { fieldKey: 'opportunity.deliverables' });
    expect(await get()).toMatchObject({
      deals: [{ custom_fields: { [`cf_${hours}`]: 154, [`cf_${goods}`]: ['Campaign'] } }],
    });
  });

  it('knows when an opportunity was closed', async () => {
    const deal = pick('opportunities', { status: 'won' });
    const [context] = await rows('searches.get_contact_context', { contact_id: deal.contactId });
    expect(context?.deals).toMatchObject([{ status: 'won', closed_at: deal.lastStatusChangeAt }]);
  });

  it('shows null where an opportunity or a pipeline says nothing', async () => {
    const body = { opportunities: [{ id: '5a', status: 'odd', customFields: [{ id: 'f' }] }] };
    sandbox().faults.add({
      vendor: 'highlevel',
      kind: 'status',
      status: 200,
      body,
      path: '/opportunities/search',
    });
    expect(await get()).toMatchObject({
      deals: [{ id: '5a', status: null, amount: null, stage_name: null, custom_fields: { cf_f: null } }],
    });
  });

  it('brings appointments, in the zone of the location', async () => {
    const { startTime, endTime, dateAdded, id } = pick('appointments', { title: 'Shop front walk-through' });
    const second = (time: unknown) => String(time).replace(/\.\d+Z/, '.000Z');
    expect(await get()).toMatchObject({
      activities: [
        {
          id,
          created_at: second(dateAdded),
          updated_at: second(dateAdded),
          type: 'appointment',
          title: 'Shop front walk-through',
          body: 'Shop front walk-through with Acme Studio',
          contact_id: contactId(),
          started_at: second(startTime),
          ended_at: second(endTime),
          status: 'confirmed',
          place: '14 Foundry Lane, Brooklyn',
        },
        { title: 'Kick-off call', status: 'showed' },
      ],
    });
  });

  it.each([
    ['may not be viewed', () => Object.assign(settings(), { missing_scopes: 'locations.readonly' })],
    [
      'has no known zone',
      () => {
        const body = { location: { id: '5a', timezone: 'Mars/Olympus' } };
        sandbox().faults.add({ vendor: 'highlevel', kind: 'status', status: 200, body, path: '/locations/' });
      },
    ],
  ])('leaves the times of appointments as they came where the location %s', async (_what, prepare) => {
    prepare();
    expect(await get()).toMatchObject({
      activities: [{ started_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) }, {}],
    });
  });

  it('sums it up in plain text', async () => {
    const { summary } = (await get()) ?? {};
    expect(summary).toContain('Nora Whitfield · Harbor & Pine Interiors');
    expect(summary).toContain('nora@harborpine.example.com · +15550101001 · https://harborpine.example.com');
    expect(summary).toContain('Open tasks: Send moodboard (due ');
    expect(summary).toContain('Deals: Shop front and signage, 18500, open, Negotiation');
    expect(summary).toMatch(/\d Note by Cleo Park: Prefers calls in the afternoon\./);
  });

  it.each(['/notes', '/appointments', '/opportunities/search', '/pipelines', '/users', '/locations/'])(
    'fails as a whole when %s fails',
    async (path) => {
      sandbox().faults.add({ vendor: 'highlevel', kind: 'server_error', path });
      expect(await complaint('searches.get_contact_context', { contact_id: contactId() })).toContain(
        'answered with an error (500)',
      );
    },
  );

  it('has the values of custom fields', async () => {
    expect(await get()).toMatchObject({ custom_fields: { [`cf_${fieldId('industry')}`]: 'Retail' } });
  });
});
