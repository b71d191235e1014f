import { describe, expect, test } from '@jest/globals';
import { part, useHighLevel } from '../client.js';

describe('deals: routes', () => {
  const { sandbox, highlevel, location, send, contactId } = useHighLevel();

  const stages = () => {
    const [projects] = highlevel().store.pipelines.all();
    return { pipelineId: projects?.id, stageIds: projects?.stages.map(({ id }) => id) ?? [] };
  };

  const create = (fields: object = {}) =>
    send('POST', '/opportunities/', {
      body: {
        locationId: location(),
        pipelineId: stages().pipelineId,
        contactId: contactId(),
        name: 'New signage',
        status: 'open',
        ...fields,
      },
    });

  const times = (opportunity: Record<string, unknown>) => {
    const { lastStageChangeAt, lastStatusChangeAt, updatedAt } = opportunity;
    return { lastStageChangeAt, lastStatusChangeAt, updatedAt };
  };

  describe('an opportunity', () => {
    test('starts in the first stage of its pipeline and shows its contact', async () => {
      const { status, body } = await create({ monetaryValue: 1200 });
      expect(status).toBe(201);
      const opportunity = part(body, 'opportunity');
      expect(opportunity).toMatchObject({
        monetaryValue: 1200,
        pipelineStageId: stages().stageIds[0],
        contact: { id: contactId(), name: 'Nora Whitfield', companyName: 'Harbor & Pine Interiors' },
        lastStageChangeAt: opportunity.createdAt,
        lastStatusChangeAt: opportunity.createdAt,
      });
      const read = await send('GET', `/opportunities/${opportunity.id}`);
      expect(part(read.body, 'opportunity')).toEqual(opportunity);
    });

    test('tells exactly when its stage and its status changed', async () => {
      const made = part((await create()).body, 'opportunity');
      const path = `/opportunities/${made.id}`;
      const put = async (body: object) => {
        sandbox().world.advance(60_000);
        return part((await send('PUT', path, { body })).body, 'opportunity');
      };

      const renamed = await put({ name: 'Signage' });
      expect(times(renamed)).toEqual({ ...times(made), updatedAt: renamed.updatedAt });
      expect(renamed.updatedAt).not.toBe(made.updatedAt);

      const moved = await put({ pipelineStageId: stages().stageIds[2], status: 'open' });
      expect(moved.lastStageChangeAt).toBe(moved.updatedAt);
      expect(moved.lastStatusChangeAt).toBe(made.lastStatusChangeAt);

      const won = await put({ status: 'won', pipelineStageId: stages().stageIds[2] });
      expect(won.lastStatusChangeAt).toBe(won.updatedAt);
      expect(won.lastStageChangeAt).toBe(moved.lastStageChangeAt);
    });

    test('is lost for a reason, until it is open again', async () => {
      const { id } = part((await create()).body, 'opportunity');
      const [reason] = highlevel().store.lostReasons.all();
      const set = (body: object) => send('PUT', `/opportunities/${id}/status`, { body });
      const read = async () => part((await send('GET', `/opportunities/${id}`)).body, 'opportunity');

      const answer = await set({ status: 'lost', lostReasonId: reason?.id });
      expect(answer).toMatchObject({ status: 200, body: { succeded: true } });
      expect(answer.body).not.toHaveProperty('opportunity');
      expect(await read()).toMatchObject({ status: 'lost', lostReasonId: reason?.id });
      await set({ status: 'open' });
      expect(await read()).not.toHaveProperty('lostReasonId');

      expect((await set({ status: 'all' })).status).toBe(422);
      expect((await set({ status: 'lost', lostReasonId: 'none' })).status).toBe(400);
    });

    test('goes to the first stage of another pipeline', async () => {
      const { id } = part((await create()).body, 'opportunity');
      const [, retainers] = highlevel().store.pipelines.all();
      const { body } = await send('PUT', `/opportunities/${id}`, { body: { pipelineId: retainers?.id } });
      expect(part(body, 'opportunity').pipelineStageId).toBe(retainers?.stages[0]?.id);
    });

    test('takes custom fields as field_value and shows them as fieldValue', async () => {
      const field = highlevel().store.customFields.find(
        ({ fieldKey }) => fieldKey === 'opportunity.kickoff_date',
      );
      const { body } = await create({ customFields: [{ id: field?.id, field_value: '2030-02-01' }] });
      expect(part(body, 'opportunity').customFields).toEqual([{ id: field?.id, fieldValue: '2030-02-01' }]);
    });

    test('is deleted', async () => {
      const { id } = part((await create()).body, 'opportunity');
      expect((await send('DELETE', `/opportunities/${id}`)).body).toMatchObject({ succeded: true });
      expect((await send('GET', `/opportunities/${id}`)).status).toBe(400);
    });

    test.each([
      [{ contactId: 'nobody' }, 400, 'Contact with id nobody not found'],
      [{ pipelineId: 'none' }, 400, 'Pipeline not found for id:none'],
      [{ pipelineStageId: 'none' }, 400, 'The pipeline stage id none is invalid'],
      [{ status: undefined }, 422, 'status must be one of the following values: open, won, lost, abandoned'],
      [
        { monetaryValue: '12' },
        422,
        'monetaryValue must be a number conforming to the specified constraints',
      ],
      [{ pipeline_id: 'x' }, 422, 'property pipeline_id should not exist'],
    ])('%j is refused', async (fields, status, message) => {
      const answer = await create(fields);
      expect(answer.status).toBe(status);
      expect([answer.body.message].flat()).toContain(message);
    });

    test('has no twin where the location forbids it', async () => {
      highlevel().settings.allow_duplicate_opportunity = false;
      const answer = await create();
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        code: 'OPPORTUNITY_NO_DUPLICATE',
        meta: { existingId: expect.any(String) },
      });
    });
  });
});
