import { describe, expect, test } from '@jest/globals';
import { useHighLevel } from '../client.js';

describe('seed: index', () => {
  const { sandbox, highlevel } = useHighLevel();

  const HOUR_MS = 3_600_000;

  describe('the seed', () => {
    test('fills every collection', () => {
      for (const [name, records] of Object.entries(highlevel().state())) {
        expect([name, records.length]).not.toEqual([name, 0]);
      }
      expect(highlevel().store.contacts.size).toBeGreaterThanOrEqual(25);
    });

    test('has nothing that happened in the last six hours, or that is due in the next', () => {
      const now = sandbox().world.now().getTime();
      const times = JSON.stringify(highlevel().state()).match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g) ?? [];
      expect(times.length).toBeGreaterThan(100);
      expect(times.filter((time) => Math.abs(Date.parse(time) - now) < 6 * HOUR_MS)).toEqual([]);
    });

    test('no record changes before it is made', () => {
      const { contacts, tasks, opportunities } = highlevel().store;
      for (const { dateAdded, dateUpdated } of [...contacts, ...tasks])
        expect(dateUpdated >= dateAdded).toBe(true);
      for (const deal of opportunities) {
        for (const time of [deal.updatedAt, deal.lastStageChangeAt, deal.lastStatusChangeAt]) {
          expect(time >= deal.createdAt).toBe(true);
        }
      }
    });

    test('every link leads somewhere', () => {
      const { contacts, tasks, notes, appointments, opportunities, pipelines, users } = highlevel().store;
      for (const { contactId } of [...tasks, ...notes, ...appointments, ...opportunities]) {
        expect(contacts.get(contactId)).toBeDefined();
      }
      for (const { assignedTo } of [...contacts, ...tasks, ...opportunities]) {
        if (assignedTo !== null) expect(users.get(assignedTo)).toBeDefined();
      }
      for (const { pipelineId, pipelineStageId } of opportunities) {
        expect(pipelines.get(pipelineId)?.stages.map(({ id }) => id)).toContain(pipelineStageId);
      }
    });

    test('is the same after a reset, settings too', () => {
      const idsNow = () =>
        highlevel()
          .store.contacts.all()
          .map(({ id }) => id);
      const before = idsNow();
      highlevel().settings.index_lag_ms = 9;
      highlevel().store.clear();
      sandbox().reset();
      expect(idsNow()).toEqual(before);
      expect(highlevel().settings.index_lag_ms).toBe(0);
    });
  });
});
