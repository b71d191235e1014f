import { beforeEach, describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { appFor, runner } from '../../../support/app.js';
import { useBetween } from '../../../support/between.js';
import { useHighLevel } from '../highlevel.js';

const {
  sandbox,
  record,
  rows,
  complaint,
  fields,
  requests,
  sent,
  contactId,
  pick,
  store,
  location,
  settings,
  auth,
} = useHighLevel();

const between = useBetween('highlevel', sandbox);

const shop = () => pick('opportunities', { name: 'Shop front and signage' });
const path = () => `/opportunities/${shop().id}`;
const update = (input: Record<string, unknown>) =>
  record('creates.update_deal', { deal_id: shop().id, ...input });
const hours = () => `cf_${pick('customFields', { fieldKey: 'opportunity.hours_estimated' }).id}`;
const goods = () => `cf_${pick('customFields', { fieldKey: 'opportunity.deliverables' }).id}`;
const [main, second] = [0, 1].map((place) => () => {
  const pipeline = store().pipelines.all()[place];
  if (!pipeline) throw new Error('The seed has two pipelines.');
  return pipeline;
});

describe('create_deal', () => {
  const create = (input: Record<string, unknown>, meta = {}) =>
    record('creates.create_deal', { contact_id: contactId('Wei'), name: 'Menu board', ...input }, meta);

  it('puts it into the pipeline of its stage, with the account’s own fields', async () => {
    const stage = main?.().stages[2];
    expect(
      await create({ stage: stage?.id, amount: '900', [hours()]: '7.5', [goods()]: ['Campaign'] }),
    ).toMatchObject({
      name: 'Menu board',
      amount: 900,
      status: 'open',
      pipeline_id: main?.().id,
      stage_name: stage?.name,
      custom_fields: { [hours()]: 7.5, [goods()]: ['Campaign'] },
      changed: true,
    });
    expect(sent()).toEqual([
      expect.objectContaining({ locationId: location(), status: 'open', monetaryValue: 900 }),
    ]);
    expect(requests()).toEqual([
      'GET /locations/LOCATION/customFields',
      'GET /opportunities/pipelines',
      'POST /opportunities/',
    ]);
  });

  it('asks for what it cannot guess', async () => {
    const input = { contact_id: contactId('Wei'), name: 'Menu board' };
    const ask = (more: object) => complaint('creates.create_deal', { ...input, ...more });
    expect(await ask({})).toBe('Fill in Pipeline: this account has several.');
    expect(await ask({ pipeline_id: second?.().id, stage: main?.().stages[0]?.id })).toContain(
      'Stage belongs to another Pipeline than the chosen one',
    );
    expect(await ask({ stage: 'Lead' })).toContain('This account has no such Stage');
    expect(await ask({ status: 'all' })).toBe(
      'Status "all" is not one of the choices: Open, Won, Lost, Abandoned.',
    );
    expect(await ask({ pipeline_id: main?.().id, amount: 'much' })).toContain('Amount must be a number');
    expect(sent()).toEqual([]);
  });

  it('says which one stands in the way', async () => {
    settings().allow_duplicate_opportunity = false;
    const { id, contactId: contact, pipelineId } = shop();
    expect(
      await complaint('creates.create_deal', { contact_id: contact, pipeline_id: pipelineId, name: 'Twice' }),
    ).toContain(`one opportunity per contact and pipeline, and ${id} already exists`);
  });

  it('makes no second one after a search that another run overtook', async () => {
    const input = { contact_id: shop().contactId, pipeline_id: main?.().id, name: 'shop front and signage' };
    expect(await create(input, { withSearch: 'find_deal' })).toMatchObject({ id: shop().id, changed: false });
    expect(sent()).toEqual([]);
  });
});

describe('update_deal', () => {
  it('sends what differs in one write', async () => {
    const requested = path();
    expect(await update({ name: 'Shop front and signage', amount: 0, status: 'won' })).toMatchObject({
      amount: 0,
      status: 'won',
      closed_at: expect.any(String),
      changed: true,
    });
    expect(sent()).toEqual([{ monetaryValue: 0, status: 'won' }]);
    expect(requests()).toEqual(['GET /opportunities/pipelines', `GET ${requested}`, `PUT ${requested}`]);
  });

  it('loses it for a reason, and opens it once more', async () => {
    const { id: lostReasonId } = pick('lostReasons');
    const lost = { status: 'lost', lostReasonId };
    expect(await update(lost)).toMatchObject({ status: 'lost', changed: true });
    expect(store().opportunities.get(shop().id)).toMatchObject({ lostReasonId });
    expect(await update(lost)).toMatchObject({ changed: false });
    expect(await update({ status: 'open' })).toMatchObject({
      status: 'open',
      closed_at: null,
      changed: true,
    });
    expect(sent()).toEqual([lost, { status: 'open' }]);
    expect(await complaint('creates.update_deal', { deal_id: shop().id, lostReasonId })).toBe(
      'Leave Lost Reason blank, or choose Lost for Status.',
    );
  });

  it('changes the reason alone', async () => {
    const [first, other] = store().lostReasons.all();
    Object.assign(store().opportunities.get(shop().id) ?? {}, { status: 'lost', lostReasonId: first?.id });
    const lost = { status: 'lost', lostReasonId: other?.id };
    const requested = path();
    expect(await update(lost)).toMatchObject({ status: 'lost', changed: true });
    expect(sent()).toEqual([lost]);
    expect(requests().slice(1)).toEqual([`GET ${requested}`, `PUT ${requested}/status`, `GET ${requested}`]);
  });

  it('loses it again for the reason that it had', async () => {
    const { id: lostReasonId } = pick('lostReasons');
    Object.assign(store().opportunities.get(shop().id) ?? {}, { status: 'open', lostReasonId });
    const lost = { status: 'lost', lostReasonId };
    expect(await update(lost)).toMatchObject({ status: 'lost', changed: true });
    expect(sent()).toEqual([lost]);
  });

  it('offers to empty the account’s own fields where there are any', async () => {
    const own = store().customFields.filter(({ fieldKey }) => fieldKey.startsWith('opportunity.'));
    for (const { id } of own.slice(1)) store().customFields.delete(id);
    const form = async () => (await fields('creates.update_deal')).map(({ key }) => key);
    expect(await form()).toContain('clear_fields');
    store().customFields.delete(own[0]?.id ?? '');
    sandbox().log.clear();
    const other = await runner(appFor('highlevel'))('creates.update_deal.operation.inputFields', {
      authData: auth(),
    });
    expect(JSON.stringify(other)).not.toContain('clear_fields');
  });

  it('moves it to another pipeline by the stage alone', async () => {
    const stage = second?.().stages[1];
    expect(await update({ stage: stage?.id })).toMatchObject({
      pipeline_id: second?.().id,
      stage_id: stage?.id,
    });
    expect(sent()).toEqual([{ pipelineId: second?.().id, pipelineStageId: stage?.id }]);
  });

  it('changes and empties the account’s own fields', async () => {
    const present = store().opportunities.get(shop().id)?.customFields[0]?.value;
    expect(await update({ [hours()]: present })).toMatchObject({ changed: false });
    expect(await update({ clear_fields: [hours()] })).toMatchObject({ changed: true });
    expect((await fields('creates.update_deal')).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['status', 'lostReasonId', hours(), 'clear_fields']),
    );
    expect((await fields('creates.update_deal', 'outputFields')).map(({ key }) => key)).toContain(
      `custom_fields__${hours()}`,
    );
  });
});

describe('own values that are there already', () => {
  it.each(['fieldValue', 'field_value', 'fieldValueNumber', 'fieldValueString'])(
    'are not sent again: %s',
    async (key) => {
      const id = hours().replace('cf_', '');
      between.watch((body) =>
        _.has(body, 'opportunity')
          ? _.set(_.cloneDeep(Object(body)), 'opportunity.customFields', [{ id, [key]: 7.5 }])
          : body,
      );
      expect(await update({ [hours()]: '7.5' })).toMatchObject({
        changed: false,
        custom_fields: { [hours()]: 7.5 },
      });
      between.stop();
      expect(sent()).toEqual([]);
    },
  );
});

describe('deal_closed', () => {
  /** A first fill gives ids only. */
  const closed = async (input = {}) => {
    const filled = await rows('triggers.deal_closed', input, { isPopulatingDedupe: true });
    return filled.map(({ id }) => store().opportunities.get(String(id))?.status);
  };

  beforeEach(() => {
    const [won, lost, abandoned, unknown] = store().opportunities.all();
    for (const each of store().opportunities.all()) each.status = 'open';
    for (const [deal, status] of [
      [won, 'won'],
      [lost, 'lost'],
      [abandoned, 'abandoned'],
      [unknown, 'paused'],
    ] as const) {
      if (deal) Object.assign(deal, { status });
    }
  });

  it('fires for what is won, lost or abandoned, and says so', async () => {
    expect((await closed()).sort()).toEqual(['abandoned', 'lost', 'won']);
    expect(await fields('triggers.deal_closed')).toContainEqual(
      expect.objectContaining({
        key: 'status',
        choices: { won: 'Won', lost: 'Lost', abandoned: 'Abandoned' },
        helpText: expect.stringContaining('won, lost or abandoned'),
      }),
    );
  });

  it('fires once where it does not say when', async () => {
    const opportunities = [{ id: '5a', status: 'won' }, { id: '5b', status: 'open' }, { id: '5c' }];
    const fault = { status: 200, path: '/opportunities/search' };
    sandbox().faults.add({ vendor: 'highlevel', kind: 'status', ...fault, body: { opportunities } });
    const events = async (meta = {}) =>
      (await rows('triggers.deal_closed', {}, meta)).map(({ event_id }) => event_id);
    expect(await events()).toEqual(['5a:won']);
    sandbox().faults.clear();
    const others = { opportunities: opportunities.slice(1) };
    sandbox().faults.add({ vendor: 'highlevel', kind: 'status', ...fault, body: others });
    expect(await events()).toEqual([]);
    expect(await events({ isLoadingSample: true })).toEqual(['5b:open', '5c:']);
  });

  it('fires for the chosen result', async () => {
    expect(await closed({ status: 'Abandoned' })).toEqual(['abandoned']);
    expect(await complaint('triggers.deal_closed', { status: 'paused' })).toBe(
      'Result "paused" is not one of the choices: Won, Lost, Abandoned.',
    );
  });
});

describe('a total that lies', () => {
  it.each([0, null, 3])('ends no reading: %j', async (total) => {
    const [model] = store().opportunities.all();
    for (let i = 0; i < 130; i += 1) {
      const createdAt = new Date(Date.now() - i * 1_000).toISOString();
      if (model) store().opportunities.add({ ...model, id: `made${i}`, createdAt });
    }
    between.watch((body) =>
      _.has(body, 'meta') ? _.set(_.cloneDeep(Object(body)), 'meta.total', total) : body,
    );
    const ids = (await rows('triggers.new_deal')).map(({ id }) => id);
    between.stop();
    expect(ids).toContain('made129');
  });
});

describe('delete_deal', () => {
  it('gives it as it was', async () => {
    const { id } = shop();
    expect(await record('creates.delete_deal', { deal_id: id })).toMatchObject({
      id,
      amount: 18_500,
      changed: true,
    });
    expect(store().opportunities.get(id)).toBeUndefined();
  });
});

describe('a trigger with a filter', () => {
  it.each(['new_deal', 'deal_stage_changed', 'deal_closed'])(
    'shows %s of others where nothing matches',
    async (key) => {
      const input = { owner_id: '0123456789abcdefghij' };
      expect(await rows(`triggers.${key}`, input)).toEqual([]);
      expect(await rows(`triggers.${key}`, input, { isLoadingSample: true })).not.toEqual([]);
    },
  );
});

describe('find_deal', () => {
  it('goes by the opportunity’s own name, and by a part of it when asked, exact ones first', async () => {
    const other = store().opportunities.get(pick('opportunities', { name: 'Autumn catalogue' }).id);
    if (other) other.name = 'Shop front and signage II';
    const names = async (more: object = {}) => {
      const input = { name: 'shop front and signage', ...more };
      return (await rows('searches.find_deal', input)).map(({ name }) => name);
    };
    expect(await names()).toEqual(['Shop front and signage']);
    expect(await names({ name_match: 'contains' })).toEqual([
      'Shop front and signage',
      'Shop front and signage II',
    ]);
    expect(await rows('searches.find_deal', { name: 'nora' })).toEqual([]);
    expect(await rows('searches.find_deal', { contact_id: contactId() })).not.toEqual([]);
    expect(await rows('searches.find_deal', { contact_id: '0123456789abcdefghij' })).toEqual([]);
  });

  it('fills the dropdowns', async () => {
    const all = await rows('triggers.deal_list');
    expect(all).toContainEqual({
      id: shop().id,
      name: expect.stringContaining('Shop front and signage · Nora'),
    });
    expect(await rows('triggers.deal_list', {}, { page: 1 })).toEqual([]);
    expect(await rows('triggers.pipeline_list')).toHaveLength(store().pipelines.size);
    const stages = await rows('triggers.deal_stage_list', { pipeline_id: main?.().id });
    expect(stages.map(({ id }) => id)).toEqual(main?.().stages.map(({ id }) => id));
    expect(await rows('triggers.lost_reason_list')).toHaveLength(store().lostReasons.size);
  });
});
