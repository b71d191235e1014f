import { number, oneOf, type Shape, text } from '../body_check.js';
import { SUCCEEDED } from '../envelope.js';
import { badRequest, duplicateOpportunity, notFound } from '../errors.js';
import { type Json, numberOf, recordsOf, textOf } from '../reading.js';
import type { Router } from '../router.js';
import { writeCustomFields } from '../settings/custom_field_values.js';
import { customFieldEntries, fieldsOf } from '../settings/custom_fields.js';
import type { Store } from '../store.js';
import type { Opportunity } from '../types.js';
import { opportunityAnswer } from './answers.js';

/** The file also lists `all`, which only makes sense in a filter; that a write refuses it is a guess. */
const status = oneOf('open', 'won', 'lost', 'abandoned');

const OPTIONAL = {
  pipelineStageId: text,
  monetaryValue: number,
  assignedTo: text,
  customFields: customFieldEntries,
};
const CREATE: Shape = {
  required: { pipelineId: text, locationId: text, name: text, status, contactId: text },
  optional: OPTIONAL,
};
const UPDATE: Shape = { optional: { pipelineId: text, name: text, status, ...OPTIONAL } };
const STATUS: Shape = { required: { status }, optional: { lostReasonId: text } };

const opportunityOf = (store: Store, id = ''): Opportunity => {
  const opportunity = store.opportunities.get(id);
  if (!opportunity) throw notFound('Opportunity', id);
  return opportunity;
};

/** The stage for a write: the named one, else the first one of a newly chosen pipeline (a guess). */
const stageOf = (store: Store, pipelineId: string, stageId: string | undefined): string => {
  const pipeline = store.pipelines.get(pipelineId);
  if (!pipeline) throw notFound('Pipeline', pipelineId);
  const stage = stageId === undefined ? pipeline.stages[0] : pipeline.stages.find(({ id }) => id === stageId);
  if (!stage) throw badRequest(`The pipeline stage id ${stageId} is invalid`);
  return stage.id;
};

const setStatus = (
  opportunity: Opportunity,
  value: string,
  lostReasonId: string | undefined,
  now: string,
) => {
  if (value !== opportunity.status) opportunity.lastStatusChangeAt = now;
  opportunity.status = value;
  opportunity.lostReasonId = value === 'lost' ? (lostReasonId ?? opportunity.lostReasonId) : null;
};

/** Sets the fields in a checked body. The two change times move only with the stage or the status. */
const apply = (store: Store, opportunity: Opportunity, body: Json): Opportunity => {
  const now = store.world.iso();
  const customFields = writeCustomFields(
    opportunity.customFields,
    recordsOf(body.customFields),
    fieldsOf(store, 'opportunity'),
  );
  const pipelineId = textOf(body.pipelineId) ?? opportunity.pipelineId;
  const moved = pipelineId !== opportunity.pipelineId;
  const named = textOf(body.pipelineStageId) ?? (moved ? undefined : opportunity.pipelineStageId);
  const stageId = stageOf(store, pipelineId, named);
  if (stageId !== opportunity.pipelineStageId) opportunity.lastStageChangeAt = now;
  opportunity.pipelineId = pipelineId;
  opportunity.pipelineStageId = stageId;
  if (typeof body.status === 'string') setStatus(opportunity, body.status, undefined, now);
  opportunity.name = textOf(body.name) ?? opportunity.name;
  opportunity.monetaryValue = numberOf(body.monetaryValue) ?? opportunity.monetaryValue;
  if (body.assignedTo !== undefined) opportunity.assignedTo = textOf(body.assignedTo) || null;
  opportunity.customFields = customFields;
  opportunity.updatedAt = now;
  return opportunity;
};

const create = (store: Store, body: Json): Opportunity => {
  const contact = store.contact(textOf(body.contactId) ?? '');
  const pipelineId = textOf(body.pipelineId) ?? '';
  const pipelineStageId = stageOf(store, pipelineId, textOf(body.pipelineStageId));
  const double = store.opportunities.find(
    (other) => other.contactId === contact.id && other.pipelineId === pipelineId,
  );
  if (double && !store.settings.allow_duplicate_opportunity) throw duplicateOpportunity(double.id);
  const now = store.world.iso();
  const blank: Opportunity = {
    id: store.world.id('mixed20'),
    name: '',
    contactId: contact.id,
    pipelineId,
    pipelineStageId,
    status: 'open',
    monetaryValue: 0,
    assignedTo: null,
    source: null,
    lostReasonId: null,
    customFields: [],
    createdAt: now,
    updatedAt: now,
    lastStageChangeAt: now,
    lastStatusChangeAt: now,
  };
  return store.opportunities.add(apply(store, blank, body));
};

export const opportunityRoutes = (router: Router, store: Store): void => {
  const one = '/opportunities/:id';

  router.on(
    {
      method: 'POST',
      path: '/opportunities/',
      scope: 'opportunities.write',
      location: 'body.locationId',
      status: 201,
      body: CREATE,
    },
    ({ body }) => {
      return { opportunity: opportunityAnswer(store, create(store, body)) };
    },
  );

  router.on({ method: 'GET', path: one, scope: 'opportunities.readonly' }, ({ params }) => ({
    opportunity: opportunityAnswer(store, opportunityOf(store, params.id)),
  }));

  router.on({ method: 'PUT', path: one, scope: 'opportunities.write', body: UPDATE }, ({ params, body }) => {
    const opportunity = opportunityOf(store, params.id);
    return { opportunity: opportunityAnswer(store, apply(store, opportunity, body)) };
  });

  router.on(
    { method: 'PUT', path: `${one}/status`, scope: 'opportunities.write', body: STATUS },
    ({ params, body }) => {
      const opportunity = opportunityOf(store, params.id);
      const lostReasonId = textOf(body.lostReasonId);
      if (lostReasonId !== undefined && !store.lostReasons.get(lostReasonId)) {
        throw notFound('Lost reason', lostReasonId);
      }
      setStatus(opportunity, textOf(body.status) ?? '', lostReasonId, store.world.iso());
      opportunity.updatedAt = store.world.iso();
      return SUCCEEDED;
    },
  );

  router.on({ method: 'DELETE', path: one, scope: 'opportunities.write' }, ({ params }) => {
    store.opportunities.delete(opportunityOf(store, params.id).id);
    return SUCCEEDED;
  });
};
